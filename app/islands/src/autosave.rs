//! Saving an answer while it is being given.

use leptos::{ev, leptos_dom::helpers::TimeoutHandle, prelude::*, task::spawn_local};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlFormElement, HtmlInputElement, VisibilityState};

use crate::{
    post::{self, Reply},
    saving::{Saving, Submission, Todo},
};

/// What autosave says, in the reader's language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AutosaveWords {
    /// While a change is not stored yet: “Enregistrement…”.
    pub saving: String,
    /// Once it is stored: “Enregistré”.
    pub saved: String,
    /// When the server cannot be reached, and while it is tried again: “Pas encore enregistré : nouvel essai dans un instant.”
    pub failed: String,
    /// When the server refuses without saying why: “Pas enregistré automatiquement : utilisez le bouton « Enregistrer ».”
    pub refused: String,
    /// When a newer answer exists and the server does not say more: “Une réponse plus récente existe.”
    pub stale: String,
    /// The link that shows the newer answer: “Afficher la réponse la plus récente”.
    pub reload: String,
}

/// What the line says.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Line {
    /// Nothing was changed.
    Quiet,
    Saving,
    Saved,
    Failed,
    /// With the server's own words.
    Refused(String),
    Stale(String),
}

#[derive(Clone, Copy)]
struct Widget {
    form: StoredValue<String>,
    words: StoredValue<AutosaveWords>,
    saving: StoredValue<Saving>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// The button behind a submission that waits.
    submitter: StoredValue<Option<HtmlElement>, LocalStorage>,
    line: RwSignal<Line>,
    spoken: RwSignal<String>,
}

/// A line that tells whether the answer is saved; with script it saves each change shortly after it was made, by the form's own door.
///
/// Without script the line is empty and the form's buttons save.
#[island]
pub fn AutosaveIsland(
    /// The id of the form, which holds a hidden field `revision`.
    form: String,
    /// The words of the line.
    words: AutosaveWords,
) -> impl IntoView {
    let widget = Widget {
        form: StoredValue::new(form),
        words: StoredValue::new(words),
        saving: StoredValue::new(Saving::default()),
        timer: StoredValue::new(None),
        submitter: StoredValue::new_local(None),
        line: RwSignal::new(Line::Quiet),
        spoken: RwSignal::new(String::new()),
    };
    Effect::new(move |_| widget.listen());
    view! {
        <p class="island-autosave" data-state=move || widget.line.with(Line::name)>
            // What is seen changes with every save; what is spoken only when there is news.
            <span class="island-autosave-line" aria-hidden="true">{move || widget.sentence()}</span>
            <span class="island-spoken" role="status">{move || widget.spoken.get()}</span>
            {move || {
                widget.line
                    .with(|line| matches!(line, Line::Stale(_)))
                    .then(|| view! { <a class="island-reload" href=here()>{widget.words.with_value(|words| words.reload.clone())}</a> })
            }}
        </p>
    }
}

/// This page's address without its fragment, so that following it loads the page again.
fn here() -> String {
    let location = window().location();
    format!("{}{}", location.pathname().unwrap_or_default(), location.search().unwrap_or_default())
}

impl Line {
    /// For the style sheet.
    fn name(&self) -> &'static str {
        match self {
            Self::Quiet => "quiet",
            Self::Saving => "saving",
            Self::Saved => "saved",
            Self::Failed => "failed",
            Self::Refused(_) => "refused",
            Self::Stale(_) => "stale",
        }
    }
}

impl Widget {
    fn sentence(self) -> String {
        self.words.with_value(|words| {
            self.line.with(|line| match line {
                Line::Quiet => String::new(),
                Line::Saving => words.saving.clone(),
                Line::Saved => words.saved.clone(),
                Line::Failed => words.failed.clone(),
                Line::Refused(message) | Line::Stale(message) => message.clone(),
            })
        })
    }

    fn show(self, line: Line) {
        let news = line != Line::Saving;
        self.line.set(line);
        if news {
            self.spoken.set(self.sentence());
        }
    }

    fn listen(self) {
        let changed = move |event: &Event| {
            if self.concerns(event) {
                let todo = self.tell(Saving::change);
                if todo != Todo::Nothing || self.line.with_untracked(|line| *line != Line::Failed && !matches!(line, Line::Stale(_))) {
                    self.show(Line::Saving);
                }
                self.obey(todo);
            }
        };
        window_event_listener(ev::input, move |event| changed(&event));
        window_event_listener(ev::change, move |event| changed(&event));
        window_event_listener(ev::submit, move |event| {
            if self.concerns(&event) && !event.default_prevented() && self.tell(Saving::submit) == Submission::Hold {
                event.prevent_default();
                self.submitter.set_value(event.submitter());
            }
        });
        window_event_listener(ev::online, move |_| self.obey(self.tell(Saving::time_is_up)));
        window_event_listener(ev::visibilitychange, move |_| {
            if document().visibility_state() == VisibilityState::Hidden {
                self.obey(self.tell(Saving::time_is_up));
            }
        });
        window_event_listener(ev::pageshow, move |_| {
            self.tell(Saving::come_back);
        });
    }

    /// Whether an event comes from our form or one of its controls, which may stand outside of it.
    fn concerns(self, event: &Event) -> bool {
        let Some(form) = self.find_form() else { return false };
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        target.is_some_and(|target| {
            form.contains(Some(&target)) || target.get_attribute("form").is_some_and(|id| self.form.with_value(|form| *form == id))
        })
    }

    fn find_form(self) -> Option<HtmlFormElement> {
        self.form.with_value(|id| document().get_element_by_id(id))?.dyn_into().ok()
    }

    fn tell<T>(self, what: impl FnOnce(&mut Saving) -> T) -> T {
        let mut saving = self.saving.get_value();
        let answer = what(&mut saving);
        self.saving.set_value(saving);
        answer
    }

    fn obey(self, todo: Todo) {
        match todo {
            Todo::Nothing => {}
            Todo::Wait(milliseconds) => {
                self.forget_timer();
                let wait = Duration::from_millis(milliseconds.into());
                self.timer.set_value(set_timeout_with_handle(move || self.obey(self.tell(Saving::time_is_up)), wait).ok());
            }
            Todo::Send => {
                self.forget_timer();
                spawn_local(self.send());
            }
            Todo::Submit => {
                let Some(form) = self.find_form() else { return };
                let submitter = self.submitter.try_update_value(Option::take).flatten();
                // Fails only for a button that is no longer of this form.
                if form.request_submit_with_submitter(submitter.as_ref()).is_err() {
                    let _ = form.request_submit();
                }
            }
        }
    }

    fn forget_timer(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    async fn send(self) {
        self.show(Line::Saving);
        let form = self.find_form();
        let reply = match &form {
            Some(form) => post::save(form).await,
            None => Reply::Refused { message: None },
        };
        let todo = self.tell(|saving| saving.end(reply.outcome(), js_sys::Math::random()));
        let or = |message: Option<String>, word: fn(&AutosaveWords) -> &String| {
            message.unwrap_or_else(|| self.words.with_value(|words| word(words).clone()))
        };
        match reply {
            Reply::Saved { revision } => {
                if let Some(field) = form.as_ref().and_then(revision_field) {
                    field.set_value(&revision);
                }
                // Something was changed meanwhile: it is not all saved yet.
                self.show(if matches!(todo, Todo::Wait(_)) { Line::Saving } else { Line::Saved });
            }
            Reply::Stale { message } => self.show(Line::Stale(or(message, |words| &words.stale))),
            Reply::Refused { message } => self.show(Line::Refused(or(message, |words| &words.refused))),
            Reply::Unreachable { .. } => self.show(Line::Failed),
        }
        self.obey(todo);
    }
}

fn revision_field(form: &HtmlFormElement) -> Option<HtmlInputElement> {
    form.query_selector("input[name=revision]").ok()??.dyn_into().ok()
}
