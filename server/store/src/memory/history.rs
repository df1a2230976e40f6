//! What a person answered in quizzes, as their memory sees it.

use std::collections::HashMap;

use domain::ids::{ModuleId, OrganisationId, PersonId};
use domain::memory::Met;
use domain::quiz::{Certainty, Fraction, Slot};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};

use crate::Result;
use crate::entity::{answer, attempt};
use crate::stored::{self, Millis};

/// Every graded answer of a person's submitted attempts at these modules, oldest first, in two queries. Questions left without
/// an answer are not among them.
pub async fn answered(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId, modules: &[ModuleId]) -> Result<Vec<Met>> {
    use attempt::Column;
    let graded = Condition::all()
        .add(Column::OrganisationId.eq(org.0))
        .add(Column::PersonId.eq(person.0))
        .add(Column::ModuleId.is_in(modules.iter().map(|module| module.0)))
        .add(Column::SubmittedAt.is_not_null());
    let columns = [Column::Id, Column::ModuleId, Column::Slots, Column::SubmittedAt];
    let select = attempt::Entity::find().select_only().columns(columns).filter(graded.clone());
    let attempts: Vec<(Uuid, Uuid, String, Millis)> =
        select.order_by_asc(Column::SubmittedAt).order_by_asc(Column::Id).into_tuple().all(c).await?;

    let belongs = answer::Entity::belongs_to(attempt::Entity)
        .from((answer::Column::OrganisationId, answer::Column::AttemptId))
        .to((Column::OrganisationId, Column::Id))
        .into();
    let select = answer::Entity::find().select_only().columns([answer::Column::AttemptId]).column(answer::Column::Slot);
    let select =
        select.columns([answer::Column::FractionNanos, answer::Column::Certainty]).join(JoinType::InnerJoin, belongs).filter(graded);
    let given = Condition::all().add(answer::Column::Answer.is_not_null()).add(answer::Column::FractionNanos.is_not_null());
    let rows: Vec<(Uuid, i32, i64, Option<i32>)> = select.filter(given).order_by_asc(answer::Column::Slot).into_tuple().all(c).await?;
    let mut answers: HashMap<Uuid, Vec<(i32, i64, Option<i32>)>> = HashMap::new();
    for (attempt, slot, nanos, certainty) in rows {
        answers.entry(attempt).or_default().push((slot, nanos, certainty));
    }

    let mut met = Vec::new();
    for (id, module, slots, at) in attempts {
        let slots: Vec<Slot> = stored::from_json("attempt's questions", &slots)?;
        for (place, nanos, certainty) in answers.remove(&id).unwrap_or_default() {
            let Some(slot) = usize::try_from(place).ok().and_then(|place| slots.get(place)) else { continue };
            let fraction = Fraction::of(nanos, 1_000_000_000);
            let certainty = certainty.and_then(|level| u8::try_from(level).ok()).and_then(Certainty::of_level);
            met.push(Met { module: module.into(), question: slot.question.clone(), fraction, certainty, at: at.0 });
        }
    }
    Ok(met)
}
