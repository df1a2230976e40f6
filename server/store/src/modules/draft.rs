//! The draft a trainer works on, with what undoes its last changes.

use chrono::{DateTime, Utc};
use domain::ids::{ModuleId, OrganisationId, PersonId};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QueryOrder};

use crate::entity::{draft_undo, module_draft};
use crate::stored::{self, Millis};
use crate::{Error, Result};

/// A draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The module.
    pub module: ModuleId,
    /// The module's files, as JSON.
    pub bundle: String,
    /// 1 after the first save, then one more with each.
    pub revision: u32,
    /// When it was last saved.
    pub updated_at: DateTime<Utc>,
    /// By whom.
    pub updated_by: Option<PersonId>,
}

/// A draft as it was before a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undo {
    /// Its id.
    pub id: Uuid,
    /// The module.
    pub module: ModuleId,
    /// The module's files before the change, as JSON.
    pub bundle: String,
    /// What was done: the name of a message.
    pub what: String,
    /// When.
    pub created_at: DateTime<Utc>,
}

/// The row of a draft that was discarded or published stays, without a bundle, so that its revision never comes again.
fn draft_of(row: module_draft::Model) -> Option<Draft> {
    Some(Draft {
        module: row.module_id.into(),
        bundle: row.bundle?,
        revision: stored::count(row.revision),
        updated_at: row.updated_at.0,
        updated_by: row.updated_by.map(PersonId),
    })
}

/// Loads the draft of a module, if there is one.
pub async fn load_draft(c: &impl ConnectionTrait, org: OrganisationId, module: ModuleId) -> Result<Option<Draft>> {
    Ok(module_draft::Entity::find_by_id((org.0, module.0)).one(c).await?.and_then(draft_of))
}

/// Every draft of an organisation.
pub async fn list_drafts(c: &impl ConnectionTrait, org: OrganisationId) -> Result<Vec<Draft>> {
    use module_draft::{Column, Entity};
    let rows = Entity::find().filter(Column::OrganisationId.eq(org.0)).order_by_asc(Column::ModuleId).all(c).await?;
    Ok(rows.into_iter().filter_map(draft_of).collect())
}

fn at_revision(org: OrganisationId, module: ModuleId, revision: u32) -> Condition {
    use module_draft::Column;
    let there = Condition::all().add(Column::OrganisationId.eq(org.0)).add(Column::ModuleId.eq(module.0));
    if revision == 0 {
        there.add(Column::Bundle.is_null())
    } else {
        there.add(Column::Bundle.is_not_null()).add(Column::Revision.eq(stored::int(revision)))
    }
}

/// Saves a draft over the revision it was made from (0: there was none); a conflict if somebody else saved meanwhile.
pub async fn save_draft(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    module: ModuleId,
    bundle: &str,
    expected: u32,
    now: DateTime<Utc>,
    by: Option<PersonId>,
) -> Result<()> {
    use module_draft::{Column, Entity, Model};
    let row = Model {
        organisation_id: org.0,
        module_id: module.0,
        bundle: Some(bundle.to_owned()),
        revision: 1,
        updated_at: Millis::from(now),
        updated_by: by.map(|id| id.0),
    };
    let over = Entity::update_many()
        .col_expr(Column::Bundle, Expr::val(row.bundle.clone()))
        .col_expr(Column::Revision, Expr::col(Column::Revision).add(1))
        .col_expr(Column::UpdatedAt, Expr::val(row.updated_at))
        .col_expr(Column::UpdatedBy, Expr::val(row.updated_by))
        .filter(at_revision(org, module, expected));
    match (over.exec(c).await?.rows_affected, expected) {
        (1, _) => Ok(()),
        (_, 0) => {
            Entity::insert(row.into_active_model()).exec_without_returning(c).await?;
            Ok(())
        }
        _ => Err(Error::Conflict),
    }
}

/// Takes a draft away, discarded or published; a conflict if somebody else saved meanwhile.
pub async fn delete_draft(c: &impl ConnectionTrait, org: OrganisationId, module: ModuleId, expected: u32) -> Result<()> {
    use module_draft::{Column, Entity};
    let gone = Entity::update_many()
        .col_expr(Column::Bundle, Expr::val(Option::<String>::None))
        .col_expr(Column::Revision, Expr::col(Column::Revision).add(1))
        .filter(at_revision(org, module, expected).add(Column::Bundle.is_not_null()));
    if gone.exec(c).await?.rows_affected == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// Keeps a draft as it was before a change.
pub async fn insert_undo(c: &impl ConnectionTrait, org: OrganisationId, undo: &Undo) -> Result<()> {
    let row = draft_undo::Model {
        organisation_id: org.0,
        id: undo.id,
        module_id: undo.module.0,
        bundle: undo.bundle.clone(),
        what: undo.what.clone(),
        created_at: Millis::from(undo.created_at),
    };
    draft_undo::Entity::insert(row.into_active_model()).exec_without_returning(c).await?;
    Ok(())
}

/// The last change of a draft that can be undone.
pub async fn newest_undo(c: &impl ConnectionTrait, org: OrganisationId, module: ModuleId) -> Result<Option<Undo>> {
    use draft_undo::{Column, Entity};
    let own = Column::OrganisationId.eq(org.0).and(Column::ModuleId.eq(module.0));
    let newest = Entity::find().filter(own).order_by_desc(Column::CreatedAt).order_by_desc(Column::Id);
    Ok(newest.one(c).await?.map(|row| Undo {
        id: row.id,
        module: row.module_id.into(),
        bundle: row.bundle,
        what: row.what,
        created_at: row.created_at.0,
    }))
}

/// Takes the last change of a draft out, to undo it; only one caller gets it.
pub async fn take_undo(c: &impl ConnectionTrait, org: OrganisationId, module: ModuleId) -> Result<Option<Undo>> {
    let Some(undo) = newest_undo(c, org, module).await? else { return Ok(None) };
    let done = draft_undo::Entity::delete_by_id((org.0, undo.id)).exec(c).await?;
    Ok((done.rows_affected == 1).then_some(undo))
}

/// Forgets changes of the whole instance from before an instant: they can no longer be undone.
pub async fn delete_undo_older_than(c: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<u64> {
    use draft_undo::{Column, Entity};
    Ok(Entity::delete_many().filter(Column::CreatedAt.lt(Millis::from(before))).exec(c).await?.rows_affected)
}
