//! The result's page: what was right, why, and what to read again.

use domain::ids::LessonId;
use domain::locale::Lang;
use domain::quiz::{Fraction, Verdict as Earned};
use pages::agent::Neighbour;
use pages::memory::MemoryOffer;
use pages::quiz::{CorrectedQuestion, ObjectiveResult, ResultPage, Verdict, render_result};
use pages::safe_html::SafeHtml;
use services::result::{Corrected, Graded, Marking};
use services::who::Agent;

use super::corrected_kinds::kind;
use crate::learn::{count, percent};
use crate::markdown;
use crate::reader::Reader;
use crate::show::shell;
use crate::state::Site;

/// Feedback, if there is any.
pub(super) fn feedback(lang: Lang, text: &str) -> Option<SafeHtml> {
    (!text.trim().is_empty()).then(|| markdown::block(lang, text))
}

pub(super) fn html(site: &Site, reader: &Reader, agent: &Agent, graded: Graded, memory: Option<MemoryOffer>) -> String {
    let lang = reader.lang;
    let part = graded.earned.over(graded.whole);
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
        date: lang.date_time(graded.submitted_at, agent.who().organisation().time_zone),
        passed: graded.outcome.is_some_and(|outcome| outcome.passed),
        waiting: graded.outcome.is_none(),
        marks: format!("{}/{}", marks(graded.earned), marks(graded.whole)),
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
        _ if question.marking == Marking::None => Verdict::Opinion,
        _ if !question.answered => Verdict::Unanswered,
        _ if question.marking == Marking::Awaited => Verdict::Waiting,
        Earned::Right => Verdict::Right,
        Earned::Partly => Verdict::Partly,
        Earned::Wrong => Verdict::Wrong,
    };
    CorrectedQuestion {
        number,
        stem: markdown::stem(question.lang, &question.stem),
        verdict,
        marks: (verdict == Verdict::Partly).then(|| percent(lang, question.fraction)),
        kind: kind(lang, question.lang, question.body, question.fraction, question.marking),
        feedback: feedback(question.lang, &question.feedback),
        sources: markdown::sources(lang, &question.sources),
        lesson,
    }
}
