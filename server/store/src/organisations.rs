//! Organisations. These functions alone look over all of them.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::ids::OrganisationId;
use domain::locale::Lang;
use domain::people::DisplayName;
use sea_orm::{ActiveValue::NotSet, ColumnTrait};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder};

use crate::entity::organisation::{ActiveModel, Column, Entity, Model};
use crate::stored::{self, Millis, changed};
use crate::{Error, Result};

/// An organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name, as it stands on certificates.
    pub name: DisplayName,
    /// The time zone in which its people read dates.
    pub time_zone: Tz,
    /// The language of whoever has chosen none.
    pub lang: Lang,
    /// Whether certificates show the score.
    pub show_score: bool,
    /// When it was created.
    pub created_at: DateTime<Utc>,
}

impl TryFrom<Model> for Organisation {
    type Error = Error;
    fn try_from(row: Model) -> Result<Self> {
        Ok(Self {
            id: row.id.into(),
            name: stored::parse("organisation's name", &row.name)?,
            time_zone: stored::parse("time zone", &row.time_zone)?,
            lang: stored::lang(&row.lang)?,
            show_score: row.show_score,
            created_at: row.created_at.0,
        })
    }
}

/// Inserts an organisation.
pub async fn insert(c: &impl ConnectionTrait, organisation: &Organisation) -> Result<()> {
    let row = Model {
        id: organisation.id.0,
        name: organisation.name.to_string(),
        time_zone: organisation.time_zone.name().to_owned(),
        lang: organisation.lang.tag().to_owned(),
        show_score: organisation.show_score,
        created_at: Millis::from(organisation.created_at),
    };
    Entity::insert(row.into_active_model()).exec_without_returning(c).await?;
    Ok(())
}

/// Finds an organisation.
pub async fn find(c: &impl ConnectionTrait, org: OrganisationId) -> Result<Option<Organisation>> {
    Entity::find_by_id(org.0).one(c).await?.map(Organisation::try_from).transpose()
}

/// Loads an organisation that must be there.
pub async fn load(c: &impl ConnectionTrait, org: OrganisationId) -> Result<Organisation> {
    find(c, org).await?.ok_or(Error::Missing("organisation"))
}

/// Writes an organisation's name, time zone, language and settings.
pub async fn save(c: &impl ConnectionTrait, organisation: &Organisation) -> Result<()> {
    let row = ActiveModel {
        id: NotSet,
        name: Set(organisation.name.to_string()),
        time_zone: Set(organisation.time_zone.name().to_owned()),
        lang: Set(organisation.lang.tag().to_owned()),
        show_score: Set(organisation.show_score),
        created_at: NotSet,
    };
    let done = Entity::update_many().set(row).filter(Column::Id.eq(organisation.id.0)).exec(c).await?;
    changed("organisation", done.rows_affected)
}

/// How many organisations the instance has.
pub async fn count(c: &impl ConnectionTrait) -> Result<u64> {
    Ok(Entity::find().count(c).await?)
}

/// Every organisation, oldest first.
pub async fn list(c: &impl ConnectionTrait) -> Result<Vec<Organisation>> {
    Entity::find().order_by_asc(Column::Id).all(c).await?.into_iter().map(Organisation::try_from).collect()
}
