//! The result of an attempt, once it is graded: what was right, why, and what to read again.

use chrono::{DateTime, Utc};
use domain::ids::{AttemptId, LessonId};
use domain::locale::Lang;
use domain::module::{Module, Source};
use domain::quiz::{Body, Fraction, Outcome, QuestionForGrading, Slot, Stored, Verdict, earned, score};
use store::certificates;

use crate::corrected::{CorrectedBody, body};
use crate::play::Playing;
use crate::who::Agent;
use crate::{Context, Error, Result, play};

/// A submitted attempt.
pub struct Graded {
    /// What came of it; none while an open text waits for its marking.
    pub outcome: Option<Outcome>,
    /// When it was submitted.
    pub submitted_at: DateTime<Utc>,
    /// Marks earned, so far if something waits.
    pub earned: Fraction,
    /// Marks to be had.
    pub whole: Fraction,
    /// What had to be reached.
    pub pass_mark: Fraction,
    /// The module's title.
    pub title: String,
    /// The module's lasting name.
    pub slug: String,
    /// Objective by objective.
    pub objectives: Vec<Objective>,
    /// Question by question, in the attempt's order.
    pub questions: Vec<Corrected>,
    /// The certificate that the module's course gave, if any.
    pub certificate: Option<domain::ids::CertificateId>,
}

/// What an attempt shows of an objective.
pub struct Objective {
    /// Its words.
    pub text: String,
    /// Questions wholly right.
    pub right: usize,
    /// Questions asked.
    pub total: usize,
    /// Where to read again: lesson and title, for questions not wholly right.
    pub again: Vec<(LessonId, String)>,
}

/// A corrected question.
pub struct Corrected {
    /// What was asked, in Markdown.
    pub stem: String,
    /// The language its words are in.
    pub lang: Lang,
    /// What it earned.
    pub fraction: Fraction,
    /// Whether anything was answered.
    pub answered: bool,
    /// What its mark is like.
    pub marking: Marking,
    /// The answers, beside the right ones.
    pub body: CorrectedBody,
    /// The general feedback, in Markdown.
    pub feedback: String,
    /// What it rests on.
    pub sources: Vec<Source>,
    /// Where to read again: the lesson's name and title.
    pub lesson: Option<(LessonId, String)>,
}

/// Who gives the mark of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marking {
    /// The key.
    Key,
    /// A trainer, who has not yet.
    Awaited,
    /// A trainer, who has.
    Trainer,
    /// Nobody: an opinion has none.
    None,
}

impl Marking {
    fn of(question: &QuestionForGrading, stored: &Stored) -> Self {
        match question.body {
            Body::Open { .. } if stored.marked.is_some() => Self::Trainer,
            Body::Open { .. } => Self::Awaited,
            Body::Survey { .. } => Self::None,
            _ => Self::Key,
        }
    }
}

/// The result of one's own attempt; `None` while it is under way, and for one that was never submitted.
pub async fn load(ctx: &Context, agent: &Agent, id: AttemptId, lang: Lang) -> Result<Option<Graded>> {
    let playing = play::load(ctx, agent, id).await?;
    let outcome = playing.attempt.outcome;
    let Some(submitted_at) = playing.attempt.submitted_at.or(outcome.map(|outcome| outcome.submitted_at)) else { return Ok(None) };
    let certificate = if outcome.is_some_and(|outcome| outcome.passed) {
        let own = certificates::of_person(ctx.db.read(), agent.org(), agent.id()).await?;
        let courses = store::courses::list(ctx.db.read(), agent.org()).await?;
        let mine = |course| courses.iter().any(|other| other.id == course && other.modules.contains(&playing.attempt.module));
        own.into_iter().rev().find(|row| mine(row.course)).map(|row| row.id)
    } else {
        None
    };
    let mut questions = Vec::with_capacity(playing.attempt.slots.len());
    for slot in &playing.attempt.slots {
        questions.push(corrected(&playing.module, slot, lang)?);
    }
    let keys = playing.attempt.slots.iter().filter_map(|slot| playing.module.key(&slot.question));
    let so_far = || score(keys.zip(questions.iter().map(|question| question.fraction)));
    let (earned, whole) = outcome.map_or_else(so_far, |outcome| (outcome.earned, outcome.whole));
    Ok(Some(Graded {
        outcome,
        submitted_at,
        earned,
        whole,
        pass_mark: playing.module.quiz.pass_mark,
        title: playing.title(lang).to_owned(),
        slug: playing.slug().to_owned(),
        objectives: objectives(&playing, &questions, lang),
        questions,
        certificate,
    }))
}

fn objectives(playing: &Playing, questions: &[Corrected], lang: Lang) -> Vec<Objective> {
    let module = &playing.module;
    let keys: Vec<_> = playing.attempt.slots.iter().map(|slot| module.key(&slot.question)).collect();
    let of_objective = |(id, text): &(domain::ids::ObjectiveId, String)| {
        // What has no mark, or not yet, shows nothing of an objective.
        let own = || {
            let marked = keys.iter().zip(questions).filter(|(_, done)| matches!(done.marking, Marking::Key | Marking::Trainer));
            marked.filter_map(|(key, done)| Some(((*key)?, done))).filter(|(key, _)| key.objective == *id)
        };
        let (right, total) = (own().filter(|(_, done)| done.fraction.verdict() == Verdict::Right).count(), own().count());
        let mut again: Vec<(LessonId, String)> = Vec::new();
        for lesson in own().filter(|(_, done)| done.fraction < Fraction::ONE).filter_map(|(key, _)| key.lesson.as_ref()) {
            if let Some((lesson, _)) = module.lesson(lesson, lang).filter(|(lesson, _)| !again.iter().any(|known| known.0 == lesson.id)) {
                again.push((lesson.id.clone(), lesson.title.clone()));
            }
        }
        let text = module.objective(id, lang).map_or(text.as_str(), |found| found.0).to_owned();
        (total > 0).then_some(Objective { text, right, total, again })
    };
    module.master().objectives.iter().filter_map(of_objective).collect()
}

/// A question of a module with its answer, corrected.
pub(crate) fn corrected(module: &Module, slot: &Slot, lang: Lang) -> Result<Corrected> {
    let key = module.key(&slot.question).ok_or(Error::NotFound)?;
    let (words, lang) = module.question(&slot.question, lang).ok_or(Error::NotFound)?;
    let answer = slot.stored.answer.as_ref();
    Ok(Corrected {
        stem: words.stem.clone(),
        lang,
        fraction: earned(key, module.quiz.behaviour, &slot.stored).fraction(),
        answered: answer.is_some(),
        marking: Marking::of(key, &slot.stored),
        body: body(words, key, slot, answer),
        feedback: words.feedback.clone(),
        sources: key.sources.clone(),
        lesson: key.lesson.as_ref().and_then(|id| module.lesson(id, lang)).map(|(lesson, _)| (lesson.id.clone(), lesson.title.clone())),
    })
}

/// A question corrected with nothing answered: for its author.
pub fn preview(question: &QuestionForGrading, slot: &Slot) -> Corrected {
    Corrected {
        stem: question.stem.clone(),
        lang: Lang::Fr,
        fraction: Fraction::ZERO,
        answered: false,
        marking: Marking::of(question, &slot.stored),
        body: body(question, question, slot, None),
        feedback: question.feedback.clone(),
        sources: question.sources.clone(),
        lesson: None,
    }
}
