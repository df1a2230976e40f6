//! Certificates.

pub(crate) mod certificate {
    use sea_orm::entity::prelude::*;

    use crate::stored::Millis;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "certificate")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub person_id: Uuid,
        pub course_id: Uuid,
        pub cycle: i32,
        pub serial: String,
        pub body: String,
        pub issued_at: Millis,
    }

    crate::entity::no_relations!();
}
