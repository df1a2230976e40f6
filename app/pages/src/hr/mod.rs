//! The HR room: who has finished, and which mails do not arrive. No struct of this room has a place for a score.

mod departments;
mod figures;
mod filters;
mod follow_up;
mod mails;
mod people;

pub use departments::DepartmentLine;
pub use figures::Counts;
pub use filters::{Filters, SortBy};
pub use follow_up::{HrPage, hr_page};
pub use mails::{MailsPage, TroubledMail, mails_page};
pub use people::PersonLine;
