//! The figures of quizzes.

pub(crate) mod quiz_measure {
    use sea_orm::entity::prelude::*;

    use crate::stored::Millis;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "quiz_measure")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub module_id: Uuid,
        pub measured_at: Millis,
        pub next_at: Millis,
        pub lease_until: Option<Millis>,
    }

    crate::entity::no_relations!();
}

pub(crate) mod quiz_figures {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "quiz_figures")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub module_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub which: String,
        pub attempts: i32,
        pub figures: String,
    }

    crate::entity::no_relations!();
}
