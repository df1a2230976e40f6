//! Sessions. Of the cookie's secret only the hash is stored.

use chrono::{DateTime, Utc};
use domain::ids::{OrganisationId, PersonId};
use sea_orm::sea_query::{Alias, Query, SelectStatement};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, IntoActiveModel, Iterable,
};
use sea_orm::{Iden, QueryFilter, sea_query::Expr};

use crate::Result;
use crate::entity::session::{ActiveModel, Column, Entity, Model};
use crate::entity::{organisation, person};
use crate::organisations::Organisation;
use crate::people::Person;
use crate::stored::{self, Millis};

/// A session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The hash of its secret.
    pub token_hash: [u8; 32],
    /// Whose it is.
    pub person: PersonId,
    /// When it was opened.
    pub created_at: DateTime<Utc>,
    /// When its last visit was written down.
    pub seen_at: DateTime<Utc>,
    /// When it ends, if nobody comes back.
    pub expires_at: DateTime<Utc>,
}

fn one(org: OrganisationId, token_hash: [u8; 32]) -> Condition {
    Condition::all().add(Column::OrganisationId.eq(org.0)).add(Column::TokenHash.eq(token_hash.to_vec()))
}

/// Inserts a session.
pub async fn insert(c: &impl ConnectionTrait, org: OrganisationId, session: &Session) -> Result<()> {
    let row = Model {
        organisation_id: org.0,
        token_hash: session.token_hash.to_vec(),
        person_id: session.person.0,
        created_at: Millis::from(session.created_at),
        seen_at: Millis::from(session.seen_at),
        expires_at: Millis::from(session.expires_at),
    };
    Entity::insert(row.into_active_model()).exec_without_returning(c).await?;
    Ok(())
}

/// Adds all columns of a table, each named with a prefix.
fn columns<E: EntityTrait>(select: &mut SelectStatement, table: E, prefix: &str) {
    for column in E::Column::iter() {
        let name = Alias::new(format!("{prefix}{}", column.unquoted()));
        select.expr_as(Expr::col((Alias::new(table.table_name()), column)), name);
    }
}

/// Finds a session with its person and their organisation, in one query: every request asks for it.
pub async fn find_with_person(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    token_hash: [u8; 32],
) -> Result<Option<(Session, Person, Organisation)>> {
    let mut select = Query::select();
    columns(&mut select, Entity, "s_");
    columns(&mut select, person::Entity, "p_");
    columns(&mut select, organisation::Entity, "o_");
    let same_person = Expr::col((person::Entity, person::Column::OrganisationId))
        .eq(Expr::col((Entity, Column::OrganisationId)))
        .and(Expr::col((person::Entity, person::Column::Id)).eq(Expr::col((Entity, Column::PersonId))));
    let same_organisation = Expr::col((organisation::Entity, organisation::Column::Id)).eq(Expr::col((Entity, Column::OrganisationId)));
    select
        .from(Entity)
        .inner_join(person::Entity, same_person)
        .inner_join(organisation::Entity, same_organisation)
        .cond_where(one(org, token_hash));
    let Some(row) = c.query_one(&select).await? else { return Ok(None) };
    let session = Model::from_query_result(&row, "s_")?;
    let session = Session {
        token_hash: stored::hash(&session.token_hash)?,
        person: session.person_id.into(),
        created_at: session.created_at.0,
        seen_at: session.seen_at.0,
        expires_at: session.expires_at.0,
    };
    let person = person::Model::from_query_result(&row, "p_")?.try_into()?;
    let organisation = organisation::Model::from_query_result(&row, "o_")?.try_into()?;
    Ok(Some((session, person, organisation)))
}

/// Writes down a visit. A session that has ended meanwhile stays ended.
pub async fn touch(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    token_hash: [u8; 32],
    seen_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    let row = ActiveModel { seen_at: Set(Millis::from(seen_at)), expires_at: Set(Millis::from(expires_at)), ..Default::default() };
    Entity::update_many().set(row).filter(one(org, token_hash)).exec(c).await?;
    Ok(())
}

/// Ends a session.
pub async fn delete(c: &impl ConnectionTrait, org: OrganisationId, token_hash: [u8; 32]) -> Result<()> {
    Entity::delete_many().filter(one(org, token_hash)).exec(c).await?;
    Ok(())
}

/// Ends all sessions of a person, except one if it is named.
pub async fn delete_of_person(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId, except: Option<[u8; 32]>) -> Result<()> {
    let theirs = Condition::all().add(Column::OrganisationId.eq(org.0)).add(Column::PersonId.eq(person.0));
    let theirs = theirs.add_option(except.map(|hash| Column::TokenHash.ne(hash.to_vec())));
    Entity::delete_many().filter(theirs).exec(c).await?;
    Ok(())
}

/// Deletes the sessions of the whole instance that ended before an instant.
pub async fn delete_expired(c: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64> {
    Ok(Entity::delete_many().filter(Column::ExpiresAt.lt(Millis::from(now))).exec(c).await?.rows_affected)
}
