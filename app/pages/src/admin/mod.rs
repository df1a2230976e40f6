//! The administration: people, departments, settings.

mod departments;
mod organisation;
mod people;
mod people_table;
mod person;
mod person_form;

pub use departments::{Department, DepartmentForm};
pub use organisation::OrganisationForm;
pub use people::{PeoplePage, people_page};
pub use people_table::{PersonLine, PersonStatus};
pub use person::{PersonPage, person_page};
pub use person_form::PersonForm;
