//! What a question earned, by the way the quiz behaves: tries, hints, penalties, certainty.

use super::{Answer, Behaviour, Body, Fraction, QuestionForGrading, Stored, Verdict, grade};

/// How sure a person is of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Not very.
    Low,
    /// Fairly.
    Mid,
    /// Very.
    High,
}

impl Certainty {
    /// From 1 to 3, as it is stored.
    pub const fn level(self) -> u8 {
        match self {
            Self::Low => 1,
            Self::Mid => 2,
            Self::High => 3,
        }
    }

    /// Reads [`Self::level`] back.
    pub const fn of_level(level: u8) -> Option<Self> {
        match level {
            1 => Some(Self::Low),
            2 => Some(Self::Mid),
            3 => Some(Self::High),
            _ => None,
        }
    }

    /// What a fraction is worth with this certainty, scaled to the most there is: right ×1, 2, 3; wrong 0, −2, −6; all over 3
    /// (certainty-based marking, Gardner-Medwin 2006). Who does not say counts as not very sure.
    pub fn applied(certainty: Option<Self>, fraction: Fraction) -> Fraction {
        let (right, wrong) = match certainty.unwrap_or(Self::Low) {
            Self::Low => (1, 0),
            Self::Mid => (2, -2),
            Self::High => (3, -6),
        };
        if fraction.verdict() == Verdict::Wrong { Fraction::of(wrong, 3) } else { fraction * Fraction::of(right, 3) }
    }
}

/// What a question earned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Earned {
    /// This part of its mark.
    Fraction(Fraction),
    /// A trainer has to read it first.
    WaitsForMarking,
}

impl Earned {
    /// The part of the mark; nothing yet for what waits.
    pub fn fraction(self) -> Fraction {
        match self {
            Self::Fraction(fraction) => fraction,
            Self::WaitsForMarking => Fraction::ZERO,
        }
    }
}

/// What a question earned with what is stored of it.
///
/// Interactive: max(0, raw − penalty × failed tries). Adaptive: the best of raw − penalty × earlier wrong tries, and nothing at
/// the least. An answer given after the last check counts as one more try. The same answer checked again is no try.
pub fn earned(question: &QuestionForGrading, behaviour: Behaviour, stored: &Stored) -> Earned {
    if let (Body::Open { .. }, Some(_)) = (&question.body, &stored.answer) {
        return stored.marked.map_or(Earned::WaitsForMarking, Earned::Fraction);
    }
    let all = || stored.tries.iter().chain(stored.answer.as_ref().filter(|answer| stored.tries.last() != Some(*answer)));
    let fraction = match behaviour {
        Behaviour::Deferred | Behaviour::Immediate => grade(question, stored.answer.as_ref()),
        Behaviour::Interactive => {
            let failed = Fraction::whole(all().count().saturating_sub(1));
            let raw = grade(question, all().last());
            (raw - question.penalty * failed).max(Fraction::ZERO)
        }
        Behaviour::Adaptive => {
            let (mut best, mut wrong) = (Fraction::ZERO, 0);
            for answer in all() {
                let raw = grade(question, Some(answer));
                best = best.max(raw - question.penalty * Fraction::whole(wrong));
                wrong += usize::from(raw.verdict() != Verdict::Right);
            }
            best
        }
    };
    Earned::Fraction(fraction)
}

/// Whether a question takes no more answers: checked, right, or out of tries.
pub fn is_closed(question: &QuestionForGrading, behaviour: Behaviour, stored: &Stored) -> bool {
    let Some(last) = stored.tries.last() else { return false };
    match behaviour {
        Behaviour::Deferred => false,
        Behaviour::Immediate => true,
        Behaviour::Interactive => is_right(question, last) || stored.tries.len() > question.hints.len(),
        Behaviour::Adaptive => is_right(question, last),
    }
}

/// Whether a question can be checked while the attempt is under way: an open text waits for its trainer, and an opinion has
/// nothing to check.
pub const fn can_check(question: &QuestionForGrading, behaviour: Behaviour) -> bool {
    !matches!(behaviour, Behaviour::Deferred) && !matches!(question.body, Body::Open { .. } | Body::Survey { .. })
}

fn is_right(question: &QuestionForGrading, answer: &Answer) -> bool {
    grade(question, Some(answer)).verdict() == Verdict::Right
}

/// The hint that the tries so far have brought, if any.
pub fn hint<'a>(question: &'a QuestionForGrading, behaviour: Behaviour, stored: &Stored) -> Option<&'a str> {
    let tries = stored.tries.len();
    let shown = behaviour == Behaviour::Interactive && tries > 0 && !is_closed(question, behaviour, stored);
    question.hints.get(tries.checked_sub(1)?).filter(|_| shown).map(String::as_str)
}

#[cfg(test)]
#[path = "behaviour_tests.rs"]
mod tests;
