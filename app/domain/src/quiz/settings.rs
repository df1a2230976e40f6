//! The rules of a quiz, as its authors set them.

use chrono::{DateTime, TimeDelta, Utc};

use super::draw::DrawRule;
use super::{Fraction, Review};
use crate::ids::QuestionId;

/// The rules of a quiz (quiz-semantics §2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// How many questions an attempt draws from the whole bank, where no rule of [`Self::draw`] says otherwise.
    pub questions: u16,
    /// Questions that every attempt has; they are set aside before anything is drawn.
    pub fixed: Vec<QuestionId>,
    /// What is drawn: so many by tag, objective, level. Without a rule, [`Self::questions`] from the whole bank.
    pub draw: Vec<DrawRule>,
    /// What has to be earned to pass, as a part of the whole.
    pub pass_mark: Fraction,
    /// How long an attempt may last; none by default (WCAG 2.2.1).
    pub time_limit: Option<TimeDelta>,
    /// Before this nobody starts.
    pub opens_at: Option<DateTime<Utc>>,
    /// At this everything ends.
    pub closes_at: Option<DateTime<Utc>>,
    /// How many attempts each person has; none is without end.
    pub attempts: Option<u32>,
    /// How long to wait between the end of an attempt and the next.
    pub delay: Option<TimeDelta>,
    /// Which attempt counts.
    pub counts: Counts,
    /// Whether one only goes forward.
    pub one_way: bool,
    /// Whether each attempt has its own order of questions.
    pub shuffle_questions: bool,
    /// Whether each attempt has its own order of options.
    pub shuffle_options: bool,
    /// When a person hears how they did.
    pub behaviour: Behaviour,
    /// Whether a person says how sure they are.
    pub confidence: Confidence,
    /// What becomes of an attempt whose time is up.
    pub on_time_out: OnTimeOut,
    /// What is shown of a graded attempt, and when.
    pub review: Review,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            questions: 10,
            fixed: Vec::new(),
            draw: Vec::new(),
            pass_mark: Fraction::of(4, 5),
            time_limit: None,
            opens_at: None,
            closes_at: None,
            attempts: None,
            delay: None,
            counts: Counts::Best,
            one_way: false,
            shuffle_questions: true,
            shuffle_options: true,
            behaviour: Behaviour::Deferred,
            confidence: Confidence::Off,
            on_time_out: OnTimeOut::Submit,
            review: Review::default(),
        }
    }
}

impl Settings {
    /// How many questions an attempt has.
    pub fn total(&self) -> usize {
        let drawn =
            if self.draw.is_empty() { usize::from(self.questions) } else { self.draw.iter().map(|rule| usize::from(rule.count)).sum() };
        if self.draw.is_empty() { drawn.max(self.fixed.len()) } else { drawn + self.fixed.len() }
    }
}

/// Which attempt counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counts {
    /// The best.
    #[default]
    Best,
    /// The last.
    Last,
    /// The first.
    First,
    /// The mean of all.
    Average,
}

/// When a person hears how they did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Behaviour {
    /// At the end.
    #[default]
    Deferred,
    /// As soon as a question is checked, which closes it.
    Immediate,
    /// As soon as a question is checked; hints and more tries, each failed one at a price.
    Interactive,
    /// As often as one likes, each wrong try at a price, the best so far stands.
    Adaptive,
}

/// Whether a person says how sure they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Confidence {
    /// No.
    #[default]
    Off,
    /// Yes, for them to learn from; passing does not depend on it.
    Asked,
    /// Yes, and passing depends on it.
    Counts,
}

/// What becomes of an attempt whose time is up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OnTimeOut {
    /// The saved answers are graded.
    #[default]
    Submit,
    /// For so long only the final submit is possible; an attempt not submitted by then is abandoned.
    Grace(TimeDelta),
    /// Abandoned: an attempt has to be submitted in time.
    Abandon,
}

/// What an attempt came to, for counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Result {
    /// The part earned of the whole.
    pub part: Fraction,
    /// Whether the pass mark was reached.
    pub passed: bool,
}

impl Counts {
    /// What counts of a person's graded attempts, first to last; none without any. The mean is compared before rounding.
    pub fn of(self, results: &[Result], pass_mark: Fraction) -> Option<Result> {
        match self {
            Self::Best => results.iter().copied().max_by_key(|result| (result.passed, result.part)),
            Self::Last => results.last().copied(),
            Self::First => results.first().copied(),
            Self::Average => {
                let sum: Fraction = results.iter().map(|result| result.part).sum();
                let part = sum.over(Fraction::whole(results.len()));
                (!results.is_empty()).then_some(Result { part, passed: part >= pass_mark })
            }
        }
    }
}
