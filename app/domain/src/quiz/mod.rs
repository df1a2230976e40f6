//! The quiz engine: questions, answers, grading, the draw, the life of an attempt. Pure.

mod answer;
mod attempt;
mod draw;
mod fraction;
mod grade;
pub mod lint;
mod question;
#[cfg(test)]
mod sample;
mod settings;
mod short_answer;
pub mod statistics;
mod to_play;

pub use answer::{Answer, InvalidAnswer};
pub use attempt::{Attempt, AttemptError, Outcome, SAVE_MARGIN, SUBMIT_MARGIN, Saved, Slot, State, Stored, Submitted};
pub use draw::{DrawError, draw};
pub use fraction::{Fraction, Verdict};
pub use grade::{grade, score};
pub use question::{Body, Choice, Item, Level, OrderingScheme, Pair, Pattern, QuestionForGrading, QuestionType};
pub use settings::Settings;
pub use short_answer::fits;
pub use to_play::{KindToPlay, QuestionToPlay};
