//! A question's page.

use domain::locale::Lang;
use domain::quiz::{Answer, KindToPlay};
use pages::quiz::{
    LeftView, OptionView, OrderView, QuestionKind, QuestionPage, QuestionState, QuestionView, RightView, TimerView, render_question,
};
use pages::safe_html::plain_text;
use services::play::Playing;
use services::who::Agent;

use crate::error::Result;
use crate::form::Form;
use crate::learn::count;
use crate::markdown;
use crate::reader::Reader;
use crate::show::{done, shell};
use crate::state::Site;

/// What the page says beside the question.
#[derive(Default)]
pub(super) struct Said<'a> {
    /// Something to know.
    pub notice: Option<String>,
    /// Something to mend.
    pub error: Option<String>,
    /// What was typed and could not be taken: shown again as it was.
    pub typed: Option<&'a Form>,
}

/// How long is left, if the attempt has a limit.
pub(super) fn timer(reader: &Reader, agent: &Agent, playing: &Playing) -> Option<TimerView> {
    let end = playing.attempt.closes_at?;
    let left = (end - reader.arrived).num_seconds().max(0);
    let zone = agent.who().organisation().time_zone;
    Some(TimerView { remaining_seconds: u32::try_from(left).unwrap_or(u32::MAX), label: reader.lang.time_of(end, zone) })
}

/// The page of a question, by its number from 1.
pub(super) fn html(site: &Site, reader: &Reader, agent: &Agent, playing: &Playing, number: usize, said: Said<'_>) -> Result<String> {
    let shown = playing.question(number, reader.lang)?;
    let kind = kind(shown.lang, shown.question.kind, shown.answer, said.typed);
    let mut around = shell(site, reader);
    around.flash = None;
    let page = QuestionPage {
        attempt: playing.attempt.id.to_string(),
        module_slug: playing.slug().to_owned(),
        module_title: playing.title(reader.lang).to_owned(),
        number: count(number),
        states: playing.attempt.slots.iter().map(|slot| QuestionState { answered: slot.stored.answer.is_some() }).collect(),
        revision: shown.revision,
        question: QuestionView { stem: markdown::stem(shown.lang, &shown.question.stem), kind },
        content_lang: shown.lang,
        closes_at: timer(reader, agent, playing),
        notice: said.notice.or_else(|| done(reader)),
        error: said.error,
    };
    Ok(render_question(&around, page))
}

fn options(lang: Lang, texts: Vec<String>, chosen: impl Fn(u16) -> bool) -> Vec<OptionView> {
    (0_u16..)
        .zip(texts)
        .map(|(place, text)| OptionView { value: place.to_string(), html: markdown::inline(lang, &text), chosen: chosen(place) })
        .collect()
}

/// The controls of a question, filled with what was answered or typed.
pub(crate) fn kind(lang: Lang, kind: KindToPlay, answer: Option<Answer>, typed: Option<&Form>) -> QuestionKind {
    match kind {
        KindToPlay::Single { options: texts } => {
            QuestionKind::Single { options: options(lang, texts, |place| answer == Some(Answer::Choice(place))) }
        }
        KindToPlay::Multiple { options: texts } => {
            let chosen = |place| matches!(&answer, Some(Answer::Set(set)) if set.contains(&place));
            QuestionKind::Multiple { options: options(lang, texts, chosen) }
        }
        KindToPlay::TrueFalse => {
            QuestionKind::TrueFalse { chosen: if let Some(Answer::TrueFalse(given)) = answer { Some(given) } else { None } }
        }
        KindToPlay::Ordering { items } => {
            let position = |place: u16| match (typed, &answer) {
                (Some(form), _) => form.get(&format!("position-{place}")).parse().ok(),
                (None, Some(Answer::Order(order))) => order.iter().position(|item| *item == place).map(|position| count(position + 1)),
                _ => None,
            };
            let item =
                |(place, text): (u16, String)| OrderView { value: place.to_string(), text: plain_text(&text), position: position(place) };
            QuestionKind::Ordering { items: (0_u16..).zip(items).map(item).collect() }
        }
        KindToPlay::Matching { lefts, rights } => {
            let chosen = |left: u16| match (typed, &answer) {
                (Some(form), _) => form.find(&format!("match-{left}")).filter(|right| !right.is_empty()).map(str::to_owned),
                (None, Some(Answer::Pairs(map))) => map.get(&left).map(ToString::to_string),
                _ => None,
            };
            let left = |(index, text): (u16, String)| LeftView { index, text: plain_text(&text), chosen: chosen(index) };
            let right = |(place, text): (u16, String)| RightView { value: place.to_string(), text: plain_text(&text) };
            QuestionKind::Matching { lefts: (0_u16..).zip(lefts).map(left).collect(), rights: (0_u16..).zip(rights).map(right).collect() }
        }
        KindToPlay::Short => {
            let kept = if let Some(Answer::Text(text)) = answer { text } else { String::new() };
            QuestionKind::Short { text: typed.map_or(kept, |form| form.get("text").to_owned()) }
        }
    }
}
