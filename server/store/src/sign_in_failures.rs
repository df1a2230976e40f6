//! Counters of failed sign-ins, for the whole instance. The key is a hash: no address is stored here.

use chrono::{DateTime, Utc};
use domain::throttle::{Failures, Scope};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};

use crate::Result;
use crate::entity::sign_in_failures::{Column, Entity, Model};
use crate::stored::{self, Millis};

const fn word(scope: Scope) -> &'static str {
    match scope {
        Scope::AccountAndAddress => "account-and-address",
        Scope::Account => "account",
        Scope::Address => "address",
    }
}

fn failures(row: Option<Model>) -> Failures {
    row.map_or_else(Failures::default, |row| Failures { count: stored::count(row.count), last: Some(row.last_at.0) })
}

/// Loads a counter; zero if there is none.
pub async fn load(c: &impl ConnectionTrait, scope: Scope, key_hash: [u8; 32]) -> Result<Failures> {
    Ok(failures(Entity::find_by_id((word(scope).to_owned(), key_hash.to_vec())).one(c).await?))
}

/// Loads a counter and holds it until the transaction ends, so that no failure goes uncounted.
pub async fn load_for_update(c: &impl ConnectionTrait, scope: Scope, key_hash: [u8; 32]) -> Result<Failures> {
    Ok(failures(Entity::find_by_id((word(scope).to_owned(), key_hash.to_vec())).lock_exclusive().one(c).await?))
}

/// Writes a counter. One without a failure is taken out.
pub async fn save(c: &impl ConnectionTrait, scope: Scope, key_hash: [u8; 32], failures: Failures) -> Result<()> {
    let Some(last) = failures.last else { return clear(c, scope, key_hash).await };
    let row = Model {
        scope: word(scope).to_owned(),
        key_hash: key_hash.to_vec(),
        count: stored::int(failures.count),
        last_at: Millis::from(last),
    };
    let newer = OnConflict::columns([Column::Scope, Column::KeyHash]).update_columns([Column::Count, Column::LastAt]).to_owned();
    Entity::insert(row.into_active_model()).on_conflict(newer).exec_without_returning(c).await?;
    Ok(())
}

/// Takes a counter out.
pub async fn clear(c: &impl ConnectionTrait, scope: Scope, key_hash: [u8; 32]) -> Result<()> {
    Entity::delete_by_id((word(scope).to_owned(), key_hash.to_vec())).exec(c).await?;
    Ok(())
}

/// Takes out the counters whose last failure was before an instant.
pub async fn delete_older_than(c: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<u64> {
    Ok(Entity::delete_many().filter(Column::LastAt.lt(Millis::from(before))).exec(c).await?.rows_affected)
}
