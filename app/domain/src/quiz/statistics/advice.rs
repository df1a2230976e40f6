//! What the figures of a question say in plain words, and what to do about it.

use super::report::{OptionReport, QuestionReport};

/// Below so many attempts the figures say too little for advice.
pub const FEWEST_FOR_ADVICE: usize = 10;
/// From this facility on, in per cent, nearly everybody is right.
const TOO_EASY: f64 = 95.0;
/// Up to this facility, in per cent, nearly nobody is.
const TOO_HARD: f64 = 20.0;
/// Below this discrimination index, in per cent, a question hardly tells who knows.
const WEAK: f64 = 20.0;
/// From this point-biserial on, the better people choose a wrong option more often than the others do.
const ATTRACTIVE: f64 = 0.1;

/// What to look at. Options are numbered from 0, as the newest version has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Who does well elsewhere fails here: the key may be wrong.
    CheckKey,
    /// A wrong option that the better people choose: perhaps it is right, or the stem misleads.
    Attractive(usize),
    /// A wrong option that nobody chooses.
    Unchosen(usize),
    /// Hardly better than guessing.
    NoBetterThanChance,
    /// Nearly nobody is right.
    TooHard,
    /// Nearly everybody is right.
    TooEasy,
    /// It does not tell who knows from who does not.
    WeakDiscrimination,
}

impl QuestionReport {
    /// Whether enough people answered for advice.
    pub fn is_telling(&self) -> bool {
        self.figures.attempts >= FEWEST_FOR_ADVICE
    }

    /// What to look at, the gravest first; nothing while too few have answered, or when all is well.
    pub fn advice(&self) -> Vec<Advice> {
        // A question without a mark has no facility, and nothing to mend.
        if !self.is_telling() || self.retired || self.figures.facility.is_none() {
            return Vec::new();
        }
        let index = self.figures.discrimination_index;
        let facility = self.figures.facility;
        let wrong = || self.options.iter().enumerate().filter(|(_, option)| !option.right);
        let attractive = |option: &OptionReport| option.figures.point_biserial.is_some_and(|found| found >= ATTRACTIVE);
        let mut advice = Vec::new();
        let negative = index.is_some_and(|index| index < 0.0);
        if negative {
            advice.push(Advice::CheckKey);
        }
        advice.extend(wrong().filter(|(_, option)| attractive(option)).map(|(number, _)| Advice::Attractive(number)));
        let by_chance = self.guess.zip(facility).is_some_and(|(guess, facility)| facility <= guess);
        if by_chance {
            advice.push(Advice::NoBetterThanChance);
        } else if facility.is_some_and(|facility| facility <= TOO_HARD) {
            advice.push(Advice::TooHard);
        }
        let easy = facility.is_some_and(|facility| facility >= TOO_EASY);
        if easy {
            advice.push(Advice::TooEasy);
        } else if !negative && index.is_some_and(|index| index < WEAK) {
            advice.push(Advice::WeakDiscrimination);
        }
        if self.replaceable {
            advice.extend(wrong().filter(|(_, option)| option.figures.chosen == 0).map(|(number, _)| Advice::Unchosen(number)));
        }
        advice
    }
}
