//! The figures of quizzes: which are old, the attempts they are worked out from, and where they are kept.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{AttemptId, ModuleId, ModuleVersionId, OrganisationId, PersonId, QuestionId};
use domain::quiz::statistics::{Report, Which};
use domain::quiz::{Answer, Fraction, Slot};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use sea_orm::{Statement, Value};

use crate::entity::{answer, attempt, quiz_figures, quiz_measure};
use crate::stored::{self, Millis};
use crate::{Error, Result};

/// Claims one quiz of the whole instance whose figures are old, until now + lease: nobody else gets it meanwhile.
///
/// Figures are old when an attempt was submitted since they were measured, or up to `late` before: an attempt that was closed for
/// its owner bears the end of its time, which may have passed some moments earlier. Or when [`outdate`] said so.
pub async fn claim(
    c: &impl ConnectionTrait,
    now: DateTime<Utc>,
    late: TimeDelta,
    lease: TimeDelta,
) -> Result<Option<(OrganisationId, ModuleId)>> {
    let sql = "INSERT INTO quiz_measure (organisation_id, module_id, measured_at, next_at, lease_until)
        SELECT module.organisation_id, module.id, 0, 0, $1
        FROM module LEFT JOIN quiz_measure kept
            ON kept.organisation_id = module.organisation_id AND kept.module_id = module.id
        WHERE COALESCE(kept.next_at, 0) <= $2 AND COALESCE(kept.lease_until, 0) <= $2
            AND (kept.next_at < 0 OR EXISTS (
                SELECT 1 FROM attempt
                WHERE attempt.organisation_id = module.organisation_id AND attempt.module_id = module.id
                    AND attempt.submitted_at > COALESCE(kept.measured_at, 0) - $3
            ))
        LIMIT 1
        ON CONFLICT (organisation_id, module_id) DO UPDATE SET lease_until = excluded.lease_until
            WHERE COALESCE(quiz_measure.lease_until, 0) <= $2
        RETURNING organisation_id, module_id";
    let values: [Value; 3] = [(now + lease).timestamp_millis().into(), now.timestamp_millis().into(), late.num_milliseconds().into()];
    let row = c.query_one_raw(Statement::from_sql_and_values(c.get_database_backend(), sql, values)).await?;
    let Some(row) = row else { return Ok(None) };
    let (org, module): (Uuid, Uuid) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
    Ok(Some((OrganisationId(org), ModuleId(module))))
}

/// Keeps the figures measured at an instant, and gives the claim back; they are not measured again before `next_at`.
pub async fn save(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    module: ModuleId,
    measured_at: DateTime<Utc>,
    next_at: DateTime<Utc>,
    reports: &[(Which, Report)],
) -> Result<()> {
    let measure = quiz_measure::Model {
        organisation_id: org.0,
        module_id: module.0,
        measured_at: Millis::from(measured_at),
        next_at: Millis::from(next_at),
        lease_until: None,
    };
    let own = OnConflict::columns([quiz_measure::Column::OrganisationId, quiz_measure::Column::ModuleId])
        .update_columns([quiz_measure::Column::MeasuredAt, quiz_measure::Column::LeaseUntil])
        // What was asked for while the attempts were read is still to be done.
        .value(
            quiz_measure::Column::NextAt,
            Expr::cust(
                "CASE WHEN quiz_measure.next_at < 0 AND -quiz_measure.next_at >= excluded.measured_at
                    THEN quiz_measure.next_at ELSE excluded.next_at END",
            ),
        )
        .to_owned();
    quiz_measure::Entity::insert(measure.into_active_model()).on_conflict(own).exec_without_returning(c).await?;
    for (which, report) in reports {
        let figures = quiz_figures::Model {
            organisation_id: org.0,
            module_id: module.0,
            which: which.word().to_owned(),
            attempts: stored::place(report.whole.n),
            figures: stored::to_json("figures", report)?,
        };
        let own = OnConflict::columns([quiz_figures::Column::OrganisationId, quiz_figures::Column::ModuleId, quiz_figures::Column::Which])
            .update_columns([quiz_figures::Column::Attempts, quiz_figures::Column::Figures])
            .to_owned();
        quiz_figures::Entity::insert(figures.into_active_model()).on_conflict(own).exec_without_returning(c).await?;
    }
    Ok(())
}

/// Has a quiz measured again although no attempt comes in: marks of earlier ones were changed. Nothing happens where it was
/// never measured.
pub async fn outdate(c: &impl ConnectionTrait, org: OrganisationId, module: ModuleId, now: DateTime<Utc>) -> Result<()> {
    use quiz_measure::{ActiveModel, Column, Entity};
    // Below zero: to be measured at once, asked for at that instant.
    let at_once = DateTime::from_timestamp_millis(-now.timestamp_millis()).unwrap_or_default();
    let row = ActiveModel { next_at: Set(Millis::from(at_once)), ..Default::default() };
    let own = Condition::all().add(Column::OrganisationId.eq(org.0)).add(Column::ModuleId.eq(module.0));
    Entity::update_many().set(row).filter(own).exec(c).await?;
    Ok(())
}

/// The figures of a quiz and when they were measured; none before they were for the first time.
pub async fn find(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    module: ModuleId,
    which: Which,
) -> Result<Option<(DateTime<Utc>, Report)>> {
    let Some(measure) = quiz_measure::Entity::find_by_id((org.0, module.0)).one(c).await? else { return Ok(None) };
    let key = (org.0, module.0, which.word().to_owned());
    let Some(kept) = quiz_figures::Entity::find_by_id(key).one(c).await? else { return Ok(None) };
    Ok(Some((measure.measured_at.0, stored::from_json("figures", &kept.figures)?)))
}

/// A graded attempt.
#[derive(Clone, Debug)]
pub struct Played {
    /// Its id.
    pub id: AttemptId,
    /// When it was submitted.
    pub submitted_at: DateTime<Utc>,
    /// Whose it is.
    pub person: PersonId,
    /// The version it played.
    pub version: ModuleVersionId,
    /// Its number among the person's attempts.
    pub number: u32,
    /// What it earned of the whole.
    pub part: Fraction,
    /// Its questions in order, with the answer as written, if it can be read, and what it earned in billionths of the mark.
    pub slots: Vec<(QuestionId, Option<Answer>, i64)>,
}

/// One attempt's columns.
type Row = (Uuid, Uuid, Uuid, i32, String, Option<Millis>, Option<i64>, Option<i64>);

/// Graded attempts at a module's quiz in the order they were submitted, from after one of them, so many at the most.
pub async fn list_played(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    module: ModuleId,
    after: Option<(DateTime<Utc>, AttemptId)>,
    limit: u64,
) -> Result<Vec<Played>> {
    use attempt::{Column, Entity};
    let graded = Condition::all()
        .add(Column::OrganisationId.eq(org.0))
        .add(Column::ModuleId.eq(module.0))
        .add(Column::SubmittedAt.is_not_null())
        .add(Column::EarnedNanos.is_not_null())
        .add_option(after.map(|(at, id)| {
            let same = Condition::all().add(Column::SubmittedAt.eq(Millis::from(at))).add(Column::Id.gt(id.0));
            // The first condition, implied by the second, is what the index is entered by.
            Condition::all()
                .add(Column::SubmittedAt.gte(Millis::from(at)))
                .add(Condition::any().add(Column::SubmittedAt.gt(Millis::from(at))).add(same))
        }));
    let columns = [
        Column::Id,
        Column::PersonId,
        Column::VersionId,
        Column::Number,
        Column::Slots,
        Column::SubmittedAt,
        Column::EarnedNanos,
        Column::WholeNanos,
    ];
    let select = Entity::find().select_only().columns(columns).filter(graded);
    let rows: Vec<Row> = select.order_by_asc(Column::SubmittedAt).order_by_asc(Column::Id).limit(limit).into_tuple().all(c).await?;
    let mut answers = answers_of(c, org, rows.iter().map(|row| row.0).collect()).await?;
    rows.into_iter().map(|row| played(row, &mut answers)).collect()
}

/// Answers and what they earned, by attempt and place.
type Answers = HashMap<Uuid, Vec<(i32, Option<String>, Option<i64>)>>;

async fn answers_of(c: &impl ConnectionTrait, org: OrganisationId, attempts: Vec<Uuid>) -> Result<Answers> {
    use answer::{Column, Entity};
    let columns = [Column::AttemptId, Column::Slot, Column::Answer, Column::FractionNanos];
    let theirs = Condition::all().add(Column::OrganisationId.eq(org.0)).add(Column::AttemptId.is_in(attempts));
    let select = Entity::find().select_only().columns(columns).filter(theirs);
    let rows: Vec<(Uuid, i32, Option<String>, Option<i64>)> = select.into_tuple().all(c).await?;
    let mut answers = Answers::new();
    for (attempt, slot, answer, nanos) in rows {
        answers.entry(attempt).or_default().push((slot, answer, nanos));
    }
    Ok(answers)
}

fn played(row: Row, answers: &mut Answers) -> Result<Played> {
    let (id, person, version, number, slots, submitted_at, earned, whole) = row;
    let slots: Vec<Slot> = stored::from_json("attempt's questions", &slots)?;
    let own = answers.remove(&id).unwrap_or_default();
    let slot = |(place, slot): (i32, Slot)| {
        let saved = own.iter().find(|(at, _, _)| *at == place);
        // An answer of a kind that this release does not know still counts by what it earned.
        let answer = saved.and_then(|(_, text, _)| stored::from_json("answer", text.as_deref()?).ok());
        (slot.question, answer, saved.and_then(|(_, _, nanos)| *nanos).unwrap_or(0))
    };
    Ok(Played {
        id: id.into(),
        submitted_at: stored::time(submitted_at).ok_or(Error::Unreadable("outcome"))?,
        person: person.into(),
        version: version.into(),
        number: stored::count(number),
        part: Fraction::of(earned.unwrap_or(0), whole.unwrap_or(0)),
        slots: (0..).zip(slots).map(slot).collect(),
    })
}
