//! Open texts that wait for their marking.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::ids::{AttemptId, ModuleVersionId, OrganisationId, PersonId};
use domain::quiz::Slot;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::Result;
use crate::entity::{answer, attempt};
use crate::stored::{self, Millis};

/// A submitted attempt of which some questions wait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Its id.
    pub attempt: AttemptId,
    /// The version it plays.
    pub version: ModuleVersionId,
    /// Which of its person's attempts it is, from 1.
    pub number: u32,
    /// The questions as drawn, without what was answered.
    pub slots: Vec<Slot>,
    /// The places, from 0, of those that wait.
    pub places: Vec<usize>,
    /// When it was submitted.
    pub submitted_at: DateTime<Utc>,
}

fn submitted(org: OrganisationId, but: PersonId) -> Condition {
    use attempt::Column;
    Condition::all()
        .add(Column::OrganisationId.eq(org.0))
        .add(Column::SubmittedAt.is_not_null())
        .add(Column::Passed.is_null())
        .add(Column::PersonId.ne(but.0))
}

/// How many attempts wait in an organisation, but those of one person.
pub async fn count_waiting(c: &impl ConnectionTrait, org: OrganisationId, but: PersonId) -> Result<u64> {
    Ok(attempt::Entity::find().filter(submitted(org, but)).count(c).await?)
}

/// What waits in an organisation, but what one person wrote, the oldest submission first, in two queries.
pub async fn waiting(c: &impl ConnectionTrait, org: OrganisationId, but: PersonId) -> Result<Vec<Waiting>> {
    use attempt::{Column, Entity};
    let shown = [Column::Id, Column::VersionId, Column::Number, Column::Slots, Column::SubmittedAt];
    let select = Entity::find().select_only().columns(shown).filter(submitted(org, but));
    let select = select.order_by_asc(Column::SubmittedAt).order_by_asc(Column::Id);
    let rows: Vec<(Uuid, Uuid, i32, String, Millis)> = select.into_tuple().all(c).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let theirs = Entity::find().select_only().column(Column::Id).filter(submitted(org, but));
    let unmarked = Condition::all()
        .add(answer::Column::OrganisationId.eq(org.0))
        .add(answer::Column::FractionNanos.is_null())
        .add(answer::Column::AttemptId.in_subquery(sea_orm::QueryTrait::into_query(theirs)));
    let select = answer::Entity::find().select_only().columns([answer::Column::AttemptId, answer::Column::Slot]);
    let places: Vec<(Uuid, i32)> = select.filter(unmarked).order_by_asc(answer::Column::Slot).into_tuple().all(c).await?;
    let mut by_attempt: HashMap<Uuid, Vec<usize>> = HashMap::new();
    for (id, place) in places {
        by_attempt.entry(id).or_default().extend(usize::try_from(place).ok());
    }
    let one = |(id, version, number, slots, at): (Uuid, Uuid, i32, String, Millis)| {
        Ok(Waiting {
            attempt: id.into(),
            version: version.into(),
            number: stored::count(number),
            slots: stored::from_json("attempt's questions", &slots)?,
            places: by_attempt.remove(&id).unwrap_or_default(),
            submitted_at: at.0,
        })
    };
    rows.into_iter().map(one).collect()
}
