//! People of an organisation.

use chrono::{DateTime, Utc};
use domain::ids::{DepartmentId, OrganisationId, PersonId};
use domain::locale::Lang;
use domain::people::{DisplayName, EmailAddress, Roles};
use sea_orm::sea_query::{IntoCondition, LikeExpr};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait};
use sea_orm::{QueryFilter, QueryOrder};

use crate::entity::person::{ActiveModel, Column, Entity, Model};
use crate::stored::{self, Millis, changed};
use crate::{Error, Result};

/// A person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// Their address, unique on the instance.
    pub email: EmailAddress,
    /// Their name.
    pub name: DisplayName,
    /// Their name folded, for search and sort.
    pub name_folded: String,
    /// The hash of their password; none until they have chosen one.
    pub password_hash: Option<String>,
    /// Their department, if any.
    pub department: Option<DepartmentId>,
    /// Their language.
    pub lang: Lang,
    /// Their theme: `auto`, `light` or `dark`.
    pub theme: String,
    /// What they may do.
    pub roles: Roles,
    /// When they were added.
    pub created_at: DateTime<Utc>,
    /// Since when they can no longer sign in, if so.
    pub deactivated_at: Option<DateTime<Utc>>,
}

impl TryFrom<Model> for Person {
    type Error = Error;
    fn try_from(row: Model) -> Result<Self> {
        Ok(Self {
            id: row.id.into(),
            email: stored::parse("address", &row.email)?,
            name: stored::parse("name", &row.name)?,
            name_folded: row.name_folded,
            password_hash: row.password_hash,
            department: row.department_id.map(DepartmentId),
            lang: stored::lang(&row.lang)?,
            theme: row.theme,
            roles: Roles { hr: row.hr, trainer: row.trainer, admin: row.admin },
            created_at: row.created_at.0,
            deactivated_at: stored::time(row.deactivated_at),
        })
    }
}

fn own(org: OrganisationId) -> Condition {
    Column::OrganisationId.eq(org.0).into_condition()
}

/// Inserts a person; a conflict if the address is taken in the organisation.
pub async fn insert(c: &impl ConnectionTrait, org: OrganisationId, person: &Person) -> Result<()> {
    let row = Model {
        organisation_id: org.0,
        id: person.id.0,
        email: person.email.to_string(),
        name: person.name.to_string(),
        name_folded: person.name_folded.clone(),
        password_hash: person.password_hash.clone(),
        department_id: person.department.map(|id| id.0),
        lang: person.lang.tag().to_owned(),
        theme: person.theme.clone(),
        hr: person.roles.hr,
        trainer: person.roles.trainer,
        admin: person.roles.admin,
        created_at: Millis::from(person.created_at),
        deactivated_at: person.deactivated_at.map(Millis::from),
    };
    Entity::insert(row.into_active_model()).exec_without_returning(c).await?;
    Ok(())
}

/// Finds a person.
pub async fn find(c: &impl ConnectionTrait, org: OrganisationId, id: PersonId) -> Result<Option<Person>> {
    Entity::find_by_id((org.0, id.0)).one(c).await?.map(Person::try_from).transpose()
}

/// Loads a person who must be there.
pub async fn load(c: &impl ConnectionTrait, org: OrganisationId, id: PersonId) -> Result<Person> {
    find(c, org, id).await?.ok_or(Error::Missing("person"))
}

/// Finds a person by their address.
pub async fn find_by_email(c: &impl ConnectionTrait, org: OrganisationId, email: &EmailAddress) -> Result<Option<Person>> {
    Entity::find().filter(own(org).add(Column::Email.eq(email.as_str()))).one(c).await?.map(Person::try_from).transpose()
}

/// Writes everything that may change of a person, save the password: see [`set_password`].
pub async fn save(c: &impl ConnectionTrait, org: OrganisationId, person: &Person) -> Result<()> {
    let row = ActiveModel {
        email: Set(person.email.to_string()),
        name: Set(person.name.to_string()),
        name_folded: Set(person.name_folded.clone()),
        department_id: Set(person.department.map(|id| id.0)),
        lang: Set(person.lang.tag().to_owned()),
        theme: Set(person.theme.clone()),
        hr: Set(person.roles.hr),
        trainer: Set(person.roles.trainer),
        admin: Set(person.roles.admin),
        deactivated_at: Set(person.deactivated_at.map(Millis::from)),
        ..Default::default()
    };
    let done = Entity::update_many().set(row).filter(own(org).add(Column::Id.eq(person.id.0))).exec(c).await?;
    changed("person", done.rows_affected)
}

/// Writes the hash of a new password.
pub async fn set_password(c: &impl ConnectionTrait, org: OrganisationId, id: PersonId, hash: &str) -> Result<()> {
    let row = ActiveModel { password_hash: Set(Some(hash.to_owned())), ..Default::default() };
    let done = Entity::update_many().set(row).filter(own(org).add(Column::Id.eq(id.0))).exec(c).await?;
    changed("person", done.rows_affected)
}

/// One page of the people whose folded name or address contains a folded text, by name, and how many there are in all.
/// Pages count from 1; page 0 is the first, too.
pub async fn search(c: &impl ConnectionTrait, org: OrganisationId, folded: &str, page: u64, per_page: u64) -> Result<(Vec<Person>, u64)> {
    let mut wanted = own(org);
    if !folded.is_empty() {
        let like = || LikeExpr::new(format!("%{}%", escape_like(folded))).escape('\\');
        wanted = wanted.add(Condition::any().add(Column::NameFolded.like(like())).add(Column::Email.like(like())));
    }
    let pages = Entity::find().filter(wanted).order_by_asc(Column::NameFolded).order_by_asc(Column::Id).paginate(c, per_page);
    let total = pages.num_items().await?;
    let rows = pages.fetch_page(page.saturating_sub(1)).await?;
    Ok((rows.into_iter().map(Person::try_from).collect::<Result<_>>()?, total))
}

/// A text that `LIKE … ESCAPE '\'` takes literally.
fn escape_like(text: &str) -> String {
    text.replace('\\', r"\\").replace('%', r"\%").replace('_', r"\_")
}

/// Everyone, deactivated people included, by name.
pub async fn list_all(c: &impl ConnectionTrait, org: OrganisationId) -> Result<Vec<Person>> {
    let rows = Entity::find().filter(own(org)).order_by_asc(Column::NameFolded).order_by_asc(Column::Id).all(c).await?;
    rows.into_iter().map(Person::try_from).collect()
}
