//! The quiz engine: questions, answers, grading, the draw, the life of an attempt. Pure.

mod answer;
mod attempt;
mod body;
mod draw;
mod fraction;
mod grade;
mod number;
mod question;
#[cfg(test)]
mod sample;
pub mod scenario;
mod settings;
mod short_answer;
mod to_play;

pub use answer::{Answer, Filled, InvalidAnswer, LONGEST_OPEN_TEXT, LONGEST_TEXT};
pub use attempt::{Attempt, AttemptError, Outcome, SAVE_MARGIN, SUBMIT_MARGIN, Saved, Slot, State, Stored, Submitted};
pub use body::{Body, Choice, Criterion, Fill, Gap, Item, OrderingScheme, Pair, Pattern, Piece, Span};
pub use draw::{DrawError, draw};
pub use fraction::{BadNumber, Fraction, Verdict};
pub use grade::{gap_fraction, grade, numerical, score};
pub use number::{Number, Tolerance, Unit};
pub use question::{Level, QuestionForGrading, QuestionType, USUAL_PENALTY};
pub use scenario::{Decision, Step};
pub use settings::Settings;
pub use short_answer::fits;
pub use to_play::{GapToPlay, KindToPlay, Placed, QuestionToPlay};
