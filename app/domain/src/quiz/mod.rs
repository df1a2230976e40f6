//! The quiz engine: questions, answers, grading, the draw, the life of an attempt. Pure.

mod answer;
mod attempt;
mod behaviour;
mod body;
mod draw;
mod fraction;
mod grade;
mod limits;
pub mod lint;
mod number;
mod question;
mod regrade;
mod review;
#[cfg(test)]
pub(crate) mod sample;
pub mod scenario;
mod settings;
mod short_answer;
pub mod statistics;
mod to_play;
mod words;

pub use answer::{Answer, Filled, InvalidAnswer, LONGEST_OPEN_TEXT, LONGEST_TEXT};
pub use attempt::{
    Attempt, AttemptError, Checked, Ended, Given, Outcome, SAVE_MARGIN, SUBMIT_MARGIN, Saved, Slot, State, Stored, Submitted,
};
pub use behaviour::{Certainty, Earned, can_check, earned, hint, is_closed};
pub use body::{Body, Choice, Criterion, Fill, Gap, Item, OrderingScheme, Pair, Pattern, Piece, Span};
pub use draw::{DrawError, DrawRule, draw, draw_one};
pub use fraction::{BadNumber, Fraction, Verdict};
pub use grade::{gap_fraction, grade, numerical, score};
pub use limits::{Accommodation, CannotStart, Granted, Limits, Override, Time};
pub use number::{Number, Tolerance, Unit};
pub use question::{Level, QuestionForGrading, QuestionType, USUAL_PENALTY};
pub use regrade::{Regraded, regrade};
pub use review::{Moment, RIGHT_AFTER, Review, Thing};
pub use scenario::{Decision, Step};
pub use settings::{Behaviour, Confidence, Counts, OnTimeOut, Result as CountedResult, Settings};
pub use short_answer::fits;
pub use to_play::{GapToPlay, KindToPlay, Placed, QuestionToPlay};
