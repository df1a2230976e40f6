//! Reviews: at most one is open for a person.

use domain::ids::{MemoryReviewId, OrganisationId, PersonId};
use domain::memory::Review;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QuerySelect,
};

use crate::entity::memory_review::{ActiveModel, Column, Entity, Model};
use crate::stored::{self, Millis};
use crate::{Error, Result};

impl TryFrom<Model> for Review {
    type Error = Error;
    fn try_from(row: Model) -> Result<Self> {
        Ok(Self {
            id: row.id.into(),
            person: row.person_id.into(),
            started_at: row.started_at.0,
            asked: stored::from_json("review", &row.asked)?,
            done_at: stored::time(row.done_at),
        })
    }
}

/// Inserts a review that begins; a conflict if the person has an open one.
pub async fn insert(c: &impl ConnectionTrait, org: OrganisationId, review: &Review) -> Result<()> {
    let row = Model {
        organisation_id: org.0,
        id: review.id.0,
        person_id: review.person.0,
        open_key: Some(true),
        pass_hash: None,
        asked: stored::to_json("review", &review.asked)?,
        started_at: Millis::from(review.started_at),
        done_at: None,
    };
    Entity::insert(row.into_active_model()).exec_without_returning(c).await?;
    Ok(())
}

/// Finds a review.
pub async fn find(c: &impl ConnectionTrait, org: OrganisationId, id: MemoryReviewId) -> Result<Option<Review>> {
    Entity::find_by_id((org.0, id.0)).one(c).await?.map(Review::try_from).transpose()
}

/// Finds a review and holds it until the transaction ends.
pub async fn load_for_update(c: &impl ConnectionTrait, org: OrganisationId, id: MemoryReviewId) -> Result<Option<Review>> {
    Entity::find_by_id((org.0, id.0)).lock_exclusive().one(c).await?.map(Review::try_from).transpose()
}

/// A person's review that has not ended.
pub async fn find_open(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId) -> Result<Option<Review>> {
    let own = Column::OrganisationId.eq(org.0).and(Column::PersonId.eq(person.0)).and(Column::OpenKey.eq(true));
    Entity::find().filter(own).one(c).await?.map(Review::try_from).transpose()
}

/// The review that a pass opens.
pub async fn find_by_pass(c: &impl ConnectionTrait, org: OrganisationId, pass_hash: [u8; 32]) -> Result<Option<Review>> {
    let own = Column::OrganisationId.eq(org.0).and(Column::PassHash.eq(pass_hash.to_vec()));
    Entity::find().filter(own).one(c).await?.map(Review::try_from).transpose()
}

fn one(org: OrganisationId, id: MemoryReviewId) -> Condition {
    Condition::all().add(Column::OrganisationId.eq(org.0)).add(Column::Id.eq(id.0))
}

/// Writes down the answers of a review, and its end.
pub async fn save(c: &impl ConnectionTrait, org: OrganisationId, review: &Review) -> Result<()> {
    let row = ActiveModel {
        asked: Set(stored::to_json("review", &review.asked)?),
        open_key: Set(review.done_at.is_none().then_some(true)),
        done_at: Set(review.done_at.map(Millis::from)),
        ..Default::default()
    };
    Entity::update_many().set(row).filter(one(org, review.id)).exec(c).await?;
    Ok(())
}

/// Gives a review its pass, in the place of an earlier one.
pub async fn set_pass(c: &impl ConnectionTrait, org: OrganisationId, id: MemoryReviewId, pass_hash: [u8; 32]) -> Result<()> {
    let row = ActiveModel { pass_hash: Set(Some(pass_hash.to_vec())), ..Default::default() };
    Entity::update_many().set(row).filter(one(org, id)).exec(c).await?;
    Ok(())
}

/// Deletes a review.
pub async fn delete(c: &impl ConnectionTrait, org: OrganisationId, id: MemoryReviewId) -> Result<()> {
    Entity::delete_many().filter(one(org, id)).exec(c).await?;
    Ok(())
}
