//! Lessons read, modules passed.

pub(crate) mod lesson_read {
    use sea_orm::entity::prelude::*;

    use crate::stored::Millis;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "lesson_read")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub module_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub lesson: String,
        pub read_at: Millis,
    }

    crate::entity::no_relations!();
}

pub(crate) mod module_progress {
    use sea_orm::entity::prelude::*;

    use crate::stored::Millis;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "module_progress")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub module_id: Uuid,
        pub started_at: Millis,
        pub last_lesson: Option<String>,
        pub seen_at: Millis,
        pub passed_at: Option<Millis>,
        pub passed_attempt: Option<Uuid>,
        pub passed_version: Option<i32>,
        pub best_score: Option<i32>,
    }

    crate::entity::no_relations!();
}
