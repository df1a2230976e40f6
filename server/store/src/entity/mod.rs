//! The tables as SeaORM sees them: columns, nothing more. Rows leave this crate as the plain structs of each family.

mod attempts;
mod certificates;
mod courses;
mod jobs;
mod memory;
mod modules;
mod organisations;
mod people;
mod progress;
mod sign_in;
mod statistics;
mod trail;

pub(crate) use attempts::{accommodation, answer, attempt, quiz_grant};
pub(crate) use certificates::certificate;
pub(crate) use courses::{course, course_module, enrolment};
pub(crate) use jobs::job;
pub(crate) use memory::{memory_card, memory_choice, memory_link, memory_review};
pub(crate) use modules::{draft_undo, module, module_draft, module_version};
pub(crate) use organisations::{directory, organisation};
pub(crate) use people::{department, person};
pub(crate) use progress::{lesson_read, module_progress};
pub(crate) use sign_in::{secret_link, session, sign_in_failures};
pub(crate) use statistics::{quiz_figures, quiz_measure};
pub(crate) use trail::audit;

/// Joins are written out where they are made, so the entities know nothing of each other.
macro_rules! no_relations {
    () => {
        #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
        pub enum Relation {}

        impl ActiveModelBehavior for ActiveModel {}
    };
}
use no_relations;
