//! The outbox.

pub(crate) mod job {
    use sea_orm::entity::prelude::*;

    use crate::stored::Millis;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "job")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub kind: String,
        pub payload: String,
        pub state: String,
        pub dedupe_key: Option<String>,
        pub created_at: Millis,
        pub run_at: Millis,
        pub failures: i32,
        pub crashes: i32,
        pub lease_until: Option<Millis>,
        pub lease_owner: Option<Uuid>,
        pub last_error: Option<String>,
        pub done_at: Option<Millis>,
    }

    crate::entity::no_relations!();
}
