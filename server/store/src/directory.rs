//! What is unique over all organisations, and which one holds it: e-mail addresses and certificates' serial numbers.

use domain::ids::OrganisationId;
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel};

use crate::Result;
use crate::entity::directory::{Entity, Model};

/// The kind of an e-mail address.
pub const EMAIL: &str = "email";
/// The kind of a certificate's serial number.
pub const SERIAL: &str = "serial";

/// Enters a key; a conflict if any organisation holds it already.
pub async fn put(c: &impl ConnectionTrait, kind: &str, key: &str, org: OrganisationId) -> Result<()> {
    let row = Model { kind: kind.to_owned(), key: key.to_owned(), organisation_id: org.0 };
    Entity::insert(row.into_active_model()).exec_without_returning(c).await?;
    Ok(())
}

/// Which organisation holds a key.
pub async fn find(c: &impl ConnectionTrait, kind: &str, key: &str) -> Result<Option<OrganisationId>> {
    let row = Entity::find_by_id((kind.to_owned(), key.to_owned())).one(c).await?;
    Ok(row.map(|row| row.organisation_id.into()))
}

/// Takes a key out.
pub async fn remove(c: &impl ConnectionTrait, kind: &str, key: &str) -> Result<()> {
    Entity::delete_by_id((kind.to_owned(), key.to_owned())).exec(c).await?;
    Ok(())
}
