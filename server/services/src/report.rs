//! Who has done it: HR's view. Never an answer, never a score.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use domain::ids::{DepartmentId, PersonId};
use domain::locale::Lang;
use domain::people::fold;
use domain::progress::{CourseState, ModuleProgress, ModuleState};
use store::{courses, report};

use crate::who::Hr;
use crate::{Context, Result};

/// What is asked of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Part of a name or an address.
    pub query: String,
    /// One department.
    pub department: Option<DepartmentId>,
    /// One state.
    pub state: Option<CourseState>,
    /// By what it is sorted.
    pub sort: Sort,
    /// Whether backwards.
    pub descending: bool,
}

/// By what the list is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The name.
    #[default]
    Name,
    /// The department, then the name.
    Department,
    /// The state, then the name.
    State,
    /// The day of completion, then the name.
    Completed,
}

/// One person's progress in one course.
#[derive(Clone, Debug)]
pub struct Row {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their department's name, if any.
    pub department: Option<String>,
    /// Where they stand.
    pub state: CourseState,
    /// Modules passed and valid.
    pub passed: usize,
    /// When the course was completed.
    pub completed_at: Option<DateTime<Utc>>,
    /// Whether the certificate's mail has failed for good.
    pub mail_failed: bool,
    department_id: Option<DepartmentId>,
    sort_key: String,
}

/// How many stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub total: usize,
    /// Finished.
    pub finished: usize,
    /// Under way, or to be done again.
    pub under_way: usize,
    /// Not started.
    pub not_started: usize,
}

impl Counts {
    fn add(&mut self, state: CourseState) {
        self.total += 1;
        match state {
            CourseState::Finished => self.finished += 1,
            CourseState::UnderWay | CourseState::Expired => self.under_way += 1,
            CourseState::NotStarted => self.not_started += 1,
        }
    }
}

/// The whole view of a course.
pub struct Report {
    /// The course's title.
    pub course: String,
    /// Modules in it.
    pub modules: usize,
    /// Everyone enrolled, unfiltered.
    pub counts: Counts,
    /// By department: id, name and counts, by name; people without one last.
    pub departments: Vec<(Option<DepartmentId>, Option<String>, Counts)>,
    /// The people asked for, sorted.
    pub rows: Vec<Row>,
    /// Whether the organisation has a course at all.
    pub exists: bool,
}

/// The serial number of each person's newest certificate of the course, for the list to take away.
pub async fn serials(ctx: &Context, hr: &Hr) -> Result<HashMap<PersonId, String>> {
    let Some(course) = courses::list(ctx.db.read(), hr.org()).await?.into_iter().next() else { return Ok(HashMap::new()) };
    Ok(store::certificates::serials(ctx.db.read(), hr.org(), course.id).await?.into_iter().collect())
}

/// Loads the view in a fixed number of queries.
pub async fn load(ctx: &Context, hr: &Hr, lang: Lang, filter: &Filter) -> Result<Report> {
    let (c, now) = (ctx.db.read(), ctx.now());
    let Some(course) = courses::list(c, hr.org()).await?.into_iter().next() else {
        return Ok(Report {
            course: String::new(),
            modules: 0,
            counts: Counts::default(),
            departments: Vec::new(),
            rows: Vec::new(),
            exists: false,
        });
    };
    let stored = report::people_progress(c, hr.org(), course.id).await?;
    let all: Vec<Row> = stored.into_iter().map(|row| row_of(row, &course, now)).collect();
    let (mut counts, mut by_department) = (Counts::default(), BTreeMap::new());
    for row in &all {
        counts.add(row.state);
        let key = (row.department.is_none(), row.department.as_deref().map(fold), row.department.clone(), row.department_id);
        by_department.entry(key).or_insert_with(Counts::default).add(row.state);
    }
    let wanted = fold(&filter.query);
    let mut rows: Vec<Row> = all
        .into_iter()
        .filter(|row| wanted.is_empty() || row.sort_key.contains(&wanted) || row.email.contains(&wanted))
        .filter(|row| filter.department.is_none_or(|department| row.department_id == Some(department)))
        .filter(|row| {
            filter.state.is_none_or(|state| row.state == state || (state, row.state) == (CourseState::UnderWay, CourseState::Expired))
        })
        .collect();
    sort(&mut rows, filter);
    Ok(Report {
        course: course.title(lang).to_owned(),
        modules: course.modules.len(),
        counts,
        departments: by_department.into_iter().map(|((_, _, name, id), counts)| (id, name, counts)).collect(),
        rows,
        exists: true,
    })
}

fn row_of(row: report::PersonProgressRow, course: &courses::Course, now: DateTime<Utc>) -> Row {
    let state_of = |module| {
        let known = row.modules.iter().find(|(id, _)| id == module);
        ModuleProgress { begun: known.is_some(), passed_at: known.and_then(|(_, passed)| *passed) }.state(course.validity_months, now)
    };
    let states: Vec<ModuleState> = course.modules.iter().map(state_of).collect();
    Row {
        person: row.person,
        sort_key: row.name_folded,
        name: row.name,
        email: row.email,
        department: row.department.as_ref().map(|department| department.1.clone()),
        department_id: row.department.map(|department| department.0),
        state: CourseState::of(&states),
        passed: states.iter().filter(|state| **state == ModuleState::Passed).count(),
        completed_at: row.completed_at,
        mail_failed: row.mail_failed,
    }
}

fn sort(rows: &mut [Row], filter: &Filter) {
    rows.sort_by(|a, b| a.sort_key.cmp(&b.sort_key));
    match filter.sort {
        Sort::Name => {}
        Sort::Department => rows.sort_by_cached_key(|row| (row.department.is_none(), row.department.as_deref().map(fold))),
        Sort::State => rows.sort_by_key(|row| row.state),
        Sort::Completed => rows.sort_by_key(|row| (row.completed_at.is_none(), row.completed_at)),
    }
    if filter.descending {
        rows.reverse();
    }
}
