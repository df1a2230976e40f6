//! Question files of other tools: looked through, taken into a draft, and written.

use std::collections::BTreeMap;

use domain::ids::{ObjectiveId, QuestionId};
use domain::locale::Lang;
use domain::module::Module;
use domain::quiz::QuestionForGrading;
use formats::exchange::naming::Names;
use formats::exchange::{Attachment, Exported, Home};
pub use formats::exchange::{Exchanged, Format, Imported, MOST_BYTES, Refused, Unusable};
use formats::{Bundle, File, edit};

use crate::author::{Draft, Facts};
use crate::{Error, Result};

/// What is taken into a draft.
pub struct Incoming {
    /// The questions.
    pub questions: Vec<QuestionForGrading>,
    /// The figures that they show.
    pub figures: Vec<Attachment>,
    /// Whether a question takes the place of the one of its name; else it gets a name of its own.
    pub replace: bool,
}

/// Reads a file: what can be taken into a draft, and what cannot with its line and its reason.
pub fn read(draft: &Draft, library: &Facts, format: Format, bytes: &[u8], objective: &str) -> std::result::Result<Imported, Unusable> {
    let known = draft.module.master().objectives.iter().map(|(id, _)| id);
    let chosen = known.clone().find(|id| id.as_str() == objective).or_else(|| known.clone().next());
    let objective: ObjectiveId = chosen.cloned().unwrap_or_else(|| "o1".parse().expect("a name"));
    let facts = draft.facts_or(library);
    formats::exchange::parse(format, bytes, &Home { objective, facts: &facts })
}

/// Writes the bank of a draft, and says what of it has no place in the format.
pub fn write(draft: &Draft, library: &Facts, format: Format) -> Exported {
    let facts = draft.facts_or(library);
    let home = Home { objective: "o1".parse().expect("a name"), facts: &facts };
    let exchanged = |question: &QuestionForGrading| Exchanged {
        question: question.clone(),
        title: String::new(),
        category: String::new(),
        line: 0,
        changed: Vec::new(),
    };
    let questions: Vec<_> = draft.module.master().questions.iter().map(exchanged).collect();
    let figures: BTreeMap<String, File> = draft.figures();
    formats::exchange::print(format, &questions, &figures, &home)
}

/// Puts questions into a bank.
pub(crate) fn put(bundle: &mut Bundle, module: &Module, incoming: Incoming) -> Result<()> {
    let Incoming { questions, figures, replace } = incoming;
    if questions.is_empty() {
        return Err(Error::field("file", "nothing-to-import"));
    }
    let mut names = Names::default();
    for question in &module.master().questions {
        names.question(question.id.as_str(), "");
    }
    let known = |id: &QuestionId| module.key(id).is_some();
    let (again, mut new): (Vec<_>, Vec<_>) = questions.into_iter().partition(|question| replace && known(&question.id));
    for question in &again {
        edit::put_question(bundle, Lang::Fr, question);
    }
    for question in &mut new {
        question.id = names.question(question.id.as_str(), "");
    }
    edit::append_questions(bundle, Lang::Fr, &new);
    for figure in figures {
        let path = format!("media/{}", figure.name);
        match bundle.files.get(&path) {
            Some(there) if *there == figure.file => {}
            Some(_) => return Err(Error::field("file", "figure-taken")),
            None => edit::put_figure(bundle, &figure.name, figure.file.as_bytes().to_vec())
                .map_err(|_| Error::field("file", "figure-refused"))?,
        }
    }
    Ok(())
}
