//! The shipped questions measure something: they have no weakness the linter knows, and guessing does not pass their quiz.

use std::collections::{BTreeMap, BTreeSet};

use domain::module::Module;
use domain::quiz::{Answer, Body, Fill, Filled, Fraction, Gap, QuestionForGrading, Slot, Step, draw, grade, scenario, score};
use rand::seq::{IndexedRandom, SliceRandom};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use tests::library::library;

const ATTEMPTS: u64 = 1000;

/// A way to answer without knowing anything.
type Guess = fn(&QuestionForGrading, &Slot, &mut ChaCha8Rng) -> Answer;

fn number(place: usize) -> u16 {
    u16::try_from(place).expect("few options")
}

/// Anything at all: any option, any set, any order, any partner, a word of the question.
fn anything(question: &QuestionForGrading, _: &Slot, chance: &mut ChaCha8Rng) -> Answer {
    let any = |chance: &mut ChaCha8Rng, count: usize| number(chance.random_range(0..count));
    match &question.body {
        Body::Single(choices) => Answer::Choice(any(chance, choices.len())),
        Body::TrueFalse { .. } => Answer::TrueFalse(chance.random()),
        Body::Multiple(choices) => Answer::Set((0..number(choices.len())).filter(|_| chance.random()).collect()),
        Body::Ordering { items, .. } => {
            let mut order: Vec<u16> = (0..number(items.len())).collect();
            order.shuffle(chance);
            Answer::Order(order)
        }
        Body::Matching { pairs, rights } => {
            Answer::Pairs((0..number(pairs.len())).map(|left| (left, any(chance, rights.len()))).collect::<BTreeMap<_, _>>())
        }
        Body::Short { .. } => {
            let words: Vec<&str> = question.stem.split_whitespace().collect();
            Answer::Text((*words.choose(chance).unwrap_or(&"?")).to_owned())
        }
        Body::Categorise { buckets, items } => {
            Answer::Buckets((0..number(items.len())).map(|item| (item, any(chance, buckets.len()))).collect())
        }
        Body::Gaps { gaps, .. } => fill(question, gaps, |count| any(chance, count)),
        Body::Numerical { units, .. } => {
            let unit = (!units.is_empty()).then(|| any(chance, units.len()));
            Answer::Number { text: chance.random_range(0..1000).to_string(), unit }
        }
        Body::HotText { spans, .. } => Answer::Set((0..number(spans.len())).filter(|_| chance.random()).collect()),
        Body::Scenario { steps } => walk(steps, |step| usize::from(any(chance, step.decisions.len()))),
        Body::Open { .. } => Answer::Text(question.stem.clone()),
        Body::Survey { options } if options.is_empty() => Answer::Text("?".into()),
        Body::Survey { options } => Answer::Choice(any(chance, options.len())),
    }
}

/// Gaps filled by an option of each, or by a word of the question.
fn fill(question: &QuestionForGrading, gaps: &[Gap], mut option: impl FnMut(usize) -> u16) -> Answer {
    let mut first = 0;
    let fill = |(gap, place): (&Gap, u16)| {
        let filled = match gap.options() {
            0 => Filled::Text(question.stem.split_whitespace().next().unwrap_or("?").to_owned()),
            count => Filled::Choice(first + option(count)),
        };
        first += number(gap.options());
        (place, filled)
    };
    Answer::Gaps(gaps.iter().zip(0..).map(fill).collect())
}

/// A way through a case, one decision a step.
fn walk(steps: &[Step], mut decide: impl FnMut(&Step) -> usize) -> Answer {
    let (mut at, mut path) = (Some(0_u16), Vec::new());
    while let Some(step) = at.and_then(|at| steps.get(usize::from(at)).filter(|step| !step.decisions.is_empty())) {
        let taken = decide(step);
        path.push(scenario::first_decision(steps, at.unwrap_or(0)) + number(taken));
        at = step.decisions[taken].next;
    }
    Answer::Path(path)
}

/// The option with the most letters; where several may be chosen, the longer half of them.
fn longest(question: &QuestionForGrading, slot: &Slot, chance: &mut ChaCha8Rng) -> Answer {
    let longest_of = |texts: Vec<&str>| number((0..texts.len()).max_by_key(|place| texts[*place].chars().count()).expect("options"));
    match &question.body {
        Body::Single(choices) => Answer::Choice(longest_of(choices.iter().map(|choice| choice.text.as_str()).collect())),
        // « Vrai » and « Faux » are equally long.
        Body::TrueFalse { .. } => Answer::TrueFalse(chance.random()),
        Body::Multiple(choices) => {
            let lengths: Vec<usize> = choices.iter().map(|choice| choice.text.chars().count()).collect();
            let mut sorted = lengths.clone();
            sorted.sort_unstable();
            let middle = sorted[sorted.len() / 2];
            Answer::Set((0..number(lengths.len())).filter(|place| lengths[usize::from(*place)] >= middle).collect::<BTreeSet<_>>())
        }
        Body::Ordering { items, .. } => {
            let mut order = slot.order.clone();
            order.sort_by_key(|item| std::cmp::Reverse(items[usize::from(*item)].text.chars().count()));
            Answer::Order(order)
        }
        Body::Matching { pairs, rights } => {
            let right = longest_of(rights.iter().map(|right| right.text.as_str()).collect());
            Answer::Pairs((0..number(pairs.len())).map(|left| (left, right)).collect())
        }
        Body::Short { .. } => {
            let word = question.stem.split_whitespace().max_by_key(|word| word.chars().count());
            Answer::Text(word.unwrap_or("?").to_owned())
        }
        Body::Gaps { gaps, .. } => {
            let mut places = gaps.iter().filter_map(|gap| if let Fill::Choice(choices) = &gap.fill { Some(choices) } else { None });
            fill(question, gaps, |_| {
                longest_of(places.next().expect("a gap to choose").iter().map(|choice| choice.text.as_str()).collect())
            })
        }
        Body::HotText { spans, .. } => Answer::Set([longest_of(spans.iter().map(|span| span.text.as_str()).collect())].into()),
        Body::Scenario { steps } => {
            walk(steps, |step| usize::from(longest_of(step.decisions.iter().map(|decision| decision.text.as_str()).collect())))
        }
        // What has no options to compare is guessed.
        Body::Categorise { .. } | Body::Numerical { .. } | Body::Open { .. } | Body::Survey { .. } => anything(question, slot, chance),
    }
}

/// How many attempts of a thousand pass by guessing, each with its own draw.
fn passes(module: &Module, bank: &[QuestionForGrading], guess: Guess) -> usize {
    let passes = |seed: &u64| {
        let mut chance = ChaCha8Rng::seed_from_u64(*seed);
        let slots = draw(bank, &module.quiz, &BTreeMap::new(), *seed).expect("a published quiz can be drawn");
        let graded = slots.iter().map(|slot| {
            let question = bank.iter().find(|question| question.id == slot.question).expect("a drawn question");
            (question, grade(question, Some(&guess(question, slot, &mut chance))))
        });
        let (earned, whole) = score(graded.collect::<Vec<(&QuestionForGrading, Fraction)>>());
        earned.over(whole) >= module.quiz.pass_mark
    };
    (0..ATTEMPTS).filter(passes).count()
}

#[test]
fn guessing_does_not_pass() {
    for (_, module) in &library().modules {
        for (lang, edition) in &module.editions {
            let at_random = passes(module, &edition.questions, anything);
            assert!(at_random <= 10, "{} {lang:?}: {at_random} of {ATTEMPTS} pass at random", module.slug);
            let by_length = passes(module, &edition.questions, longest);
            assert!(by_length <= 50, "{} {lang:?}: {by_length} of {ATTEMPTS} pass by the longest option", module.slug);
        }
    }
}

#[test]
fn the_linter_has_nothing_to_say() {
    let library = library();
    // On the day the newest of them was verified: a date to read again that has passed since is for its keepers, not for this test.
    let today = library.modules.iter().map(|(_, module)| module.valid_as_of).max().expect("modules");
    let remarks: Vec<_> = library.remarks(today).iter().map(|(slug, remark)| format!("{slug}/{remark}")).collect();
    assert!(remarks.is_empty(), "\n{}", remarks.join("\n"));
}
