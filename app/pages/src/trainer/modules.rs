//! `/trainer`: the modules.

use leptos::prelude::*;

use crate::components::{
    Badge, ButtonLink, Column, EmptyState, ErrorSummary, FieldError, Icon, PageHead, Table, TextField, Tone, error_of, icon,
};
use crate::shell::{Shell, document};

/// What `/trainer` shows.
#[derive(Clone, Debug, Default)]
pub struct ModulesPage {
    /// The modules, by title.
    pub modules: Vec<ModuleLine>,
    /// How many attempts wait for points.
    pub waiting: u64,
    /// The title of a new module as typed (`title`).
    pub title: String,
    /// What is wrong with it.
    pub errors: Vec<FieldError>,
}

/// One module's line.
#[derive(Clone, Debug, Default)]
pub struct ModuleLine {
    /// Its lasting name.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// The newest published version: its number, and its day in words.
    pub published: Option<(u32, String)>,
    /// Whether a draft differs from it.
    pub draft: bool,
    /// How many questions its bank holds.
    pub questions: usize,
}

/// Draws `/trainer`, also after a new module was refused.
pub fn modules_page(shell: &Shell, page: &ModulesPage) -> String {
    let title = shell.title(&shell.t("trainer-title"), !page.errors.is_empty());
    document(shell, &title, false, || {
        let list = if page.modules.is_empty() { none(shell) } else { list(shell, &page.modules) };
        view! {
            <div class="page">
                <ErrorSummary lang=shell.lang errors=page.errors.clone() />
                <PageHead lang=shell.lang title=shell.t("trainer-title") lead=shell.t("trainer-lead") />
                <p>
                    <ButtonLink
                        href="/trainer/marking" drawing=Icon::Edit
                        label=shell.tr("trainer-marking", &[("count", page.waiting.into())])
                    />
                </p>
                {list}
                {new_module(shell, page)}
            </div>
        }
    })
}

fn none(shell: &Shell) -> AnyView {
    view! { <EmptyState drawing=Icon::Book title=shell.t("trainer-list-none") text=shell.t("trainer-list-none-text") /> }.into_any()
}

fn list(shell: &Shell, modules: &[ModuleLine]) -> AnyView {
    let columns = vec![
        Column::new(shell.t("trainer-column-module")),
        Column::new(shell.t("trainer-column-published")),
        Column::new(shell.t("trainer-column-draft")),
        Column::number(shell.t("trainer-column-questions")),
    ];
    let rows: Vec<_> = modules.iter().map(|module| row(shell, module)).collect();
    view! { <Table lang=shell.lang caption=shell.t("trainer-list") quiet_caption=true columns=columns>{rows}</Table> }.into_any()
}

fn row(shell: &Shell, module: &ModuleLine) -> AnyView {
    let published = match &module.published {
        Some((number, when)) => shell.tr("trainer-published-on", &[("number", (*number).into()), ("when", when.as_str().into())]),
        None => shell.t("trainer-never-published"),
    };
    let draft = if module.draft {
        view! { <Badge tone=Tone::Info text=shell.t("trainer-draft-changed") drawing=Icon::Edit /> }.into_any()
    } else {
        shell.t("trainer-draft-same").into_any()
    };
    view! {
        <tr>
            <th scope="row"><a class="row-name" href=format!("/trainer/modules/{}", module.slug)>{module.title.clone()}</a></th>
            <td>{published}</td>
            <td>{draft}</td>
            <td class="number">{module.questions}</td>
        </tr>
    }
    .into_any()
}

fn new_module(shell: &Shell, page: &ModulesPage) -> impl IntoView + use<> {
    view! {
        <section class="card" aria-labelledby="new-module">
            <h2 id="new-module">{shell.t("trainer-new")}</h2>
            <form class="card-form" method="post" action="/trainer/modules" novalidate>
                <TextField
                    lang=shell.lang name="title" label=shell.t("trainer-new-title") hint=shell.t("trainer-new-title-hint")
                    value=page.title.clone() error=error_of(&page.errors, "title") autocomplete="off".to_owned()
                />
                <div class="actions">
                    <button class="button button-primary" type="submit">{icon(Icon::Plus)}{shell.t("trainer-new-button")}</button>
                </div>
            </form>
        </section>
    }
}
