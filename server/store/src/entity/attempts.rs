//! Attempts and answers.

pub(crate) mod attempt {
    use sea_orm::entity::prelude::*;

    use crate::stored::Millis;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "attempt")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub person_id: Uuid,
        pub module_id: Uuid,
        pub version_id: Uuid,
        pub number: i32,
        pub open_key: Option<bool>,
        pub seed: i64,
        pub slots: String,
        pub started_at: Millis,
        pub closes_at: Option<Millis>,
        pub submitted_at: Option<Millis>,
        pub earned_nanos: Option<i64>,
        pub whole_nanos: Option<i64>,
        pub passed: Option<bool>,
    }

    crate::entity::no_relations!();
}

pub(crate) mod answer {
    use sea_orm::entity::prelude::*;

    use crate::stored::Millis;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "answer")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub attempt_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub slot: i32,
        pub revision: i32,
        pub answer: Option<String>,
        pub fraction_nanos: Option<i64>,
        pub saved_at: Millis,
    }

    crate::entity::no_relations!();
}
