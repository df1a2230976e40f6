//! Who wants it, since when, with mails or without.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::ids::{OrganisationId, PersonId};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait};
use sea_orm::{QueryFilter, QuerySelect, Statement, Value};

use crate::Result;
use crate::entity::memory_choice::{ActiveModel, Column, Entity, Model};
use crate::stored::{self, Millis};

/// What a person chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Since when they keep it.
    pub since: DateTime<Utc>,
    /// Whether they want mails.
    pub mails: bool,
    /// When to see whether a mail is due; none when no mail is wanted.
    pub next_mail_at: Option<DateTime<Utc>>,
    /// When they stopped, if they did.
    pub stopped_at: Option<DateTime<Utc>>,
}

impl From<Model> for Choice {
    fn from(row: Model) -> Self {
        Self {
            since: row.since.0,
            mails: row.mails,
            next_mail_at: stored::time(row.next_mail_at),
            stopped_at: stored::time(row.stopped_at),
        }
    }
}

/// What a person chose; none if they were never asked, or it was erased.
pub async fn find(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId) -> Result<Option<Choice>> {
    Ok(Entity::find_by_id((org.0, person.0)).one(c).await?.map(Choice::from))
}

/// Writes a choice down, over the one before.
pub async fn save(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId, choice: Choice) -> Result<()> {
    let row = Model {
        organisation_id: org.0,
        person_id: person.0,
        since: Millis::from(choice.since),
        mails: choice.mails,
        next_mail_at: choice.next_mail_at.map(Millis::from),
        stopped_at: choice.stopped_at.map(Millis::from),
    };
    let key = OnConflict::columns([Column::OrganisationId, Column::PersonId]);
    let over = key.clone().update_columns([Column::Since, Column::Mails, Column::NextMailAt, Column::StoppedAt]).to_owned();
    Entity::insert(row.into_active_model()).on_conflict(over).exec_without_returning(c).await?;
    Ok(())
}

/// How many people of an organisation keep it. Nothing else of it is anybody's business.
pub async fn count(c: &impl ConnectionTrait, org: OrganisationId) -> Result<u64> {
    let kept = Condition::all().add(Column::OrganisationId.eq(org.0)).add(Column::StoppedAt.is_null());
    Ok(Entity::find().filter(kept).count(c).await?)
}

/// Somebody whose mail is to be thought of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Their organisation.
    pub organisation: OrganisationId,
    /// Who.
    pub person: PersonId,
    /// Since when.
    pub next_mail_at: DateTime<Utc>,
    /// The time zone in which they read dates.
    pub time_zone: Tz,
    /// When their earliest card is due, if they have any.
    pub earliest: Option<DateTime<Utc>>,
}

/// People of the whole instance whose mail is to be thought of, longest waiting first, with their earliest card, in one query.
pub async fn waiting(c: &impl ConnectionTrait, now: DateTime<Utc>, limit: u64) -> Result<Vec<Waiting>> {
    let sql = "SELECT choice.organisation_id, choice.person_id, choice.next_mail_at, organisation.time_zone,
            (SELECT MIN(card.due_at) FROM memory_card card
             WHERE card.organisation_id = choice.organisation_id AND card.person_id = choice.person_id) AS earliest
        FROM memory_choice choice
        JOIN organisation ON organisation.id = choice.organisation_id
        JOIN person ON person.organisation_id = choice.organisation_id AND person.id = choice.person_id
        WHERE choice.next_mail_at <= $1 AND choice.stopped_at IS NULL AND person.deactivated_at IS NULL
        ORDER BY choice.next_mail_at, choice.person_id LIMIT $2";
    let values: [Value; 2] = [now.timestamp_millis().into(), i64::try_from(limit).unwrap_or(i64::MAX).into()];
    let rows = c.query_all_raw(Statement::from_sql_and_values(c.get_database_backend(), sql, values)).await?;
    let time = |millis: i64| DateTime::from_timestamp_millis(millis).unwrap_or_default();
    let mut waiting = Vec::with_capacity(rows.len());
    for row in rows {
        let zone: String = row.try_get("", "time_zone")?;
        let earliest: Option<i64> = row.try_get("", "earliest")?;
        waiting.push(Waiting {
            organisation: row.try_get::<Uuid>("", "organisation_id")?.into(),
            person: row.try_get::<Uuid>("", "person_id")?.into(),
            next_mail_at: time(row.try_get("", "next_mail_at")?),
            time_zone: stored::parse("time zone", &zone)?,
            earliest: earliest.map(time),
        });
    }
    Ok(waiting)
}

/// Moves the instant of a person's next mail, unless somebody has moved it since; true for the one caller who did.
pub async fn move_mail(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    person: PersonId,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<bool> {
    let row = ActiveModel { next_mail_at: Set(Some(Millis::from(to))), ..Default::default() };
    let unmoved = Condition::all()
        .add(Column::OrganisationId.eq(org.0))
        .add(Column::PersonId.eq(person.0))
        .add(Column::NextMailAt.eq(Millis::from(from)));
    Ok(Entity::update_many().set(row).filter(unmoved).exec(c).await?.rows_affected == 1)
}

/// People of the whole instance who stopped before an instant.
pub async fn stopped_before(c: &impl ConnectionTrait, before: DateTime<Utc>, limit: u64) -> Result<Vec<(OrganisationId, PersonId)>> {
    let select = Entity::find().select_only().column(Column::OrganisationId).column(Column::PersonId);
    let stopped = select.filter(Column::StoppedAt.lt(Millis::from(before))).limit(limit);
    let rows: Vec<(Uuid, Uuid)> = stopped.into_tuple().all(c).await?;
    Ok(rows.into_iter().map(|(org, person)| (org.into(), person.into())).collect())
}
