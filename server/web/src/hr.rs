//! HR: who has done it, the list to take away, and mails in trouble.

use std::collections::HashMap;

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::ids::{JobId, PersonId};
use domain::progress::CourseState;
use http::HeaderValue;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use pages::hr::{Counts, DepartmentLine, Filters, HrPage, MailsPage, PersonLine, SortBy, TroubledMail, hr_page, mails_page};
use services::mails as troubled;
use services::memory;
use services::report::{self, Filter, Report, Sort};
use services::who::Hr;

use crate::error::Result;
use crate::extract::As;
use crate::form::Form;
use crate::reader::Reader;
use crate::show::shell;
use crate::state::Site;

/// People on one page.
const PER_PAGE: usize = 50;

/// What the address asks for; whatever cannot be read is not asked for.
fn filters(reader: &Reader) -> (Filters, Filter, usize) {
    let query = Form::of_query(reader.path.split_once('?').map(|(_, query)| query));
    let shown = Filters {
        q: query.get("q").chars().take(100).collect(),
        department: query.get("department").to_owned(),
        state: CourseState::parse(query.get("state")),
        sort: SortBy::parse(query.get("sort")).unwrap_or_default(),
        descending: query.get("dir") == "desc",
    };
    let asked = Filter {
        query: shown.q.clone(),
        department: shown.department.parse().ok(),
        state: shown.state,
        sort: match shown.sort {
            SortBy::Name => Sort::Name,
            SortBy::Department => Sort::Department,
            SortBy::State => Sort::State,
            SortBy::Completed => Sort::Completed,
        },
        descending: shown.descending,
    };
    let page = query.get("page").parse::<usize>().unwrap_or(1).max(1);
    (shown, asked, page)
}

const fn counts(counts: report::Counts) -> Counts {
    Counts { total: counts.total, finished: counts.finished, under_way: counts.under_way, not_started: counts.not_started }
}

/// Who has and has not finished.
pub(crate) async fn page(State(site): State<Site>, reader: Reader, As(hr): As<Hr>) -> Result<Html<String>> {
    let (shown, asked, page) = filters(&reader);
    let report = report::load(&site.ctx, &hr, reader.lang, &asked).await?;
    let troubled = troubled::troubled(&site.ctx, &hr).await?.len();
    let (zone, lang) = (hr.who().organisation().time_zone, reader.lang);
    let total = report.rows.len();
    let pages = total.div_ceil(PER_PAGE).max(1);
    let page = page.min(pages);
    let rows = report.rows.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE).map(|row| PersonLine {
        name: row.name.clone(),
        email: row.email.clone(),
        department: row.department.clone(),
        state: row.state,
        passed: row.passed,
        completed: row.completed_at.map(|at| lang.day_of(at, zone)),
        mail_failed: row.mail_failed,
    });
    let named = |id: &Option<domain::ids::DepartmentId>, name: &Option<String>| Some((id.as_ref()?.to_string(), name.clone()?));
    let view = HrPage {
        exists: report.exists,
        course: report.course.clone(),
        modules: report.modules,
        counts: counts(report.counts),
        by_department: report
            .departments
            .iter()
            .map(|(id, name, own)| DepartmentLine { department: named(id, name), counts: counts(*own) })
            .collect(),
        departments: report.departments.iter().filter_map(|(id, name, _)| named(id, name)).collect(),
        filters: shown,
        rows: rows.collect(),
        page: u32::try_from(page).unwrap_or(1),
        pages: u32::try_from(pages).unwrap_or(1),
        total,
        troubled_mails: troubled,
        reviewing: memory::count(&site.ctx, &hr).await?,
    };
    Ok(Html(hr_page(&shell(&site, &reader), &view)))
}

/// The list as a spreadsheet, with the same filters.
pub(crate) async fn export(State(site): State<Site>, reader: Reader, As(hr): As<Hr>) -> Result<Response> {
    let (_, asked, _) = filters(&reader);
    let report = report::load(&site.ctx, &hr, reader.lang, &asked).await?;
    let today = reader.arrived.with_timezone(&hr.who().organisation().time_zone).date_naive();
    let csv = documents::people_csv(reader.lang, &rows(&report, &hr, &report::serials(&site.ctx, &hr).await?));
    let disposition =
        HeaderValue::from_str(&format!("attachment; filename=\"sensibilisation-{today}.csv\"")).map_err(anyhow::Error::new)?;
    Ok(([(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")), (CONTENT_DISPOSITION, disposition)], csv).into_response())
}

/// The message of a state.
const fn state_key(state: CourseState) -> &'static str {
    match state {
        CourseState::NotStarted => "course-state-not-started",
        CourseState::UnderWay => "course-state-under-way",
        CourseState::Expired => "course-state-expired",
        CourseState::Finished => "course-state-finished",
    }
}

fn rows(report: &Report, hr: &Hr, serials: &HashMap<PersonId, String>) -> Vec<documents::PeopleRow> {
    let zone = hr.who().organisation().time_zone;
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let row = |row: &report::Row| documents::PeopleRow {
        name: row.name.clone(),
        email: row.email.clone(),
        department: row.department.clone(),
        course: report.course.clone(),
        state: state_key(row.state),
        modules_passed: number(row.passed),
        modules_total: number(report.modules),
        completed_on: row.completed_at.map(|at| at.with_timezone(&zone).date_naive()),
        certificate: serials.get(&row.person).cloned(),
    };
    report.rows.iter().map(row).collect()
}

/// Mails that do not arrive.
pub(crate) async fn mails(State(site): State<Site>, reader: Reader, As(hr): As<Hr>) -> Result<Html<String>> {
    let (zone, lang) = (hr.who().organisation().time_zone, reader.lang);
    let mails = troubled::troubled(&site.ctx, &hr).await?.into_iter().map(|mail| TroubledMail {
        id: mail.id.to_string(),
        name: mail.name,
        since: lang.date_time(mail.since, zone),
        next_try: (!mail.given_up).then(|| lang.date_time(mail.next_try, zone)),
        reason: mail.reason,
    });
    Ok(Html(mails_page(&shell(&site, &reader), &MailsPage { mails: mails.collect() })))
}

/// Has a mail tried again.
pub(crate) async fn retry(State(site): State<Site>, As(hr): As<Hr>, Path(id): Path<JobId>) -> Result<Redirect> {
    troubled::retry(&site.ctx, &hr, id).await?;
    Ok(Redirect::to("/hr/mails?done=mail-retried"))
}
