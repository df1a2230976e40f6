//! How far a person is with each module.

use chrono::{DateTime, Utc};
use domain::ids::{AttemptId, ModuleId, OrganisationId, PersonId};
use sea_orm::sea_query::{CaseStatement, Expr, Func, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter};

use crate::Result;
use crate::entity::module_progress::{Column, Entity, Model};
use crate::stored::{self, Millis};

/// One person's progress in one module, once begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The module.
    pub module: ModuleId,
    /// When it was begun.
    pub started_at: DateTime<Utc>,
    /// The lesson last opened, by name.
    pub last_lesson: Option<String>,
    /// When they were last there.
    pub seen_at: DateTime<Utc>,
    /// When the quiz was last passed, if it was.
    pub passed_at: Option<DateTime<Utc>>,
    /// The attempt that passed it.
    pub passed_attempt: Option<AttemptId>,
    /// The number of the version it played.
    pub passed_version: Option<u32>,
    /// The best score of the passed attempts, in hundredths of a per cent.
    pub best_score: Option<u32>,
}

impl From<Model> for Progress {
    fn from(row: Model) -> Self {
        Self {
            module: row.module_id.into(),
            started_at: row.started_at.0,
            last_lesson: row.last_lesson,
            seen_at: row.seen_at.0,
            passed_at: stored::time(row.passed_at),
            passed_attempt: row.passed_attempt.map(AttemptId),
            passed_version: row.passed_version.map(stored::count),
            best_score: row.best_score.map(stored::count),
        }
    }
}

/// Finds a person's progress in a module; none if they have not begun.
pub async fn find(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId, module: ModuleId) -> Result<Option<Progress>> {
    Ok(Entity::find_by_id((org.0, person.0, module.0)).one(c).await?.map(Progress::from))
}

/// A person's progress in every module they have begun.
pub async fn of_person(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId) -> Result<Vec<Progress>> {
    let theirs = Column::OrganisationId.eq(org.0).and(Column::PersonId.eq(person.0));
    Ok(Entity::find().filter(theirs).all(c).await?.into_iter().map(Progress::from).collect())
}

fn key() -> OnConflict {
    OnConflict::columns([Column::OrganisationId, Column::PersonId, Column::ModuleId])
}

fn stored_now(column: Column) -> Expr {
    Expr::col((Entity, column))
}

fn offered(column: Column) -> Expr {
    Expr::col(("excluded", column))
}

/// Begins a module, or comes back to it: the start is kept, and so is the last lesson unless another one is named.
pub async fn begin(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    person: PersonId,
    module: ModuleId,
    last_lesson: Option<String>,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = Model {
        organisation_id: org.0,
        person_id: person.0,
        module_id: module.0,
        started_at: Millis::from(now),
        last_lesson,
        seen_at: Millis::from(now),
        passed_at: None,
        passed_attempt: None,
        passed_version: None,
        best_score: None,
    };
    let named = Func::coalesce([offered(Column::LastLesson), stored_now(Column::LastLesson)]);
    let again = key().update_column(Column::SeenAt).value(Column::LastLesson, named).to_owned();
    Entity::insert(row.into_active_model()).on_conflict(again).exec_without_returning(c).await?;
    Ok(())
}

/// Writes down that a module was passed, by which attempt, at which version; the best score (hundredths of a per cent) stays.
#[expect(clippy::too_many_arguments, reason = "one value a column")]
pub async fn set_passed(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    person: PersonId,
    module: ModuleId,
    passed_at: DateTime<Utc>,
    attempt: AttemptId,
    version: u32,
    score: u32,
) -> Result<()> {
    let row = Model {
        organisation_id: org.0,
        person_id: person.0,
        module_id: module.0,
        started_at: Millis::from(passed_at),
        last_lesson: None,
        seen_at: Millis::from(passed_at),
        passed_at: Some(Millis::from(passed_at)),
        passed_attempt: Some(attempt.0),
        passed_version: Some(stored::int(version)),
        best_score: Some(stored::int(score)),
    };
    let better = CaseStatement::new()
        .case(stored_now(Column::BestScore).gt(offered(Column::BestScore)), stored_now(Column::BestScore))
        .finally(offered(Column::BestScore));
    let again =
        key().update_columns([Column::PassedAt, Column::PassedAttempt, Column::PassedVersion]).value(Column::BestScore, better).to_owned();
    Entity::insert(row.into_active_model()).on_conflict(again).exec_without_returning(c).await?;
    Ok(())
}
