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
        pub on_time_out: Option<String>,
        pub grace_seconds: Option<i64>,
        pub reached: Option<i32>,
        pub abandoned_at: Option<Millis>,
        pub confident_nanos: Option<i64>,
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
        pub certainty: Option<i32>,
        pub tries: Option<String>,
        pub marked_nanos: Option<i64>,
    }

    crate::entity::no_relations!();
}

pub(crate) mod quiz_grant {
    use sea_orm::entity::prelude::*;

    use crate::stored::Millis;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "quiz_grant")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub module_id: Uuid,
        pub person_id: Option<Uuid>,
        pub department_id: Option<Uuid>,
        pub opens_at: Option<i64>,
        pub closes_at: Option<i64>,
        pub time_seconds: Option<i64>,
        pub time_factor: Option<String>,
        pub attempts: Option<i32>,
        pub granted_at: Millis,
    }

    crate::entity::no_relations!();
}

pub(crate) mod accommodation {
    use sea_orm::entity::prelude::*;

    use crate::stored::Millis;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "accommodation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        pub no_timer: bool,
        pub time_factor: Option<String>,
        pub since: Millis,
    }

    crate::entity::no_relations!();
}
