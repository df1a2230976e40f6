//! Departments and people.

pub(crate) mod department {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "department")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        pub name_folded: String,
    }

    crate::entity::no_relations!();
}

pub(crate) mod person {
    use sea_orm::entity::prelude::*;

    use crate::stored::Millis;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "person")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub email: String,
        pub name: String,
        pub name_folded: String,
        pub password_hash: Option<String>,
        pub department_id: Option<Uuid>,
        pub lang: String,
        pub theme: String,
        pub hr: bool,
        pub trainer: bool,
        pub admin: bool,
        pub created_at: Millis,
        pub deactivated_at: Option<Millis>,
    }

    crate::entity::no_relations!();
}
