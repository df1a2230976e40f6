//! The audit trail.

pub(crate) mod audit {
    use sea_orm::entity::prelude::*;

    use crate::stored::Millis;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "audit")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub actor: Option<Uuid>,
        pub action: String,
        pub subject: String,
        pub at: Millis,
    }

    crate::entity::no_relations!();
}
