//! The design system: the pieces every page is made of.
//!
//! Each piece writes valid, accessible HTML on its own: labels wired to their fields, states in words beside their icon, no inline style.

mod actions;
mod alert;
mod badge;
mod breadcrumb;
mod choice;
mod empty;
mod errors;
mod field;
mod fold;
mod head;
mod html;
mod icon;
mod local_nav;
mod pagination;
mod progress;
mod row_field;
mod search;
mod select;
mod table;
mod textarea;

pub use actions::{ButtonKind, ButtonLink, PostButton};
pub use alert::{Alert, Tone};
pub use badge::Badge;
pub use breadcrumb::{Breadcrumb, Crumb};
pub use choice::{Checkbox, CheckboxGroup, Choice, RadioGroup};
pub use empty::EmptyState;
pub use errors::{ErrorSummary, FieldError, error_of};
pub use field::{InputKind, TextField};
pub use fold::Fold;
pub use head::PageHead;
pub use html::Html;
pub use icon::{Icon, icon};
pub use local_nav::LocalNav;
pub use pagination::Pagination;
pub use progress::{ProgressBar, ProgressRing};
pub use row_field::RowField;
pub use search::SearchField;
pub use select::{SelectField, SelectOption};
pub use table::{Column, SortDirection, Table};
pub use textarea::TextArea;
pub(crate) use textarea::content as textarea_content;
