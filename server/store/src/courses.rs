//! Courses and the modules they are made of.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use domain::ids::{CourseId, CourseSlug, ModuleId, OrganisationId};
use domain::locale::Lang;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QueryOrder, Select};

use crate::Result;
use crate::entity::{course, course_module};
use crate::stored::{self, Millis};

/// A course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// Its id.
    pub id: CourseId,
    /// Its lasting name, unique in the organisation.
    pub slug: CourseSlug,
    /// Its titles by language; French is always there.
    pub titles: BTreeMap<Lang, String>,
    /// For how many months a passed module counts; for ever, without.
    pub validity_months: Option<u32>,
    /// Whether everyone is enrolled in it.
    pub everyone: bool,
    /// When it was created.
    pub created_at: DateTime<Utc>,
    /// Its modules, in order.
    pub modules: Vec<ModuleId>,
}

impl Course {
    /// The title in a language, or in French, or in any; the name, for want of a title.
    pub fn title(&self, lang: Lang) -> &str {
        let known = self.titles.get(&lang).or_else(|| self.titles.get(&Lang::Fr)).or_else(|| self.titles.values().next());
        known.map_or(self.slug.as_str(), String::as_str)
    }
}

/// Inserts a course with its modules; a conflict if its name is taken.
pub async fn insert(c: &impl ConnectionTrait, org: OrganisationId, course: &Course) -> Result<()> {
    let row = course::Model {
        organisation_id: org.0,
        id: course.id.0,
        slug: course.slug.to_string(),
        titles: stored::to_json("course's titles", &course.titles)?,
        validity_months: course.validity_months.map(stored::int),
        everyone: course.everyone,
        created_at: Millis::from(course.created_at),
    };
    course::Entity::insert(row.into_active_model()).exec_without_returning(c).await?;
    insert_modules(c, org, course.id, &course.modules).await
}

async fn insert_modules(c: &impl ConnectionTrait, org: OrganisationId, course: CourseId, modules: &[ModuleId]) -> Result<()> {
    let row = |(position, module): (usize, &ModuleId)| {
        let row =
            course_module::Model { organisation_id: org.0, course_id: course.0, module_id: module.0, position: stored::place(position) };
        row.into_active_model()
    };
    course_module::Entity::insert_many(modules.iter().enumerate().map(row)).exec_without_returning(c).await?;
    Ok(())
}

/// Gives a course other modules, in order.
pub async fn set_modules(c: &impl ConnectionTrait, org: OrganisationId, course: CourseId, modules: &[ModuleId]) -> Result<()> {
    use course_module::{Column, Entity};
    let own = Column::OrganisationId.eq(org.0).and(Column::CourseId.eq(course.0));
    Entity::delete_many().filter(own).exec(c).await?;
    insert_modules(c, org, course, modules).await
}

async fn with_modules(c: &impl ConnectionTrait, org: OrganisationId, select: Select<course::Entity>) -> Result<Vec<Course>> {
    use course_module::{Column, Entity};
    let rows = select.filter(course::Column::OrganisationId.eq(org.0)).order_by_asc(course::Column::Id).all(c).await?;
    let members = Entity::find().filter(Column::OrganisationId.eq(org.0)).order_by_asc(Column::Position).all(c).await?;
    let mut modules: HashMap<_, Vec<ModuleId>> = HashMap::new();
    for member in members {
        modules.entry(member.course_id).or_default().push(member.module_id.into());
    }
    let course = |row: course::Model| {
        Ok(Course {
            id: row.id.into(),
            slug: stored::parse("course's name", &row.slug)?,
            titles: stored::from_json("course's titles", &row.titles)?,
            validity_months: row.validity_months.map(stored::count),
            everyone: row.everyone,
            created_at: row.created_at.0,
            modules: modules.remove(&row.id).unwrap_or_default(),
        })
    };
    rows.into_iter().map(course).collect()
}

/// Every course with its modules, oldest first, in two queries.
pub async fn list(c: &impl ConnectionTrait, org: OrganisationId) -> Result<Vec<Course>> {
    with_modules(c, org, course::Entity::find()).await
}

/// Finds a course by its name.
pub async fn find_by_slug(c: &impl ConnectionTrait, org: OrganisationId, slug: &CourseSlug) -> Result<Option<Course>> {
    let named = course::Entity::find().filter(course::Column::Slug.eq(slug.as_str()));
    Ok(with_modules(c, org, named).await?.into_iter().next())
}
