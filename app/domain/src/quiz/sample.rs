//! Questions for the tests of this room.

use super::{
    Body, Choice, Criterion, Decision, Fill, Fraction, Gap, Item, Level, Number, OrderingScheme, Pair, Pattern, Piece, QuestionForGrading,
    Span, Step, Tolerance, USUAL_PENALTY, Unit,
};
use crate::module::Source;

pub(crate) fn question(id: &str, body: Body) -> QuestionForGrading {
    QuestionForGrading {
        id: id.parse().expect("a name"),
        objective: "o1".parse().expect("a name"),
        level: Level::Know,
        lesson: None,
        sources: vec![Source { fact: None, reference: "RGPD, art. 33".into(), url: None, as_of: None }],
        tags: Vec::new(),
        mark: Fraction::ONE,
        shuffle: true,
        stem: "?".into(),
        body,
        feedback: String::new(),
        hints: Vec::new(),
        penalty: USUAL_PENALTY,
        author: None,
        review_by: None,
    }
}

pub(super) fn choices(fractions: &[&str]) -> Vec<Choice> {
    let choice = |fraction: &&str| Choice {
        text: format!("worth {fraction}"),
        fraction: Fraction::parse_percent(fraction).expect("a number"),
        feedback: "because".into(),
        keep_last: false,
    };
    fractions.iter().map(choice).collect()
}

pub(super) fn items(count: usize) -> Vec<Item> {
    (0..count).map(|number| Item { text: format!("item {number}"), feedback: String::new() }).collect()
}

pub(super) fn ordering(count: usize, scheme: OrderingScheme) -> QuestionForGrading {
    question("ordering", Body::Ordering { items: items(count), scheme })
}

pub(super) fn matching(pairs: u16, rights: usize) -> QuestionForGrading {
    let pair = |right| Pair { left: format!("left {right}"), right, feedback: String::new() };
    question("matching", Body::Matching { pairs: (0..pairs).map(pair).collect(), rights: items(rights) })
}

pub(super) fn short(patterns: &[(&str, &str)]) -> QuestionForGrading {
    let pattern = |(text, fraction): &(&str, &str)| Pattern {
        text: (*text).into(),
        fraction: Fraction::parse_percent(fraction).expect("a number"),
        feedback: String::new(),
    };
    question("short", Body::Short { patterns: patterns.iter().map(pattern).collect(), case: false, accents: false })
}

fn percent(text: &str) -> Fraction {
    Fraction::parse_percent(text).expect("a number")
}

/// Items that go, each, into one of the buckets.
pub(super) fn categorise(buckets: usize, of: &[u16]) -> QuestionForGrading {
    let item = |(number, right): (usize, &u16)| Pair { left: format!("thing {number}"), right: *right, feedback: String::new() };
    question("categorise", Body::Categorise { buckets: items(buckets), items: of.iter().enumerate().map(item).collect() })
}

/// A gap to choose (weight 1), a gap to type (weight 3), another to choose (weight 1).
pub(super) fn gaps() -> QuestionForGrading {
    let pattern = |text: &str, worth| Pattern { text: text.into(), fraction: percent(worth), feedback: String::new() };
    let typed = Fill::Typed { patterns: vec![pattern("72", "100"), pattern("soixante*", "50")], case: false, accents: false };
    let gap = |weight, fill| Gap { weight: Fraction::of(weight, 1), fill };
    let text = vec![Piece::Text("Either ".into()), Piece::Place(0), Piece::Text(" or ".into()), Piece::Place(1), Piece::Place(2)];
    let gaps = vec![gap(1, Fill::Choice(choices(&["100", "0"]))), gap(3, typed), gap(1, Fill::Choice(choices(&["0", "50", "100"])))];
    question("gaps", Body::Gaps { text, gaps })
}

/// Values, each with its tolerance and worth; kilometres or metres.
pub(super) fn numerical(values: &[(&str, Tolerance, &str)], units: bool) -> QuestionForGrading {
    let value = |(value, tolerance, worth): &(&str, Tolerance, &str)| Number {
        value: Fraction::parse_number(value).expect("a number"),
        tolerance: *tolerance,
        fraction: percent(worth),
        feedback: String::new(),
    };
    let unit = |name: &str, factor| Unit { name: name.into(), factor: Fraction::of(factor, 1) };
    let units = if units { vec![unit("km", 1), unit("m", 1000)] } else { Vec::new() };
    question("numerical", Body::Numerical { values: values.iter().map(value).collect(), units })
}

/// A text with passages, true where they are to be found.
pub(super) fn hot_text(spans: &[bool]) -> QuestionForGrading {
    let text = (0_u16..).zip(spans).map(|(number, _)| Piece::Place(number)).collect();
    let span = |right: &bool| Span { text: format!("passage {right}"), right: *right, feedback: "because".into() };
    question("hot-text", Body::HotText { text, spans: spans.iter().map(span).collect() })
}

/// Step 0 leads by decision 0 (60 %) to step 1, by decision 1 (0 %) to step 2; from 1, decision 2 (40 %) and 3 (−20 %) end;
/// from 2, decision 4 (30 %) ends.
pub(super) fn scenario() -> QuestionForGrading {
    let decision =
        |worth: &str, next| Decision { text: format!("worth {worth}"), fraction: percent(worth), feedback: "because".into(), next };
    let step = |name: &str, decisions| Step { name: name.into(), text: format!("step {name}"), decisions };
    let steps = vec![
        step("a", vec![decision("60", Some(1)), decision("0", Some(2))]),
        step("b", vec![decision("40", None), decision("-20", None)]),
        step("c", vec![decision("30", None)]),
    ];
    question("scenario", Body::Scenario { steps })
}

/// An open text with two criteria, of three and of two points.
pub(super) fn open() -> QuestionForGrading {
    let criterion = |text: &str, points| Criterion { text: text.into(), points, feedback: String::new() };
    question("open", Body::Open { rubric: vec![criterion("says who", 3), criterion("says when", 2)] })
}

/// One question of every type.
pub(super) fn every_type() -> Vec<QuestionForGrading> {
    vec![
        question("single", Body::Single(choices(&["100", "0", "-50", "50"]))),
        question("true-false", Body::TrueFalse { key: true, when_true: "yes".into(), when_false: "no".into() }),
        question("multiple", Body::Multiple(choices(&["50", "50", "-50", "-50"]))),
        ordering(4, OrderingScheme::Distance),
        matching(3, 4),
        short(&[("cloud act", "100"), ("cloud*", "50")]),
        categorise(2, &[0, 1, 1]),
        gaps(),
        numerical(&[("72", Tolerance::Absolute(Fraction::ONE), "100"), ("70", Tolerance::Relative(Fraction::of(1, 10)), "50")], true),
        hot_text(&[true, false, true]),
        scenario(),
        open(),
        question("survey", Body::Survey { options: items(5) }),
    ]
}
