//! The result of an attempt, once it is graded: what was right, why, and what to read again.

use domain::ids::{AttemptId, LessonId};
use domain::locale::Lang;
use domain::module::{Module, Source};
use domain::quiz::{Answer, Body, Fraction, Outcome, QuestionForGrading, Slot, State, Verdict, grade};
use store::certificates;

use crate::play::Playing;
use crate::who::Agent;
use crate::{Context, Error, Result, play};

/// A graded attempt.
pub struct Graded {
    /// What came of it.
    pub outcome: Outcome,
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
    /// The answers, beside the right ones.
    pub body: CorrectedBody,
    /// The general feedback, in Markdown.
    pub feedback: String,
    /// What it rests on.
    pub sources: Vec<Source>,
    /// Where to read again: the lesson's name and title.
    pub lesson: Option<(LessonId, String)>,
}

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

/// The result of one's own attempt; `None` while it is under way.
pub async fn load(ctx: &Context, agent: &Agent, id: AttemptId, lang: Lang) -> Result<Option<Graded>> {
    let playing = play::load(ctx, agent, id).await?;
    if playing.attempt.state(ctx.now()) != State::Graded {
        return Ok(None);
    }
    let Some(outcome) = playing.attempt.outcome else { return Ok(None) };
    let certificate = if outcome.passed {
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
    Ok(Some(Graded {
        outcome,
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
        let own = || keys.iter().zip(questions).filter_map(|(key, done)| Some(((*key)?, done))).filter(|(key, _)| key.objective == *id);
        let (right, total) = (own().filter(|(_, done)| done.fraction.verdict() == Verdict::Right).count(), own().count());
        let mut again: Vec<(LessonId, String)> = Vec::new();
        for lesson in own().filter(|(_, done)| done.fraction < Fraction::ONE).filter_map(|(key, _)| key.lesson.as_ref()) {
            if let Some((lesson, _)) = module.lesson(lesson, lang).filter(|(lesson, _)| !again.iter().any(|known| known.0 == lesson.id)) {
                again.push((lesson.id.clone(), lesson.title.clone()));
            }
        }
        let text = module.objective(id, lang).unwrap_or(text).to_owned();
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
        fraction: grade(key, answer),
        answered: answer.is_some(),
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
        body: body(question, question, slot, None),
        feedback: question.feedback.clone(),
        sources: question.sources.clone(),
        lesson: None,
    }
}

fn body(words: &QuestionForGrading, key: &QuestionForGrading, slot: &Slot, answer: Option<&Answer>) -> CorrectedBody {
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
            let fits = |text: &String| patterns.iter().find(|pattern| domain::quiz::fits(&pattern.text, text, *case, *accents));
            CorrectedBody::Text {
                feedback: given.as_ref().and_then(fits).map(|pattern| pattern.feedback.clone()).unwrap_or_default(),
                accepted: accepted(patterns),
                given,
            }
        }
    }
}

/// Right answers as a person would type them, three at the most: those without a wildcard first.
fn accepted(patterns: &[domain::quiz::Pattern]) -> Vec<String> {
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
