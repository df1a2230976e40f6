//! Modules, versions, drafts.

pub(crate) mod module {
    use sea_orm::entity::prelude::*;

    use crate::stored::Millis;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "module")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub slug: String,
        pub created_at: Millis,
        pub archived_at: Option<Millis>,
    }

    crate::entity::no_relations!();
}

pub(crate) mod module_version {
    use sea_orm::entity::prelude::*;

    use crate::stored::Millis;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "module_version")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub module_id: Uuid,
        pub number: i32,
        pub title: String,
        pub bundle: String,
        pub content_hash: String,
        pub note: String,
        pub published_at: Millis,
        pub published_by: Option<Uuid>,
    }

    crate::entity::no_relations!();
}

pub(crate) mod module_draft {
    use sea_orm::entity::prelude::*;

    use crate::stored::Millis;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "module_draft")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub module_id: Uuid,
        pub bundle: Option<String>,
        pub revision: i32,
        pub updated_at: Millis,
        pub updated_by: Option<Uuid>,
    }

    crate::entity::no_relations!();
}

pub(crate) mod draft_undo {
    use sea_orm::entity::prelude::*;

    use crate::stored::Millis;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "draft_undo")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub module_id: Uuid,
        pub bundle: String,
        pub what: String,
        pub created_at: Millis,
    }

    crate::entity::no_relations!();
}
