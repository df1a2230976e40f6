//! The form of a module's details: title, objectives, glossary, dates and the rules of the quiz.

use leptos::prelude::*;

use super::conflict::revision_field;
use crate::components::{Column, FieldError, InputKind, Table, TextArea, TextField, error_of};
use crate::shell::Shell;

/// The details as typed; each field has the name of its form field.
#[derive(Clone, Debug, Default)]
pub struct DetailsForm {
    /// The title.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// Markdown.
    pub introduction: String,
    /// Lines `o1 = …`.
    pub objectives: String,
    /// Lines `term = definition`.
    pub glossary: String,
    /// Minutes in all.
    pub minutes: String,
    /// The day of the last verification (`YYYY-MM-DD`).
    pub valid_as_of: String,
    /// The day from which it wants reading again (`YYYY-MM-DD`).
    pub review_by: String,
    /// Questions in an attempt.
    pub quiz_questions: String,
    /// Per cent.
    pub pass_mark: String,
    /// Minutes; empty for no limit.
    pub time_limit: String,
    /// Every other rule of the quiz, as `[quiz]` of `module.toml` has them.
    pub quiz_rules: String,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// The form; `base` is the module's address in this room.
pub(super) fn details(shell: &Shell, base: &str, revision: u32, form: &DetailsForm) -> impl IntoView + use<> {
    view! {
        <form class="write-form" method="post" action=format!("{base}/details") novalidate>
            {revision_field(revision)}
            {words(shell, form)}
            {lists(shell, form)}
            {dates(shell, form)}
            {quiz(shell, form)}
            <div class="actions"><button class="button button-primary" type="submit">{shell.t("details-save")}</button></div>
        </form>
    }
}

fn words(shell: &Shell, form: &DetailsForm) -> impl IntoView + use<> {
    let lang = shell.lang;
    let error = |field: &str| error_of(&form.errors, field);
    view! {
        <TextField
            lang=lang name="title" label=shell.t("details-title") value=form.title.clone() error=error("title") autocomplete="off".to_owned()
        />
        <TextArea
            lang=lang name="summary" label=shell.t("details-summary") hint=shell.t("details-summary-hint") value=form.summary.clone()
            error=error("summary") rows=2
        />
        <TextArea
            lang=lang name="introduction" label=shell.t("details-introduction") hint=shell.t("details-introduction-hint")
            value=form.introduction.clone() error=error("introduction") rows=4 required=false
        />
    }
}

fn lists(shell: &Shell, form: &DetailsForm) -> impl IntoView + use<> {
    let lang = shell.lang;
    let error = |field: &str| error_of(&form.errors, field);
    view! {
        <TextArea
            lang=lang name="objectives" label=shell.t("details-objectives") hint=shell.t("details-objectives-hint")
            value=form.objectives.clone() error=error("objectives") rows=5
        />
        <TextArea
            lang=lang name="glossary" label=shell.t("details-glossary") hint=shell.t("details-glossary-hint") value=form.glossary.clone()
            error=error("glossary") rows=5 required=false
        />
    }
}

fn dates(shell: &Shell, form: &DetailsForm) -> impl IntoView + use<> {
    let lang = shell.lang;
    let error = |field: &str| error_of(&form.errors, field);
    view! {
        <div class="field-row">
            <TextField
                lang=lang name="minutes" kind=InputKind::Number label=shell.t("details-minutes") hint=shell.t("details-minutes-hint")
                value=form.minutes.clone() error=error("minutes")
            />
            <TextField
                lang=lang name="valid_as_of" kind=InputKind::Date label=shell.t("details-valid-as-of")
                hint=shell.t("details-valid-as-of-hint") value=form.valid_as_of.clone() error=error("valid_as_of")
            />
            <TextField
                lang=lang name="review_by" kind=InputKind::Date label=shell.t("details-review-by") hint=shell.t("details-review-by-hint")
                value=form.review_by.clone() error=error("review_by")
            />
        </div>
    }
}

fn quiz(shell: &Shell, form: &DetailsForm) -> impl IntoView + use<> {
    let lang = shell.lang;
    let error = |field: &str| error_of(&form.errors, field);
    view! {
        <fieldset class="group">
            <legend>{shell.t("details-quiz")}</legend>
            <div class="field-row">
                <TextField
                    lang=lang name="quiz_questions" kind=InputKind::Number label=shell.t("details-quiz-questions")
                    hint=shell.t("details-quiz-questions-hint") value=form.quiz_questions.clone() error=error("quiz_questions")
                />
                <TextField
                    lang=lang name="pass_mark" kind=InputKind::Number label=shell.t("details-pass-mark")
                    hint=shell.t("details-pass-mark-hint") value=form.pass_mark.clone() error=error("pass_mark")
                />
                <TextField
                    lang=lang name="time_limit" kind=InputKind::Number label=shell.t("details-time-limit")
                    hint=shell.t("details-time-limit-hint") value=form.time_limit.clone() error=error("time_limit") required=false
                />
            </div>
            <TextArea
                lang=lang name="quiz_rules" label=shell.t("details-quiz-rules") hint=shell.t("details-quiz-rules-hint")
                value=form.quiz_rules.clone() rows=6 code=true required=false error=error("quiz_rules")
            />
            {rules_help(shell)}
        </fieldset>
    }
}

/// A folded table of the rules that may be written.
fn rules_help(shell: &Shell) -> impl IntoView + use<> {
    let columns = vec![Column::new(shell.t("trainer-syntax-what")), Column::new(shell.t("trainer-syntax-write"))];
    let rows: Vec<_> = RULES
        .iter()
        .map(|(name, code)| {
            let what = shell.t(&format!("details-rule-{name}"));
            view! { <tr><th scope="row">{what}</th><td><pre class="syntax"><code>{*code}</code></pre></td></tr> }
        })
        .collect();
    view! {
        <details class="fold fold-small">
            <summary>{shell.t("details-rules-title")}</summary>
            <div class="fold-body">
                <Table lang=shell.lang caption=shell.t("details-rules-title") quiet_caption=true columns=columns>{rows}</Table>
            </div>
        </details>
    }
}

/// Each rule with an example; the name ends the key of its words.
const RULES: [(&str, &str); 7] = [
    ("attempts", "attempts = 3\ndelay_minutes = 60"),
    ("counts", "counts = \"best\""),
    ("dates", "opens_at = \"2026-12-01T08:00:00+01:00\"\ncloses_at = \"2026-12-31T18:00:00+01:00\""),
    ("shuffle", "shuffle_questions = true\nshuffle_options = false"),
    ("time-out", "on_time_out = \"grace\"\ngrace_minutes = 5"),
    ("fixed", "fixed = [\"q1\", \"q2\"]"),
    ("draw", "[[quiz.draw]]\ncount = 3\ntags = [\"rh\"]\nobjective = \"o1\"\nlevel = \"apply\""),
];
