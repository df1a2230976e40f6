//! What people keep in memory.

pub(crate) mod memory_choice {
    use sea_orm::entity::prelude::*;

    use crate::stored::Millis;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "memory_choice")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        pub since: Millis,
        pub mails: bool,
        pub next_mail_at: Option<Millis>,
        pub stopped_at: Option<Millis>,
    }

    crate::entity::no_relations!();
}

pub(crate) mod memory_card {
    use sea_orm::entity::prelude::*;

    use crate::stored::Millis;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "memory_card")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub module_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub question: String,
        pub stability_micros: i64,
        pub difficulty_micros: i64,
        pub last_review_at: Millis,
        pub due_at: Millis,
        pub reps: i32,
        pub lapses: i32,
    }

    crate::entity::no_relations!();
}

pub(crate) mod memory_review {
    use sea_orm::entity::prelude::*;

    use crate::stored::Millis;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "memory_review")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub person_id: Uuid,
        pub open_key: Option<bool>,
        pub pass_hash: Option<Vec<u8>>,
        pub asked: String,
        pub started_at: Millis,
        pub done_at: Option<Millis>,
    }

    crate::entity::no_relations!();
}

pub(crate) mod memory_link {
    use sea_orm::entity::prelude::*;

    use crate::stored::Millis;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "memory_link")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub token_hash: Vec<u8>,
        pub person_id: Uuid,
        pub created_at: Millis,
        pub expires_at: Millis,
        pub used_at: Option<Millis>,
    }

    crate::entity::no_relations!();
}
