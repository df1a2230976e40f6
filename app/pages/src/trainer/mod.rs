//! The trainer's room: modules, their draft, and the forms of a lesson and of a question.

mod answer_fields;
mod answer_rows;
mod answers;
mod conflict;
mod details;
mod draft;
mod exchange;
mod lesson;
mod lessons;
mod modules;
mod preview;
mod publishing;
mod question;
mod question_form;
mod questions;
mod remarks;
mod statistics;
mod syntax;
mod versions;

pub use answers::{Answers, ChoiceRow, ItemRow, PairRow, PatternRow};
pub use conflict::Undo;
pub use details::DetailsForm;
pub use draft::{DraftPage, draft_page};
pub use exchange::{ExchangePage, ExportLine, ImportPreview, RefusedLine, TakenLine, exchange_page};
pub use lesson::{LessonForm, LessonPage, lesson_page};
pub use lessons::LessonLine;
pub use modules::{ModuleLine, ModulesPage, modules_page};
pub use preview::QuestionPreview;
pub use publishing::{ProblemLine, ProblemPlace};
pub use question::{QuestionPage, question_page};
pub use question_form::QuestionForm;
pub use questions::QuestionLine;
pub use remarks::RemarkLine;
pub use statistics::{Measured, MeasuredQuestion, StatisticsPage, statistics_page};
pub use versions::VersionLine;
