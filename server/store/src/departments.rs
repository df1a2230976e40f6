//! Departments of an organisation.

use domain::ids::{DepartmentId, OrganisationId};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QueryOrder};

use crate::Result;
use crate::entity::department::{ActiveModel, Column, Entity, Model};
use crate::stored::changed;

/// A department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Department {
    /// Its id.
    pub id: DepartmentId,
    /// Its name.
    pub name: String,
    /// Its name, folded: unique in the organisation.
    pub name_folded: String,
}

impl From<Model> for Department {
    fn from(row: Model) -> Self {
        Self { id: row.id.into(), name: row.name, name_folded: row.name_folded }
    }
}

/// Every department, by name.
pub async fn list(c: &impl ConnectionTrait, org: OrganisationId) -> Result<Vec<Department>> {
    let rows = Entity::find().filter(Column::OrganisationId.eq(org.0)).order_by_asc(Column::NameFolded).all(c).await?;
    Ok(rows.into_iter().map(Department::from).collect())
}

/// Inserts a department; a conflict if its folded name is taken.
pub async fn insert(c: &impl ConnectionTrait, org: OrganisationId, id: DepartmentId, name: &str, folded: &str) -> Result<()> {
    let row = Model { organisation_id: org.0, id: id.0, name: name.to_owned(), name_folded: folded.to_owned() };
    Entity::insert(row.into_active_model()).exec_without_returning(c).await?;
    Ok(())
}

/// Renames a department that must be there; a conflict if the folded name is taken.
pub async fn rename(c: &impl ConnectionTrait, org: OrganisationId, id: DepartmentId, name: &str, folded: &str) -> Result<()> {
    let row = ActiveModel { name: Set(name.to_owned()), name_folded: Set(folded.to_owned()), ..Default::default() };
    let own = Column::OrganisationId.eq(org.0).and(Column::Id.eq(id.0));
    let done = Entity::update_many().set(row).filter(own).exec(c).await?;
    changed("department", done.rows_affected)
}

/// Finds a department by its folded name.
pub async fn find_by_folded(c: &impl ConnectionTrait, org: OrganisationId, folded: &str) -> Result<Option<Department>> {
    let own = Column::OrganisationId.eq(org.0).and(Column::NameFolded.eq(folded));
    Ok(Entity::find().filter(own).one(c).await?.map(Department::from))
}
