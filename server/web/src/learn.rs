//! Learning: one's path, a module, its lessons.

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::ids::{LessonId, ModuleSlug, ModuleVersionId};
use domain::locale::Lang;
use domain::progress::ModuleState;
use domain::quiz::{CannotStart, Fraction};
use http::HeaderValue;
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use pages::agent::{
    AttemptLine, BestResult, CertificateLine, CourseView, LessonLine, LessonPage, ModuleCard, ModulePage, ModuleState as PageState,
    Neighbour, NextAction, NextStep, OutlineItem, PathPage, QuizCard, UnderWay, render_lesson, render_module, render_path,
};
use pages::safe_html::Markdown;
use services::path::{MyPath, Next, Step};
use services::read::{Reading, Tries};
use services::who::Agent;
use services::{Error as ServiceError, path as paths, read};

use crate::error::Result;
use crate::extract::As;
use crate::markdown;
use crate::memory;
use crate::reader::Reader;
use crate::show::shell;
use crate::state::Site;

pub(crate) fn count(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

const fn state_of(state: ModuleState) -> PageState {
    match state {
        ModuleState::ToDo => PageState::ToDo,
        ModuleState::UnderWay => PageState::UnderWay,
        ModuleState::Passed => PageState::Passed,
        ModuleState::Expired => PageState::Expired,
    }
}

/// What a percentage of whole numbers looks like; rounded down, so that nobody reads a mark that was not reached.
pub(crate) fn percent(lang: Lang, part: Fraction) -> String {
    lang.percent(part.percent_floor())
}

/// One's path.
pub(crate) async fn path(State(site): State<Site>, reader: Reader, As(agent): As<Agent>) -> Result<Html<String>> {
    let mine = paths::load(&site.ctx, &agent, reader.lang).await?;
    let zone = agent.who().organisation().time_zone;
    let (lang, next) = (reader.lang, next_step(&mine));
    let course = |course: services::path::CourseOnPath| CourseView {
        title: course.title,
        completed_on: course.completed_at.map(|at| lang.day_of(at, zone)),
        modules: course
            .modules
            .into_iter()
            .map(|module| ModuleCard {
                slug: module.slug,
                title: module.title,
                summary: module.summary,
                state: state_of(module.state),
                minutes: module.minutes,
                lessons_read: count(module.lessons_read),
                lessons_total: count(module.lessons_total),
            })
            .collect(),
    };
    let certificates = mine.certificates.into_iter().map(|(id, certificate)| CertificateLine {
        date: lang.day_of(certificate.issued_at, certificate.time_zone),
        title: certificate.course,
        href: format!("/certificates/{id}"),
        pdf_href: format!("/certificates/{id}/pdf"),
    });
    let page = PathPage {
        next,
        courses: mine.courses.into_iter().map(course).collect(),
        certificates: certificates.collect(),
        memory: memory::offer(&site, &agent).await?,
    };
    Ok(Html(render_path(&shell(&site, &reader), page)))
}

fn next_step(mine: &MyPath) -> Option<NextStep> {
    let modules = || mine.courses.iter().flat_map(|course| &course.modules);
    let (passed, total) = (count(modules().filter(|module| module.state == ModuleState::Passed).count()), count(modules().count()));
    if total == 0 {
        return None;
    }
    let Some(Next { slug, title, minutes, again, step }) = &mine.next else {
        let title = mine.courses.last().map(|course| course.title.clone()).unwrap_or_default();
        let href = mine.certificates.first().map_or_else(|| "/path#certificates".to_owned(), |(id, _)| format!("/certificates/{id}"));
        return Some(NextStep { action: NextAction::Done, title, href, minutes_left: None, passed, total });
    };
    let overview = format!("/modules/{slug}");
    let (action, href) = match step {
        Step::Begin => (NextAction::Start, overview),
        Step::Lesson(id, lesson) => (NextAction::Read { lesson: lesson.clone() }, format!("{overview}/lessons/{id}")),
        Step::Attempt(id, answered, of) => {
            (NextAction::ResumeQuiz { answered: count(*answered), total: count(*of) }, format!("/attempts/{id}"))
        }
        Step::Quiz if *again => (NextAction::Renew, format!("{overview}#quiz")),
        Step::Quiz => (NextAction::TakeQuiz, format!("{overview}#quiz")),
    };
    Some(NextStep { action, title: title.clone(), href, minutes_left: Some(*minutes), passed, total })
}

/// A module's overview.
pub(crate) async fn module(
    State(site): State<Site>,
    reader: Reader,
    As(agent): As<Agent>,
    Path(slug): Path<String>,
) -> Result<Html<String>> {
    let slug: ModuleSlug = slug.parse().map_err(|_| ServiceError::NotFound)?;
    let reading = read::open(&site.ctx, &agent, &slug).await?;
    let tries = read::tries(&site.ctx, &agent, &reading).await?;
    let (lang, words) = (reader.lang, reading.words(reader.lang));
    let content_lang = if reading.speaks(lang) { lang } else { Lang::Fr };
    let (minutes, valid_as_of, _, _) = reading.facts();
    let lesson = |(lesson, lang): &(&domain::module::Lesson, Lang)| LessonLine {
        id: lesson.id.to_string(),
        title: lesson.title.clone(),
        minutes: lesson.minutes,
        done: reading.read.contains(lesson.id.as_str()),
        lang: *lang,
    };
    let page = ModulePage {
        slug: slug.to_string(),
        title: words.title.clone(),
        summary: words.summary.clone(),
        introduction: markdown::block(content_lang, &words.introduction),
        objectives: words.objectives.iter().map(|(_, text)| text.clone()).collect(),
        minutes,
        state: state_of(tries.state),
        lessons: reading.lessons(lang).iter().map(lesson).collect(),
        quiz: quiz_card(&site, &agent, lang, &reading, &tries).await?,
        valid_as_of: lang.date(valid_as_of),
        content_lang,
    };
    Ok(Html(render_module(&shell(&site, &reader), page)))
}

async fn quiz_card(site: &Site, agent: &Agent, lang: Lang, reading: &Reading, tries: &Tries) -> Result<QuizCard> {
    let (_, _, _, quiz) = reading.facts();
    let zone = agent.who().organisation().time_zone;
    let under_way = match tries.open {
        Some(id) => {
            let playing = services::play::load(&site.ctx, agent, id).await?;
            let slots = &playing.attempt.slots;
            let answered = slots.iter().filter(|slot| slot.stored.answer.is_some()).count();
            Some(UnderWay { href: format!("/attempts/{id}"), answered: count(answered), total: count(slots.len()) })
        }
        None => None,
    };
    let part =
        |head: &services::read::AttemptHead| head.earned.zip(head.whole).map_or(Fraction::ZERO, |(earned, whole)| earned.over(whole));
    let line = |head: &services::read::AttemptHead| AttemptLine {
        date: head.submitted_at.map(|at| lang.date_time(at, zone)).unwrap_or_default(),
        percent: percent(lang, part(head)),
        passed: head.passed,
        href: format!("/attempts/{}/result", head.id),
    };
    let best = tries.graded.iter().filter(|head| head.passed.is_some()).max_by_key(|head| part(head));
    let refused = tries.refused.map(|why| match why {
        CannotStart::NotOpenYet { at } => words::tr(lang, "quiz-opens", &[("date", lang.date_time(at, zone).into())]),
        CannotStart::Closed { at } => words::tr(lang, "quiz-closed", &[("date", lang.date_time(at, zone).into())]),
        CannotStart::NoAttemptLeft { allowed } => words::tr(lang, "quiz-no-attempt-left", &[("n", allowed.into())]),
        CannotStart::TooSoon { at } => words::tr(lang, "quiz-too-soon", &[("date", lang.date_time(at, zone).into())]),
    });
    Ok(QuizCard {
        questions: count(quiz.total()),
        pass_mark: percent(lang, quiz.pass_mark),
        time_limit_minutes: tries.limits.time.and_then(|limit| u16::try_from(limit.num_minutes()).ok()),
        closes: tries.limits.closes_at.map(|at| lang.date_time(at, zone)),
        most_attempts: tries.limits.attempts,
        refused,
        under_way,
        best: best.map(|head| BestResult { percent: percent(lang, part(head)), passed: head.passed == Some(true) }),
        attempts: tries.graded.iter().map(line).collect(),
    })
}

fn names(slug: &str, lesson: &str) -> Result<(ModuleSlug, LessonId)> {
    match (slug.parse(), lesson.parse()) {
        (Ok(slug), Ok(lesson)) => Ok((slug, lesson)),
        _ => Err(ServiceError::NotFound.into()),
    }
}

/// A lesson.
pub(crate) async fn lesson(
    State(site): State<Site>,
    reader: Reader,
    As(agent): As<Agent>,
    Path((slug, lesson)): Path<(String, String)>,
) -> Result<Html<String>> {
    let (slug, id) = names(&slug, &lesson)?;
    let reading = read::lesson(&site.ctx, &agent, &slug, &id).await?;
    let all = reading.lessons(reader.lang);
    let place = all.iter().position(|(lesson, _)| lesson.id == id).ok_or(ServiceError::NotFound)?;
    let (lesson, content_lang) = all[place];
    let words = reading.words(content_lang);
    let address = |id: &LessonId| format!("/modules/{slug}/lessons/{id}");
    let neighbour = |place: Option<usize>| {
        let (lesson, _) = all.get(place?)?;
        Some(Neighbour { title: lesson.title.clone(), href: address(&lesson.id) })
    };
    let text = Markdown { lang: content_lang, media: format!("/media/{}/", reading.version), glossary: words.glossary.clone(), heading: 2 }
        .lesson(&lesson.body);
    let outline = all.iter().map(|(other, lang)| OutlineItem {
        title: other.title.clone(),
        href: address(&other.id),
        done: reading.read.contains(other.id.as_str()),
        current: other.id == id,
        lang: *lang,
    });
    let page = LessonPage {
        module_slug: slug.to_string(),
        module_title: reading.words(reader.lang).title.clone(),
        id: id.to_string(),
        title: lesson.title.clone(),
        number: count(place + 1),
        total: count(all.len()),
        minutes: lesson.minutes,
        body: text.body,
        terms: text.terms,
        objectives: lesson
            .objectives
            .iter()
            .filter_map(|id| reading.objective(id, reader.lang))
            .map(|(text, lang)| (text.to_owned(), lang))
            .collect(),
        sources: markdown::sources(reader.lang, &lesson.sources),
        previous: neighbour(place.checked_sub(1)),
        next: neighbour(Some(place + 1)),
        done: reading.read.contains(id.as_str()),
        outline: outline.collect(),
        content_lang,
    };
    Ok(Html(render_lesson(&shell(&site, &reader), page)))
}

/// A lesson was read to the end: on to the next one, or to the quiz.
pub(crate) async fn done(State(site): State<Site>, As(agent): As<Agent>, Path((slug, lesson)): Path<(String, String)>) -> Result<Redirect> {
    let (slug, id) = names(&slug, &lesson)?;
    read::done(&site.ctx, &agent, &slug, &id).await?;
    let reading = read::open(&site.ctx, &agent, &slug).await?;
    let all = reading.lessons(Lang::Fr);
    let next = all.iter().position(|(lesson, _)| lesson.id == id).and_then(|place| all.get(place + 1));
    let to = next
        .map_or_else(|| format!("/modules/{slug}?done=lesson-read#quiz"), |(lesson, _)| format!("/modules/{slug}/lessons/{}", lesson.id));
    Ok(Redirect::to(&to))
}

/// A figure of a lesson. Its address names the version, so it never changes.
pub(crate) async fn figure(
    State(site): State<Site>,
    As(agent): As<Agent>,
    Path((version, name)): Path<(ModuleVersionId, String)>,
) -> Result<Response> {
    let bytes = read::figure(&site.ctx, &agent, version, &name).await?;
    let kind = mime_guess::from_path(&name).first_or_octet_stream();
    let kind = HeaderValue::from_str(kind.essence_str()).unwrap_or(HeaderValue::from_static("application/octet-stream"));
    let headers = [
        (CONTENT_TYPE, kind),
        (CACHE_CONTROL, HeaderValue::from_static("private, max-age=31536000, immutable")),
        // A drawing opened by itself runs nothing.
        (CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox")),
    ];
    Ok((headers, bytes).into_response())
}
