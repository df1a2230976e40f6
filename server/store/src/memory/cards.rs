//! The cards: one question that one person keeps.

use chrono::{DateTime, Utc};
use domain::ids::{ModuleId, OrganisationId, PersonId};
use domain::memory::{Card, Memory};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::memory_card::{Column, Entity, Model};
use crate::stored::{self, Millis};
use crate::{Error, Result};

const MILLION: f64 = 1_000_000.0;

/// Millionths. The scheduler rounds to these, so that nothing is lost.
#[expect(clippy::cast_possible_truncation, reason = "at the most 36,500 days")]
fn micros(value: f64) -> i64 {
    (value * MILLION).round() as i64
}

#[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
fn of_micros(micros: i64) -> f64 {
    micros as f64 / MILLION
}

fn row(org: OrganisationId, person: PersonId, card: &Card) -> Model {
    Model {
        organisation_id: org.0,
        person_id: person.0,
        module_id: card.module.0,
        question: card.question.to_string(),
        stability_micros: micros(card.memory.stability),
        difficulty_micros: micros(card.memory.difficulty),
        last_review_at: Millis::from(card.last_review_at),
        due_at: Millis::from(card.due_at),
        reps: stored::int(card.reps),
        lapses: stored::int(card.lapses),
    }
}

impl TryFrom<Model> for Card {
    type Error = Error;
    fn try_from(row: Model) -> Result<Self> {
        Ok(Self {
            module: row.module_id.into(),
            question: stored::parse("question", &row.question)?,
            memory: Memory { stability: of_micros(row.stability_micros), difficulty: of_micros(row.difficulty_micros) },
            last_review_at: row.last_review_at.0,
            due_at: row.due_at.0,
            reps: stored::count(row.reps),
            lapses: stored::count(row.lapses),
        })
    }
}

fn theirs(org: OrganisationId, person: PersonId) -> Condition {
    Condition::all().add(Column::OrganisationId.eq(org.0)).add(Column::PersonId.eq(person.0))
}

/// A person's cards of these modules.
pub async fn of_modules(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId, modules: &[ModuleId]) -> Result<Vec<Card>> {
    let own = theirs(org, person).add(Column::ModuleId.is_in(modules.iter().map(|module| module.0)));
    Entity::find().filter(own).all(c).await?.into_iter().map(Card::try_from).collect()
}

/// A person's cards that are due, the longest overdue first.
pub async fn due(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId, now: DateTime<Utc>) -> Result<Vec<Card>> {
    let due = theirs(org, person).add(Column::DueAt.lte(Millis::from(now)));
    let rows = Entity::find().filter(due).order_by_asc(Column::DueAt).all(c).await?;
    rows.into_iter().map(Card::try_from).collect()
}

/// When each of a person's cards is due, in order.
pub async fn due_times(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId) -> Result<Vec<DateTime<Utc>>> {
    let select = Entity::find().select_only().column(Column::DueAt).filter(theirs(org, person)).order_by_asc(Column::DueAt);
    let rows: Vec<Millis> = select.into_tuple().all(c).await?;
    Ok(rows.into_iter().map(|millis| millis.0).collect())
}

/// Writes cards down, over those of the same questions.
pub async fn save(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId, cards: &[Card]) -> Result<()> {
    let key = [Column::OrganisationId, Column::PersonId, Column::ModuleId, Column::Question];
    let values = [Column::StabilityMicros, Column::DifficultyMicros, Column::LastReviewAt, Column::DueAt, Column::Reps, Column::Lapses];
    // Ten values a row: neither database's limit of variables is near.
    for some in cards.chunks(500) {
        let rows = some.iter().map(|card| row(org, person, card).into_active_model());
        let over = OnConflict::columns(key).update_columns(values).to_owned();
        Entity::insert_many(rows).on_conflict(over).exec_without_returning(c).await?;
    }
    Ok(())
}

/// Deletes a card: its question is asked no more.
pub async fn delete(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId, card: &Card) -> Result<()> {
    let one = theirs(org, person).add(Column::ModuleId.eq(card.module.0)).add(Column::Question.eq(card.question.as_str()));
    Entity::delete_many().filter(one).exec(c).await?;
    Ok(())
}
