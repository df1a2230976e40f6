//! Organisations and the directory of what is unique over all of them.

pub(crate) mod organisation {
    use sea_orm::entity::prelude::*;

    use crate::stored::Millis;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "organisation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        pub time_zone: String,
        pub lang: String,
        pub show_score: bool,
        pub created_at: Millis,
    }

    crate::entity::no_relations!();
}

pub(crate) mod directory {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "directory")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub key: String,
        pub organisation_id: Uuid,
    }

    crate::entity::no_relations!();
}
