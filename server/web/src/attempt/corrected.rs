//! The result's page: what was right, why, and what to read again.

use domain::ids::LessonId;
use domain::locale::Lang;
use domain::quiz::{Fraction, Verdict as Earned};
use pages::agent::Neighbour;
use pages::memory::MemoryOffer;
use pages::quiz::{
    CorrectedItem, CorrectedKind, CorrectedOption, CorrectedPair, CorrectedQuestion, ObjectiveResult, ResultPage, Verdict, Worth,
    render_result,
};
use pages::safe_html::SafeHtml;
use services::result::{Corrected, CorrectedBody, Graded};
use services::who::Agent;

use crate::learn::{count, percent};
use crate::markdown;
use crate::reader::Reader;
use crate::show::shell;
use crate::state::Site;

fn feedback(lang: Lang, text: &str) -> Option<SafeHtml> {
    (!text.trim().is_empty()).then(|| markdown::block(lang, text))
}

pub(super) fn html(site: &Site, reader: &Reader, agent: &Agent, graded: Graded, memory: Option<MemoryOffer>) -> String {
    let lang = reader.lang;
    let part = graded.outcome.part();
    let lesson = |(id, title): (LessonId, String)| Neighbour { title, href: format!("/modules/{}/lessons/{id}", graded.slug) };
    let content_lang = graded.questions.first().map_or(lang, |question| question.lang);
    let objectives = graded.objectives.into_iter().map(|objective| ObjectiveResult {
        text: objective.text,
        right: count(objective.right),
        total: count(objective.total),
        lesson: objective.again.into_iter().next().map(lesson),
    });
    let questions = graded.questions.into_iter().enumerate().map(|(place, question)| {
        let again = question.lesson.clone().map(lesson);
        corrected(lang, count(place + 1), question, again)
    });
    let marks = |fraction: Fraction| lang.hundredths(fraction.hundredths());
    let page = ResultPage {
        module_slug: graded.slug.clone(),
        module_title: graded.title.clone(),
        date: lang.date_time(graded.outcome.submitted_at, agent.who().organisation().time_zone),
        passed: graded.outcome.passed,
        marks: format!("{}/{}", marks(graded.outcome.earned), marks(graded.outcome.whole)),
        percent: percent(lang, part),
        percent_value: u8::try_from(part.percent_floor()).unwrap_or(100),
        pass_mark: percent(lang, graded.pass_mark),
        objectives: objectives.collect(),
        questions: questions.collect(),
        certificate: graded.certificate.map(|id| format!("/certificates/{id}")),
        may_retry: true,
        content_lang,
        memory,
    };
    render_result(&shell(site, reader), page)
}

/// One question, corrected.
pub(crate) fn corrected(lang: Lang, number: u16, question: Corrected, lesson: Option<Neighbour>) -> CorrectedQuestion {
    let verdict = match question.fraction.verdict() {
        _ if !question.answered => Verdict::Unanswered,
        Earned::Right => Verdict::Right,
        Earned::Partly => Verdict::Partly,
        Earned::Wrong => Verdict::Wrong,
    };
    CorrectedQuestion {
        number,
        stem: markdown::stem(question.lang, &question.stem),
        verdict,
        marks: (verdict == Verdict::Partly).then(|| percent(lang, question.fraction)),
        kind: kind(lang, question.lang, question.body, question.fraction),
        feedback: feedback(question.lang, &question.feedback),
        sources: markdown::sources(lang, &question.sources),
        lesson,
    }
}

const fn worth(right: bool) -> Worth {
    if right { Worth::Right } else { Worth::Wrong }
}

fn kind(lang: Lang, content: Lang, body: CorrectedBody, earned: Fraction) -> CorrectedKind {
    match body {
        CorrectedBody::Options(options) => {
            let option = |option: services::result::CorrectedOption| CorrectedOption {
                html: markdown::inline(content, &option.text),
                worth: worth(option.right),
                chosen: option.chosen,
                feedback: feedback(content, &option.feedback),
            };
            CorrectedKind::Options { options: options.into_iter().map(option).collect() }
        }
        CorrectedBody::TrueFalse { key, given, when_true, when_false } => {
            let option = |value: bool, word: &str, text: &str| CorrectedOption {
                html: markdown::inline(lang, &words::t(lang, word)),
                worth: worth(key == value),
                chosen: given == Some(value),
                feedback: feedback(content, text),
            };
            CorrectedKind::Options { options: vec![option(true, "answer-true", &when_true), option(false, "answer-false", &when_false)] }
        }
        CorrectedBody::Order { right, given } => {
            let place = |text: &String| given.iter().position(|other| other == text).map(|place| count(place + 1));
            let item = |(text, said): (String, String)| CorrectedItem {
                given: place(&text),
                html: markdown::inline(content, &text),
                feedback: feedback(content, &said),
            };
            CorrectedKind::Ordering { items: right.into_iter().map(item).collect() }
        }
        CorrectedBody::Pairs(pairs) => {
            let pair = |pair: services::result::CorrectedPair| CorrectedPair {
                left: markdown::inline(content, &pair.left),
                right: markdown::inline(content, &pair.right),
                chosen: pair.given.map(|text| markdown::inline(content, &text)),
                is_right: pair.is_right,
                feedback: feedback(content, &pair.feedback),
            };
            CorrectedKind::Matching { pairs: pairs.into_iter().map(pair).collect(), extras: Vec::new() }
        }
        CorrectedBody::Text { given, accepted, feedback: said } => {
            CorrectedKind::Short { given, right: earned.verdict() == Earned::Right, accepted, feedback: feedback(content, &said) }
        }
    }
}
