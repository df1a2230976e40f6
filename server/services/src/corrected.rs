//! What was answered beside what is right, question by question: for who has handed in, and for authors.

use domain::quiz::{
    Answer, Body, Fill, Filled, Fraction, Gap, Number, Pattern, Piece, QuestionForGrading, Slot, Step, Unit, fits, gap_fraction, numerical,
    scenario,
};

/// Answers beside the right ones, in the order they were shown.
pub enum CorrectedBody {
    /// Single, multiple, true or false: each option.
    Options(Vec<CorrectedOption>),
    /// A true-false statement: the right answer, the given one, and what each teaches.
    TrueFalse {
        /// Whether the statement is true.
        key: bool,
        /// What was answered.
        given: Option<bool>,
        /// Said of true.
        when_true: String,
        /// Said of false.
        when_false: String,
    },
    /// An order: the right one, and the given one.
    Order {
        /// Words and feedback, in the right order.
        right: Vec<(String, String)>,
        /// Words in the given order; empty if none was given.
        given: Vec<String>,
    },
    /// Left, right, what was given for it, and feedback.
    Pairs(Vec<CorrectedPair>),
    /// A typed text: what was given, what is accepted, and the feedback of the pattern it fits.
    Text {
        /// What was typed.
        given: Option<String>,
        /// Whole right answers.
        accepted: Vec<String>,
        /// The feedback earned; may be empty.
        feedback: String,
    },
    /// A text with gaps, by their numbers.
    Gaps {
        /// The text.
        text: Vec<Piece>,
        /// The gaps.
        gaps: Vec<CorrectedGap>,
    },
    /// A number.
    Number {
        /// What was typed, and the unit it was given in.
        given: Option<(String, Option<String>)>,
        /// What is accepted, the best first.
        accepted: Vec<AcceptedNumber>,
        /// The feedback earned; may be empty.
        feedback: String,
    },
    /// A text with passages, by their numbers; each as an option that was to be chosen or not.
    Passages {
        /// The text.
        text: Vec<Piece>,
        /// The passages.
        spans: Vec<CorrectedOption>,
    },
    /// A scenario.
    Scenario {
        /// The decisions taken.
        path: Vec<CorrectedDecision>,
        /// What the ending reached says; may be empty.
        ending: String,
        /// Whether an ending was reached.
        over: bool,
        /// The best path, unless the one taken is as good.
        best: Vec<CorrectedDecision>,
    },
    /// A text that a trainer marks: what was written, and each criterion with its points and what a good answer holds.
    Open {
        /// What was written.
        given: Option<String>,
        /// The criteria.
        criteria: Vec<(String, u16, String)>,
    },
    /// An opinion: the options with whether each was chosen, or what was written when there are none.
    Opinion {
        /// The options, in the order shown.
        options: Vec<(String, bool)>,
        /// What was written.
        given: Option<String>,
    },
}

/// A gap, corrected.
pub struct CorrectedGap {
    /// What was put there.
    pub given: Option<String>,
    /// What that earns of the gap's weight.
    pub fraction: Fraction,
    /// Whole right answers.
    pub right: Vec<String>,
    /// What there is to say about what was put there; may be empty.
    pub feedback: String,
}

/// An accepted number.
pub struct AcceptedNumber {
    /// The value, in the first unit.
    pub value: Fraction,
    /// The least and the greatest number taken for it, in the first unit.
    pub bounds: (Fraction, Fraction),
    /// The first unit.
    pub unit: Option<String>,
    /// What it earns.
    pub fraction: Fraction,
}

/// A decision, corrected.
pub struct CorrectedDecision {
    /// What happened, in Markdown; empty where it was told before.
    pub step: String,
    /// What was decided, in Markdown.
    pub decision: String,
    /// Whether no other decision of its step can lead to more.
    pub best: bool,
    /// What it is worth.
    pub fraction: Fraction,
    /// Its consequence, in Markdown.
    pub feedback: String,
}

/// An option, corrected.
pub struct CorrectedOption {
    /// Its words, in Markdown.
    pub text: String,
    /// Whether it was right to choose it.
    pub right: bool,
    /// Whether it was chosen.
    pub chosen: bool,
    /// What it teaches.
    pub feedback: String,
}

/// A pair, corrected.
pub struct CorrectedPair {
    /// The left-hand words.
    pub left: String,
    /// The right-hand words that go with them.
    pub right: String,
    /// What was chosen.
    pub given: Option<String>,
    /// Whether that was right.
    pub is_right: bool,
    /// What it teaches; may be empty.
    pub feedback: String,
}

/// The answers of a question beside the right ones: its words, its key, as a slot shows them.
pub(crate) fn body(words: &QuestionForGrading, key: &QuestionForGrading, slot: &Slot, answer: Option<&Answer>) -> CorrectedBody {
    match (&words.body, answer) {
        (Body::Single(choices) | Body::Multiple(choices), answer) => {
            let right = key.right_options();
            let chosen = |number: u16| match answer {
                Some(Answer::Choice(choice)) => *choice == number,
                Some(Answer::Set(set)) => set.contains(&number),
                _ => false,
            };
            let option = |number: &u16| {
                let choice = choices.get(usize::from(*number))?;
                let (text, feedback) = (choice.text.clone(), choice.feedback.clone());
                Some(CorrectedOption { text, right: right.contains(number), chosen: chosen(*number), feedback })
            };
            CorrectedBody::Options(slot.order.iter().filter_map(option).collect())
        }
        (Body::TrueFalse { key, when_true, when_false }, answer) => CorrectedBody::TrueFalse {
            key: *key,
            given: if let Some(Answer::TrueFalse(given)) = answer { Some(*given) } else { None },
            when_true: when_true.clone(),
            when_false: when_false.clone(),
        },
        (Body::Ordering { items, .. }, answer) => {
            let text = |number: &u16| items.get(usize::from(*number)).map(|item| item.text.clone());
            let given = if let Some(Answer::Order(order)) = answer { order.iter().filter_map(text).collect() } else { Vec::new() };
            CorrectedBody::Order { right: items.iter().map(|item| (item.text.clone(), item.feedback.clone())).collect(), given }
        }
        (Body::Matching { pairs, rights }, answer) => {
            let text = |number: u16| rights.get(usize::from(number)).map(|item| item.text.clone());
            let given = |left: u16| if let Some(Answer::Pairs(map)) = answer { map.get(&left).copied() } else { None };
            let pair = |(left, pair): (u16, &domain::quiz::Pair)| CorrectedPair {
                left: pair.left.clone(),
                right: text(pair.right).unwrap_or_default(),
                given: given(left).and_then(text),
                is_right: given(left) == Some(pair.right),
                feedback: pair.feedback.clone(),
            };
            CorrectedBody::Pairs((0..).zip(pairs).map(pair).collect())
        }
        (Body::Short { patterns, case, accents }, answer) => {
            let given = if let Some(Answer::Text(text)) = answer { Some(text.clone()) } else { None };
            let fits = |text: &String| patterns.iter().find(|pattern| fits(&pattern.text, text, *case, *accents));
            CorrectedBody::Text {
                feedback: given.as_ref().and_then(fits).map(|pattern| pattern.feedback.clone()).unwrap_or_default(),
                accepted: accepted(patterns),
                given,
            }
        }
        (Body::Categorise { buckets, items }, answer) => {
            let text = |number: u16| buckets.get(usize::from(number)).map(|bucket| bucket.text.clone());
            let item = |number: &u16| {
                let item = items.get(usize::from(*number))?;
                let given = if let Some(Answer::Buckets(map)) = answer { map.get(number).copied() } else { None };
                Some(CorrectedPair {
                    left: item.left.clone(),
                    right: text(item.right).unwrap_or_default(),
                    given: given.and_then(text),
                    is_right: given == Some(item.right),
                    feedback: item.feedback.clone(),
                })
            };
            CorrectedBody::Pairs(slot.order.iter().filter_map(item).collect())
        }
        (Body::Gaps { text, gaps }, answer) => CorrectedBody::Gaps { text: text.clone(), gaps: corrected_gaps(gaps, key, answer) },
        (Body::Numerical { values, units }, answer) => corrected_number(values, units, answer),
        (Body::HotText { text, spans }, answer) => {
            let span = |(number, span): (u16, &domain::quiz::Span)| CorrectedOption {
                text: span.text.clone(),
                right: span.right,
                chosen: matches!(answer, Some(Answer::Set(chosen)) if chosen.contains(&number)),
                feedback: span.feedback.clone(),
            };
            CorrectedBody::Passages { text: text.clone(), spans: (0..).zip(spans).map(span).collect() }
        }
        (Body::Scenario { steps }, answer) => corrected_scenario(steps, key, answer),
        (Body::Open { rubric }, answer) => CorrectedBody::Open {
            given: text_of(answer),
            criteria: rubric.iter().map(|one| (one.text.clone(), one.points, one.feedback.clone())).collect(),
        },
        (Body::Survey { options }, answer) => {
            let option = |number: &u16| {
                let option = options.get(usize::from(*number))?;
                Some((option.text.clone(), matches!(answer, Some(Answer::Choice(choice)) if choice == number)))
            };
            CorrectedBody::Opinion { options: slot.order.iter().filter_map(option).collect(), given: text_of(answer) }
        }
    }
}

fn text_of(answer: Option<&Answer>) -> Option<String> {
    if let Some(Answer::Text(text)) = answer { Some(text.clone()) } else { None }
}

/// The gaps in their own words; what they earn is the key's.
fn corrected_gaps(gaps: &[Gap], key: &QuestionForGrading, answer: Option<&Answer>) -> Vec<CorrectedGap> {
    let keys: &[Gap] = if let Body::Gaps { gaps, .. } = &key.body { gaps } else { gaps };
    let mut first = 0_u16;
    let mut all = Vec::with_capacity(gaps.len());
    for ((place, gap), key) in (0_u16..).zip(gaps).zip(keys) {
        let filled = if let Some(Answer::Gaps(map)) = answer { map.get(&place) } else { None };
        let (given, right, feedback) = match &gap.fill {
            Fill::Choice(choices) => {
                let chosen = match filled {
                    Some(Filled::Choice(option)) => option.checked_sub(first).and_then(|at| choices.get(usize::from(at))),
                    _ => None,
                };
                let right = choices.iter().filter(|choice| choice.fraction == Fraction::ONE).map(|choice| choice.text.clone()).collect();
                (chosen.map(|choice| choice.text.clone()), right, chosen.map(|choice| choice.feedback.clone()))
            }
            Fill::Typed { patterns, case, accents } => {
                let given = if let Some(Filled::Text(text)) = filled { Some(text.clone()) } else { None };
                let fitting = given.as_ref().and_then(|text| patterns.iter().find(|one| fits(&one.text, text, *case, *accents)));
                let feedback = fitting.map(|pattern| pattern.feedback.clone());
                (given, accepted(patterns), feedback)
            }
        };
        let fraction = filled.map_or(Fraction::ZERO, |filled| gap_fraction(keys, key, filled));
        all.push(CorrectedGap { given, fraction, right, feedback: feedback.unwrap_or_default() });
        first = first.saturating_add(u16::try_from(gap.options()).unwrap_or(u16::MAX));
    }
    all
}

fn corrected_number(values: &[Number], units: &[Unit], answer: Option<&Answer>) -> CorrectedBody {
    let name = |unit: u16| units.get(usize::from(unit)).map(|unit| unit.name.clone());
    let first = name(0);
    let given = if let Some(Answer::Number { text, unit }) = answer { Some((text, *unit)) } else { None };
    let fitting = given.and_then(|(text, unit)| numerical(values, units, text, unit));
    let mut accepted: Vec<AcceptedNumber> = values
        .iter()
        .filter(|value| value.fraction > Fraction::ZERO)
        .filter_map(|value| {
            Some(AcceptedNumber { value: value.value, bounds: value.bounds()?, unit: first.clone(), fraction: value.fraction })
        })
        .collect();
    accepted.sort_by_key(|value| std::cmp::Reverse(value.fraction));
    CorrectedBody::Number {
        feedback: fitting.map(|value| value.feedback.clone()).unwrap_or_default(),
        given: given.map(|(text, unit)| (text.clone(), unit.map_or_else(|| if units.len() == 1 { first.clone() } else { None }, name))),
        accepted,
    }
}

/// The path taken and the best one, in the steps' own words; what they are worth is the key's.
fn corrected_scenario(steps: &[Step], key: &QuestionForGrading, answer: Option<&Answer>) -> CorrectedBody {
    let keys: &[Step] = if let Body::Scenario { steps } = &key.body { steps } else { steps };
    let path: &[u16] = if let Some(Answer::Path(path)) = answer { path } else { &[] };
    let decided = |number: u16| {
        let (at, taken) = scenario::decision(steps, number)?;
        let (_, worth) = scenario::decision(keys, number)?;
        let step = steps.get(usize::from(at)).map(|step| step.text.clone())?;
        let (decision, feedback) = (taken.text.clone(), taken.feedback.clone());
        Some((at, CorrectedDecision { step, decision, feedback, best: scenario::is_best(keys, number), fraction: worth.fraction }))
    };
    let taken: Vec<_> = path.iter().filter_map(|number| decided(*number)).collect();
    let end = scenario::walk(steps, path).and_then(|walk| walk.at).and_then(|at| steps.get(usize::from(at)));
    let over = end.is_none_or(|step| step.decisions.is_empty());
    let as_good = over && taken.iter().all(|(_, decision)| decision.best);
    let best = if as_good { Vec::new() } else { scenario::best_path(keys) };
    let best = best.into_iter().filter_map(decided).map(|(at, decision)| {
        let told = taken.iter().any(|(other, _)| *other == at);
        if told { CorrectedDecision { step: String::new(), ..decision } } else { decision }
    });
    CorrectedBody::Scenario {
        best: best.collect(),
        path: taken.into_iter().map(|(_, decision)| decision).collect(),
        ending: end.filter(|step| step.decisions.is_empty()).map(|step| step.text.clone()).unwrap_or_default(),
        over,
    }
}

/// Right answers as a person would type them, three at the most: those without a wildcard first.
fn accepted(patterns: &[Pattern]) -> Vec<String> {
    let starred = |text: &str| text.replace("\\*", "").contains('*');
    let literal = |text: &str| text.replace("\\*", "\u{0}").replace('*', " ").replace('\u{0}', "*").trim().to_owned();
    let mut right: Vec<&str> =
        patterns.iter().filter(|pattern| pattern.fraction == Fraction::ONE).map(|pattern| pattern.text.as_str()).collect();
    right.sort_by_key(|text| starred(text));
    let mut shown: Vec<String> = Vec::new();
    for text in right.into_iter().map(literal).filter(|text| !text.is_empty()) {
        let same = |other: &String| domain::people::fold(other.trim_end_matches('.')) == domain::people::fold(text.trim_end_matches('.'));
        if shown.len() < 3 && !shown.iter().any(same) {
            shown.push(text);
        }
    }
    shown
}
