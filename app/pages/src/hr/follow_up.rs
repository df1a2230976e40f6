//! `/hr`: who has finished.

use leptos::prelude::*;

use super::departments::{DepartmentLine, departments};
use super::figures::{Counts, figures};
use super::filters::{Filters, filter_form};
use super::people::{PersonLine, people};
use crate::components::{Alert, EmptyState, Icon, PageHead, Pagination, Tone, icon};
use crate::shell::{Shell, document};

/// What `/hr` shows.
#[derive(Clone, Debug, Default)]
pub struct HrPage {
    /// Whether the organisation has a course at all; if not, the rest is not looked at.
    pub exists: bool,
    /// The course's title.
    pub course: String,
    /// How many modules it has.
    pub modules: usize,
    /// Everyone enrolled, whatever the filters.
    pub counts: Counts,
    /// The same by department, whatever the filters.
    pub by_department: Vec<DepartmentLine>,
    /// The departments to filter by: ids and names.
    pub departments: Vec<(String, String)>,
    /// What is asked of the list.
    pub filters: Filters,
    /// The people on this page of the list.
    pub rows: Vec<PersonLine>,
    /// Which page, from 1.
    pub page: u32,
    /// How many pages.
    pub pages: u32,
    /// How many people the filters leave, on all pages.
    pub total: usize,
    /// Mails in trouble, listed on `/hr/mails`.
    pub troubled_mails: usize,
    /// How many people review what they learnt, in the whole organisation: nothing else of it is known here.
    pub reviewing: u64,
}

/// Draws `/hr`.
pub fn hr_page(shell: &Shell, page: &HrPage) -> String {
    let title = match page.page {
        0 | 1 => shell.t("hr-title"),
        number => shell.tr("hr-title-page", &[("page", number.into()), ("pages", page.pages.into())]),
    };
    document(shell, &title, false, || {
        let lead = if page.exists {
            shell.tr("hr-lead", &[("course", page.course.as_str().into()), ("modules", page.modules.into())])
        } else {
            shell.t("hr-lead-empty")
        };
        let body = if page.exists { follow_up(shell, page) } else { no_course(shell) };
        view! { <div class="page"><PageHead lang=shell.lang title=shell.t("hr-title") lead=lead />{body}</div> }
    })
}

fn no_course(shell: &Shell) -> AnyView {
    view! { <EmptyState drawing=Icon::People title=shell.t("hr-no-course") text=shell.t("hr-no-course-text") /> }.into_any()
}

fn follow_up(shell: &Shell, page: &HrPage) -> AnyView {
    let first_view = page.filters == Filters::default() && page.page <= 1;
    view! {
        {mails_alert(shell, page.troubled_mails)}
        {figures(shell, &page.counts)}
        {departments(shell, &page.by_department, first_view)}
        <section class="room-section" aria-labelledby="people">
            {list(shell, page)}
        </section>
        <p class="muted">{shell.tr("hr-reviewing", &[("count", page.reviewing.into())])}</p>
    }
    .into_any()
}

fn mails_alert(shell: &Shell, count: usize) -> Option<AnyView> {
    (count > 0).then(|| {
        let words = shell.tr("hr-mails-alert", &[("count", count.into())]);
        let link = shell.t("hr-mails-alert-link");
        view! {
            <Alert tone=Tone::Warning lang=shell.lang>
                <p>{words}" "<a href="/hr/mails">{link}</a></p>
            </Alert>
        }
        .into_any()
    })
}

fn list(shell: &Shell, page: &HrPage) -> impl IntoView + use<> {
    let count = shell.tr("hr-people-count", &[("count", page.total.into())]);
    let export = (page.total > 0).then(|| {
        view! {
            <a class="button button-secondary" href=page.filters.export_address() download="">
                {icon(Icon::Download)}{shell.t("hr-export")}<span class="visually-hidden">" "{shell.t("hr-export-about")}</span>
            </a>
        }
    });
    let form = (page.counts.total > 0).then(|| filter_form(shell, &page.filters, &page.departments));
    let rows = if page.rows.is_empty() {
        nobody(shell, page.filters.narrow())
    } else {
        people(shell, &page.filters, &page.rows, page.modules).into_any()
    };
    view! {
        <div class="section-head"><h2 id="people" tabindex="-1">{shell.t("hr-people")}</h2></div>
        {form}
        <div class="list-head"><p class="list-count">{count}</p>{export}</div>
        {rows}
        <Pagination lang=shell.lang page=page.page pages=page.pages base=page.filters.pages_base() />
    }
}

fn nobody(shell: &Shell, narrow: bool) -> AnyView {
    if narrow {
        let action = (shell.t("hr-filter-clear"), "/hr#people".to_owned());
        view! { <EmptyState drawing=Icon::Search title=shell.t("hr-nobody-found") text=shell.t("hr-nobody-found-text") action=action /> }
            .into_any()
    } else {
        view! { <EmptyState drawing=Icon::People title=shell.t("hr-nobody") text=shell.t("hr-nobody-text") /> }.into_any()
    }
}
