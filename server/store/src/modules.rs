//! Modules and their published versions, which never change. Drafts stand in [`draft`].

pub mod draft;

use chrono::{DateTime, Utc};
use domain::ids::{ModuleId, ModuleSlug, ModuleVersionId, OrganisationId, PersonId};
use sea_orm::sea_query::{Alias, Query};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DerivePartialModel, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter};
use sea_orm::{QueryOrder, Select, sea_query::Expr};

pub use draft::{
    Draft, Undo, delete_draft, delete_undo_older_than, insert_undo, list_drafts, load_draft, newest_undo, save_draft, take_undo,
};

use crate::Result;
use crate::entity::{module, module_version};
use crate::stored::{self, Millis};

/// A module, whatever its version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// Its id.
    pub id: ModuleId,
    /// Its lasting name, unique in the organisation.
    pub slug: ModuleSlug,
    /// When it was created.
    pub created_at: DateTime<Utc>,
    /// Since when it is no longer offered, if so.
    pub archived_at: Option<DateTime<Utc>>,
}

/// A published version with its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its id.
    pub id: ModuleVersionId,
    /// The module.
    pub module: ModuleId,
    /// 1 for the first.
    pub number: u32,
    /// The title in French.
    pub title: String,
    /// The module's files, as JSON.
    pub bundle: String,
    /// What the content is known by.
    pub content_hash: String,
    /// What changed, in the publisher's words; may be empty.
    pub note: String,
    /// When it was published.
    pub published_at: DateTime<Utc>,
    /// By whom; nobody, if it came with an import.
    pub published_by: Option<PersonId>,
}

/// A published version without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionHead {
    /// Its id.
    pub id: ModuleVersionId,
    /// The module.
    pub module: ModuleId,
    /// 1 for the first.
    pub number: u32,
    /// The title in French.
    pub title: String,
    /// What the content is known by.
    pub content_hash: String,
    /// What changed, in the publisher's words; may be empty.
    pub note: String,
    /// When it was published.
    pub published_at: DateTime<Utc>,
    /// By whom; nobody, if it came with an import.
    pub published_by: Option<PersonId>,
}

fn module_of(row: module::Model) -> Result<Module> {
    Ok(Module {
        id: row.id.into(),
        slug: stored::parse("module's name", &row.slug)?,
        created_at: row.created_at.0,
        archived_at: stored::time(row.archived_at),
    })
}

/// Inserts a module; a conflict if its name is taken.
pub async fn insert(c: &impl ConnectionTrait, org: OrganisationId, id: ModuleId, slug: &ModuleSlug, now: DateTime<Utc>) -> Result<()> {
    let row = module::Model { organisation_id: org.0, id: id.0, slug: slug.to_string(), created_at: Millis::from(now), archived_at: None };
    module::Entity::insert(row.into_active_model()).exec_without_returning(c).await?;
    Ok(())
}

/// Finds a module.
pub async fn find(c: &impl ConnectionTrait, org: OrganisationId, id: ModuleId) -> Result<Option<Module>> {
    module::Entity::find_by_id((org.0, id.0)).one(c).await?.map(module_of).transpose()
}

/// Finds a module by its name.
pub async fn find_by_slug(c: &impl ConnectionTrait, org: OrganisationId, slug: &ModuleSlug) -> Result<Option<Module>> {
    let own = module::Column::OrganisationId.eq(org.0).and(module::Column::Slug.eq(slug.as_str()));
    module::Entity::find().filter(own).one(c).await?.map(module_of).transpose()
}

/// Every module, archived ones included, by name.
pub async fn list(c: &impl ConnectionTrait, org: OrganisationId) -> Result<Vec<Module>> {
    let own = module::Column::OrganisationId.eq(org.0);
    module::Entity::find().filter(own).order_by_asc(module::Column::Slug).all(c).await?.into_iter().map(module_of).collect()
}

/// Publishes a version; a conflict if its number is taken.
pub async fn insert_version(c: &impl ConnectionTrait, org: OrganisationId, version: &Version) -> Result<()> {
    let row = module_version::Model {
        organisation_id: org.0,
        id: version.id.0,
        module_id: version.module.0,
        number: stored::int(version.number),
        title: version.title.clone(),
        bundle: version.bundle.clone(),
        content_hash: version.content_hash.clone(),
        note: version.note.clone(),
        published_at: Millis::from(version.published_at),
        published_by: version.published_by.map(|id| id.0),
    };
    module_version::Entity::insert(row.into_active_model()).exec_without_returning(c).await?;
    Ok(())
}

/// Finds a version with its content.
pub async fn find_version(c: &impl ConnectionTrait, org: OrganisationId, id: ModuleVersionId) -> Result<Option<Version>> {
    let row = module_version::Entity::find_by_id((org.0, id.0)).one(c).await?;
    Ok(row.map(|row| Version {
        id: row.id.into(),
        module: row.module_id.into(),
        number: stored::count(row.number),
        title: row.title,
        bundle: row.bundle,
        content_hash: row.content_hash,
        note: row.note,
        published_at: row.published_at.0,
        published_by: row.published_by.map(PersonId),
    }))
}

#[derive(DerivePartialModel)]
#[sea_orm(entity = "module_version::Entity")]
struct Head {
    id: sea_orm::prelude::Uuid,
    module_id: sea_orm::prelude::Uuid,
    number: i32,
    title: String,
    content_hash: String,
    note: String,
    published_at: Millis,
    published_by: Option<sea_orm::prelude::Uuid>,
}

async fn heads(c: &impl ConnectionTrait, select: Select<module_version::Entity>) -> Result<Vec<VersionHead>> {
    let rows = select.into_partial_model::<Head>().all(c).await?;
    let head = |row: Head| VersionHead {
        id: row.id.into(),
        module: row.module_id.into(),
        number: stored::count(row.number),
        title: row.title,
        content_hash: row.content_hash,
        note: row.note,
        published_at: row.published_at.0,
        published_by: row.published_by.map(PersonId),
    };
    Ok(rows.into_iter().map(head).collect())
}

/// The newest version of a module, without its content.
pub async fn newest_version(c: &impl ConnectionTrait, org: OrganisationId, module: ModuleId) -> Result<Option<VersionHead>> {
    Ok(list_versions(c, org, module).await?.into_iter().next())
}

/// The newest version of every module, without their contents, by title.
pub async fn newest_versions(c: &impl ConnectionTrait, org: OrganisationId) -> Result<Vec<VersionHead>> {
    use module_version::{Column, Entity};
    let newer = Alias::new("newer");
    let same_module = Condition::all()
        .add(Expr::col((newer.clone(), Column::OrganisationId)).eq(Expr::col((Entity, Column::OrganisationId))))
        .add(Expr::col((newer.clone(), Column::ModuleId)).eq(Expr::col((Entity, Column::ModuleId))))
        .add(Expr::col((newer.clone(), Column::Number)).gt(Expr::col((Entity, Column::Number))));
    let later = Query::select().expr(Expr::val(1)).from_as(Entity, newer).cond_where(same_module).take();
    let newest = Entity::find().filter(Column::OrganisationId.eq(org.0)).filter(Expr::exists(later).not());
    heads(c, newest.order_by_asc(Column::Title)).await
}

/// Every version of a module, without their contents, newest first.
pub async fn list_versions(c: &impl ConnectionTrait, org: OrganisationId, module: ModuleId) -> Result<Vec<VersionHead>> {
    use module_version::{Column, Entity};
    let own = Column::OrganisationId.eq(org.0).and(Column::ModuleId.eq(module.0));
    heads(c, Entity::find().filter(own).order_by_desc(Column::Number)).await
}
