//! The statistics of a quiz as its trainers read them: which attempts count, and what each question and option tells.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::bank::{Bank, Cell, Known};
use super::table::MOST_ATTEMPTS;
use super::{ItemFigures, Mark, OptionFigures, Table, WholeFigures};
use crate::ids::{BadName, PersonId, QuestionId};
use crate::quiz::Fraction;

/// Which attempts of each person count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Which {
    /// The first one: what people knew before the quiz taught them.
    #[default]
    First,
    /// The one with the best score; of several, the first.
    Best,
    /// The last one.
    Last,
    /// All of them.
    All,
}

impl Which {
    /// Each of them, the default first.
    pub const ALL: [Self; 4] = [Self::First, Self::Best, Self::Last, Self::All];

    /// Its word in addresses and in the names of messages.
    pub const fn word(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Best => "best",
            Self::Last => "last",
            Self::All => "all",
        }
    }
}

impl fmt::Display for Which {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl FromStr for Which {
    type Err = BadName;
    fn from_str(text: &str) -> Result<Self, BadName> {
        Self::ALL.into_iter().find(|which| which.word() == text).ok_or_else(|| BadName(text.to_owned()))
    }
}

/// A graded attempt, as far as statistics need it.
#[derive(Clone, Debug)]
pub struct Graded {
    /// Whose it is: only to tell a person's attempts from another's.
    pub person: PersonId,
    /// Its number among the person's attempts.
    pub number: u32,
    /// What it earned of the whole.
    pub part: Fraction,
    /// Its questions, in the attempt's order.
    pub cells: Vec<Cell>,
}

/// Everything that a page of statistics shows of a quiz. Without names, answers or anything of one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The quiz as a whole.
    pub whole: WholeFigures,
    /// Whether attempts drew different questions: consistency then compares the places in the attempt, each as one question.
    pub drawn: bool,
    /// The questions: those of the newest version in its order, then those it has no more.
    pub questions: Vec<QuestionReport>,
}

/// What a question tells.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuestionReport {
    /// Its name.
    pub id: QuestionId,
    /// Its figures.
    pub figures: ItemFigures,
    /// What guessing would earn, in per cent.
    pub guess: Option<f64>,
    /// Its options, as the newest version numbers them; none for questions without.
    pub options: Vec<OptionReport>,
    /// Whether an author may write another option in the place of one.
    pub replaceable: bool,
    /// Whether the newest version has it no more.
    pub retired: bool,
}

/// What an option tells.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct OptionReport {
    /// Whether it is right to choose it.
    pub right: bool,
    /// Its figures.
    pub figures: OptionFigures,
}

/// The attempts that count, in the order given.
pub fn counting(attempts: &[Graded], which: Which) -> Vec<&Graded> {
    let better = |one: &Graded, other: &Graded| match which {
        Which::First | Which::All => one.number < other.number,
        Which::Last => one.number > other.number,
        Which::Best => one.part > other.part || (one.part == other.part && one.number < other.number),
    };
    let mut chosen: Vec<usize> = if which == Which::All {
        (0..attempts.len()).collect()
    } else {
        let mut by_person: BTreeMap<PersonId, usize> = BTreeMap::new();
        for (place, attempt) in attempts.iter().enumerate() {
            let kept = by_person.entry(attempt.person).or_insert(place);
            if attempts.get(*kept).is_some_and(|kept| better(attempt, kept)) {
                *kept = place;
            }
        }
        by_person.into_values().collect()
    };
    chosen.sort_unstable();
    let newest = chosen.len().saturating_sub(MOST_ATTEMPTS);
    chosen.into_iter().skip(newest).filter_map(|place| attempts.get(place)).collect()
}

/// What a cell earned: billionths of billionths are the units of a mark, so nothing is rounded.
fn mark(known: &Known, cell: &Cell) -> Mark {
    Mark(i128::from(cell.nanos) * i128::from(known.mark_nanos))
}

/// What there was to earn.
fn maximum(known: &Known) -> Mark {
    mark(known, &Cell { question: 0, nanos: 1_000_000_000, chosen: 0 })
}

impl Bank {
    /// The marks of attempts at this bank. The questions are called by their names.
    pub fn table(&self, attempts: &[&Graded]) -> Table {
        let question = |known: &Known| (known.id.to_string(), maximum(known));
        let mut table = Table::new(self.questions.iter().map(question));
        for attempt in attempts {
            // One that drew nothing, or a question twice, tells nothing.
            let _ = table.push(&self.marks(attempt));
        }
        table
    }

    fn marks(&self, attempt: &Graded) -> Vec<(usize, Mark)> {
        let one = |cell: &Cell| {
            let place = usize::from(cell.question);
            Some((place, mark(self.questions.get(place)?, cell)))
        };
        attempt.cells.iter().filter_map(one).collect()
    }

    /// The same marks by place in the attempt, where all attempts are of one length.
    fn by_place(&self, attempts: &[&Graded]) -> Option<Table> {
        let marked = |attempt: &Graded| {
            let worth = |(place, _): &(usize, Mark)| self.questions.get(*place).is_some_and(|known| known.mark_nanos > 0);
            self.marks(attempt).into_iter().filter(worth).collect::<Vec<_>>()
        };
        let length = marked(attempts.first()?).len();
        // Places have no maximum of their own; that they bear marks is all that counts here.
        let some = Mark(1);
        let mut table = Table::new((0..length).map(|place| (place.to_string(), some)));
        for attempt in attempts {
            let marks = marked(attempt);
            if marks.len() != length {
                return None;
            }
            let placed: Vec<_> = marks.into_iter().map(|(_, mark)| mark).enumerate().collect();
            table.push(&placed).ok()?;
        }
        Some(table)
    }

    /// Works out everything that the attempts tell.
    pub fn report(&self, attempts: &[&Graded]) -> Report {
        let attempts: Vec<&Graded> = attempts.iter().copied().filter(|attempt| !attempt.cells.is_empty()).collect();
        let table = self.table(&attempts);
        let statistics = table.statistics();
        let mut whole = statistics.whole;
        // A question that none of these drew says nothing of how the others are drawn.
        let drawn = statistics.questions.iter().any(|item| (1..table.attempts()).contains(&item.attempts));
        if drawn && let Some(places) = self.by_place(&attempts) {
            let consistency = places.statistics().whole;
            (whole.cic, whole.error_ratio, whole.standard_error) = (consistency.cic, consistency.error_ratio, consistency.standard_error);
        }
        let chosen = self.chosen(&attempts);
        let questions = self.questions.iter().zip(statistics.questions).zip(chosen).enumerate();
        let questions = questions.map(|(place, ((known, figures), chosen))| QuestionReport {
            id: known.id.clone(),
            figures,
            guess: known.guess.map(|guess| Mark::of(guess * Fraction::whole(100)).unwrap_or_default().to_f64()),
            options: known
                .options
                .iter()
                .zip(table.options(place, &chosen))
                .map(|(option, figures)| OptionReport { right: option.right, figures })
                .collect(),
            replaceable: known.replaceable,
            retired: known.retired,
        });
        // A question that was taken out before anybody of these drew it is no news.
        let questions = questions.filter(|question| !question.retired || question.figures.attempts > 0).collect();
        Report { whole, drawn, questions }
    }

    /// Which attempts chose each option of each question.
    fn chosen(&self, attempts: &[&Graded]) -> Vec<Vec<Vec<u32>>> {
        let mut chosen: Vec<Vec<Vec<u32>>> = self.questions.iter().map(|known| vec![Vec::new(); known.options.len()]).collect();
        for (row, attempt) in (0_u32..).zip(attempts) {
            for cell in &attempt.cells {
                let options = chosen.get_mut(usize::from(cell.question)).into_iter().flatten();
                for (option, rows) in options.enumerate() {
                    if cell.chosen >> option & 1 == 1 {
                        rows.push(row);
                    }
                }
            }
        }
        chosen
    }
}
