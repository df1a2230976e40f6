//! The controls of a question, filled with what was answered, or with what was typed and could not be taken.

use domain::locale::Lang;
use domain::quiz::{Answer, Filled, GapToPlay, KindToPlay, LONGEST_OPEN_TEXT, Piece, Placed};
use pages::quiz::{
    CriterionView, GapPiece, LeftView, OptionView, OrderView, PassagePiece, PastStep, QuestionKind, RightView, ScenarioView,
};
use pages::safe_html::plain_text;

use crate::form::Form;
use crate::learn::count;
use crate::markdown;

/// What fills the controls: what was typed comes before what is stored.
#[derive(Clone, Copy)]
struct Given<'a> {
    answer: Option<&'a Answer>,
    typed: Option<&'a Form>,
}

impl Given<'_> {
    /// Whether an option is chosen.
    fn chooses(self, place: u16) -> bool {
        match (self.typed, self.answer) {
            (Some(form), _) => form.all("choice").any(|choice| choice == place.to_string()),
            (None, Some(Answer::Choice(choice))) => *choice == place,
            (None, Some(Answer::Set(chosen))) => chosen.contains(&place),
            _ => false,
        }
    }

    /// What a select holds, which is named by its item.
    fn paired(self, prefix: &str, item: u16) -> Option<String> {
        match (self.typed, self.answer) {
            (Some(form), _) => form.find(&format!("{prefix}-{item}")).filter(|chosen| !chosen.is_empty()).map(str::to_owned),
            (None, Some(Answer::Pairs(map) | Answer::Buckets(map))) => map.get(&item).map(ToString::to_string),
            _ => None,
        }
    }

    /// What a text holds.
    fn text(self) -> String {
        match (self.typed, self.answer) {
            (Some(form), _) => form.get("text").replace("\r\n", "\n"),
            (None, Some(Answer::Text(text))) => text.clone(),
            _ => String::new(),
        }
    }

    /// What stands in a gap: the value of an option, or words.
    fn gap(self, index: u16) -> Option<String> {
        match (self.typed, self.answer) {
            (Some(form), _) => form.find(&format!("gap-{index}")).filter(|text| !text.is_empty()).map(str::to_owned),
            (None, Some(Answer::Gaps(filled))) => filled.get(&index).map(|filled| match filled {
                Filled::Choice(option) => option.to_string(),
                Filled::Text(text) => text.clone(),
            }),
            _ => None,
        }
    }
}

fn right((place, text): (u16, String)) -> RightView {
    RightView { value: place.to_string(), text: plain_text(&text) }
}

/// The controls of a question, filled with what was answered or typed.
pub(crate) fn controls(lang: Lang, kind: KindToPlay, answer: Option<&Answer>, typed: Option<&Form>) -> QuestionKind {
    let given = Given { answer, typed };
    let option = |(place, text): (u16, String)| OptionView {
        value: place.to_string(),
        html: markdown::inline(lang, &text),
        chosen: given.chooses(place),
    };
    let options = |texts: Vec<String>| (0_u16..).zip(texts).map(option).collect::<Vec<_>>();
    let lefts = |texts: Vec<String>, prefix: &str| {
        let left = |(index, text): (u16, String)| LeftView { index, text: plain_text(&text), chosen: given.paired(prefix, index) };
        (0_u16..).zip(texts).map(left).collect::<Vec<_>>()
    };
    let rights = |texts: Vec<String>| (0_u16..).zip(texts).map(right).collect::<Vec<_>>();
    match kind {
        KindToPlay::Single { options: texts } => QuestionKind::Single { options: options(texts) },
        KindToPlay::Multiple { options: texts } => QuestionKind::Multiple { options: options(texts) },
        KindToPlay::TrueFalse => {
            QuestionKind::TrueFalse { chosen: if let Some(Answer::TrueFalse(given)) = answer { Some(*given) } else { None } }
        }
        KindToPlay::Ordering { items } => ordering(items, given),
        KindToPlay::Matching { lefts: texts, rights: others } => {
            QuestionKind::Matching { lefts: lefts(texts, "match"), rights: rights(others) }
        }
        KindToPlay::Categorise { items, buckets } => QuestionKind::Categorise { items: lefts(items, "bucket"), buckets: rights(buckets) },
        KindToPlay::Short => QuestionKind::Short { text: given.text() },
        KindToPlay::Gaps { text, gaps } => {
            QuestionKind::Gaps { pieces: text.into_iter().filter_map(|piece| gap_piece(piece, &gaps, given)).collect() }
        }
        KindToPlay::Numerical { units } => numerical(units, given),
        KindToPlay::HotText { text, spans } => {
            QuestionKind::HotText { pieces: text.into_iter().filter_map(|piece| passage_piece(piece, &spans, given)).collect() }
        }
        KindToPlay::Scenario { path, past, text, options } => {
            let past = past
                .into_iter()
                .map(|(text, decision)| PastStep { text: markdown::block(lang, &text), decision: markdown::inline(lang, &decision) });
            let path = path.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
            let options = options.into_iter().map(|Placed { place, text }| option((place, text))).collect();
            QuestionKind::Scenario(ScenarioView { path, past: past.collect(), now: markdown::block(lang, &text), options })
        }
        KindToPlay::Open { criteria } => {
            let criterion = |(text, points): (String, u16)| CriterionView { html: markdown::inline(lang, &text), points };
            let text = given.text();
            let words = if let Some(Answer::Text(stored)) = answer { stored.split_whitespace().count() } else { 0 };
            QuestionKind::Open { text, criteria: criteria.into_iter().map(criterion).collect(), words, most: LONGEST_OPEN_TEXT }
        }
        KindToPlay::Survey { options: texts } => QuestionKind::Survey { text: given.text(), options: options(texts) },
    }
}

fn ordering(items: Vec<String>, given: Given<'_>) -> QuestionKind {
    let position = |place: u16| match (given.typed, given.answer) {
        (Some(form), _) => form.get(&format!("position-{place}")).parse().ok(),
        (None, Some(Answer::Order(order))) => order.iter().position(|item| *item == place).map(|position| count(position + 1)),
        _ => None,
    };
    let item = |(place, text): (u16, String)| OrderView { value: place.to_string(), text: plain_text(&text), position: position(place) };
    QuestionKind::Ordering { items: (0_u16..).zip(items).map(item).collect() }
}

fn numerical(units: Vec<String>, given: Given<'_>) -> QuestionKind {
    let (text, unit) = match (given.typed, given.answer) {
        (Some(form), _) => (form.get("number").to_owned(), form.find("unit").map(str::to_owned)),
        (None, Some(Answer::Number { text, unit })) => (text.clone(), unit.map(|unit| unit.to_string())),
        _ => (String::new(), None),
    };
    QuestionKind::Numerical { text, unit, units: (0_u16..).zip(units).map(right).collect() }
}

fn gap_piece(piece: Piece, gaps: &[GapToPlay], given: Given<'_>) -> Option<GapPiece> {
    let index = match piece {
        Piece::Text(words) => return Some(GapPiece::Words(words)),
        Piece::Place(index) => index,
    };
    Some(match gaps.get(usize::from(index))? {
        GapToPlay::Choice(options) => {
            let options = options.iter().map(|option| right((option.place, option.text.clone()))).collect();
            GapPiece::Choice { index, options, chosen: given.gap(index) }
        }
        GapToPlay::Typed => GapPiece::Typed { index, text: given.gap(index).unwrap_or_default() },
    })
}

fn passage_piece(piece: Piece, spans: &[String], given: Given<'_>) -> Option<PassagePiece> {
    match piece {
        Piece::Text(words) => Some(PassagePiece::Words(words)),
        Piece::Place(place) => {
            let text = plain_text(spans.get(usize::from(place))?);
            Some(PassagePiece::Passage { value: place.to_string(), text, chosen: given.chooses(place) })
        }
    }
}
