//! The fields of a question that every kind has.

use domain::quiz::Level;
use leptos::prelude::*;

use super::answer_fields::{ANSWERS, answer_fields};
use super::answers::Answers;
use crate::components::{Checkbox, Choice, FieldError, InputKind, RadioGroup, SelectField, SelectOption, TextArea, TextField, error_of};
use crate::shell::Shell;

/// A question as typed; each field has the name of its form field.
#[derive(Clone, Debug)]
pub struct QuestionForm {
    /// Its lasting name; asked only of a new one.
    pub id: String,
    /// The name of the objective it measures; empty until one is picked.
    pub objective: String,
    /// How deep it goes.
    pub level: Level,
    /// The name of the lesson to read again; empty for none.
    pub lesson: String,
    /// One a line.
    pub sources: String,
    /// Words separated by commas.
    pub tags: String,
    /// Its weight.
    pub mark: String,
    /// What a failed try costs, in per cent; empty for what is usual.
    pub penalty: String,
    /// One a line.
    pub hints: String,
    /// Who wrote it.
    pub author: String,
    /// The day from which it wants reading again (`YYYY-MM-DD`); empty for its module's.
    pub review_by: String,
    /// Whether its answers are shuffled.
    pub shuffle: bool,
    /// Markdown.
    pub stem: String,
    /// Markdown.
    pub feedback: String,
    /// The answers.
    pub answers: Answers,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// `own` is the form's address: what is asked, the answers and what everyone should remember.
pub(super) fn content_fields(shell: &Shell, form: &QuestionForm, own: &str) -> impl IntoView + use<> {
    let lang = shell.lang;
    let error = |field: &str| error_of(&form.errors, field);
    view! {
        <TextArea
            lang=lang name="stem" label=shell.t("trainer-question-stem") hint=shell.t("trainer-question-stem-hint") value=form.stem.clone()
            error=error("stem") rows=4
        />
        <fieldset class="group" id=ANSWERS>
            <legend>{shell.t("trainer-question-answers")}</legend>
            {answer_fields(shell, &form.answers, &form.errors, own)}
        </fieldset>
        <TextArea
            lang=lang name="feedback" label=shell.t("trainer-question-feedback") hint=shell.t("trainer-question-feedback-hint")
            value=form.feedback.clone() error=error("feedback") rows=3 required=false
        />
    }
}

/// Where the question belongs; `objectives` and `lessons` are names with their words.
pub(super) fn place_fields(
    shell: &Shell,
    form: &QuestionForm,
    is_new: bool,
    objectives: &[(String, String)],
    lessons: &[(String, String)],
) -> impl IntoView + use<> {
    view! {
        <fieldset class="group">
            <legend>{shell.t("trainer-question-place")}</legend>
            {aim(shell, form, objectives, lessons)}
            {footing(shell, form, is_new)}
        </fieldset>
    }
}

fn aim(shell: &Shell, form: &QuestionForm, objectives: &[(String, String)], lessons: &[(String, String)]) -> impl IntoView + use<> {
    let lang = shell.lang;
    let error = |field: &str| error_of(&form.errors, field);
    let options = |first: &str, known: &[(String, String)]| -> Vec<SelectOption> {
        let known = known.iter().map(|(name, words)| SelectOption::new(name, format!("{name} – {words}")));
        [SelectOption::new("", shell.t(first))].into_iter().chain(known).collect()
    };
    let levels = Level::ALL
        .iter()
        .map(|level| Choice {
            value: level.word().to_owned(),
            label: shell.t(&format!("trainer-question-level-{level}")),
            chosen: *level == form.level,
        })
        .collect();
    view! {
        <SelectField
            lang=lang name="objective" label=shell.t("trainer-question-objective") value=form.objective.clone()
            options=options("trainer-question-objective-choose", objectives) error=error("objective")
        />
        <RadioGroup lang=lang name="level" legend=shell.t("trainer-question-level") choices=levels error=error("level") />
        <SelectField
            lang=lang name="lesson" label=shell.t("trainer-question-lesson") value=form.lesson.clone()
            options=options("trainer-question-lesson-none", lessons) error=error("lesson")
        />
    }
}

fn footing(shell: &Shell, form: &QuestionForm, is_new: bool) -> impl IntoView + use<> {
    let lang = shell.lang;
    let error = |field: &str| error_of(&form.errors, field);
    let id = is_new.then(|| {
        view! {
            <TextField
                lang=lang name="id" label=shell.t("trainer-question-id") hint=shell.t("trainer-question-id-hint") value=form.id.clone()
                error=error("id") required=false autocomplete="off".to_owned()
            />
        }
    });
    view! {
        <TextArea
            lang=lang name="sources" label=shell.t("trainer-question-sources") hint=shell.t("trainer-sources-hint")
            value=form.sources.clone() error=error("sources") rows=2
        />
        <div class="field-row">
            {id}
            <TextField
                lang=lang name="tags" label=shell.t("trainer-question-tags") hint=shell.t("trainer-question-tags-hint")
                value=form.tags.clone() error=error("tags") required=false autocomplete="off".to_owned()
            />
            <TextField
                lang=lang name="mark" label=shell.t("trainer-question-mark") hint=shell.t("trainer-question-mark-hint")
                value=form.mark.clone() error=error("mark") autocomplete="off".to_owned()
            />
        </div>
        <Checkbox name="shuffle" label=shell.t("trainer-question-shuffle") checked=form.shuffle />
        <TextArea
            lang=lang name="hints" label=shell.t("trainer-question-hints") hint=shell.t("trainer-question-hints-hint")
            value=form.hints.clone() error=error("hints") rows=2 required=false
        />
        <div class="field-row">
            <TextField
                lang=lang name="penalty" label=shell.t("trainer-question-penalty") hint=shell.t("trainer-question-penalty-hint")
                value=form.penalty.clone() error=error("penalty") required=false autocomplete="off".to_owned()
            />
            <TextField
                lang=lang name="author" label=shell.t("trainer-question-author") hint=shell.t("trainer-question-author-hint")
                value=form.author.clone() error=error("author") required=false autocomplete="off".to_owned()
            />
            <TextField
                lang=lang name="review_by" kind=InputKind::Date label=shell.t("trainer-question-review-by")
                hint=shell.t("trainer-question-review-by-hint") value=form.review_by.clone() error=error("review_by") required=false
            />
        </div>
    }
}
