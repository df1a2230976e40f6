//! What is asked of the list of people, in a form and in links.

use domain::progress::CourseState;
use leptos::prelude::*;

use crate::address::{address, open_address};
use crate::components::{ButtonLink, Icon, SearchField, SelectField, SelectOption, SortDirection, icon};
use crate::shell::Shell;

/// What is asked of the list; a link or a form of the page carries all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// Part of a name or an address; empty for everyone.
    pub q: String,
    /// A department's id; empty for all.
    pub department: String,
    /// One state; none for all.
    pub state: Option<CourseState>,
    /// By which column the list is sorted.
    pub sort: SortBy,
    /// Whether backwards.
    pub descending: bool,
}

/// The columns the list can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortBy {
    /// The name.
    #[default]
    Name,
    /// The department.
    Department,
    /// The state.
    State,
    /// The day of completion.
    Completed,
}

impl SortBy {
    const ALL: [Self; 4] = [Self::Name, Self::Department, Self::State, Self::Completed];

    /// The value of the parameter `sort`.
    pub const fn value(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Department => "department",
            Self::State => "state",
            Self::Completed => "completed",
        }
    }

    /// Reads the parameter `sort`.
    pub fn parse(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.value() == value)
    }
}

impl Filters {
    /// Whether anybody is left out.
    pub(super) fn narrow(&self) -> bool {
        !self.q.trim().is_empty() || !self.department.is_empty() || self.state.is_some()
    }

    /// The parameters: those at their default are empty and so not written.
    fn parameters(&self) -> [(&'static str, &str); 5] {
        let sort = if self.sort == SortBy::Name { "" } else { self.sort.value() };
        let state = self.state.map_or("", CourseState::word);
        [
            ("q", self.q.trim()),
            ("department", &self.department),
            ("state", state),
            ("sort", sort),
            ("dir", if self.descending { "desc" } else { "" }),
        ]
    }

    /// The list with these filters, the browser being led to its heading.
    pub(super) fn people_address(&self) -> String {
        format!("{}#people", address("/hr", &self.parameters()))
    }

    /// The address of the pages of this list, ready for `page=N`.
    pub(super) fn pages_base(&self) -> String {
        open_address("/hr", &self.parameters())
    }

    /// The address of the same list as a file.
    pub(super) fn export_address(&self) -> String {
        address("/hr/export.csv", &self.parameters())
    }

    /// Where the head of a column leads: sorted by it, or the other way round if it already is.
    pub(super) fn sorted_by(&self, sort: SortBy) -> (String, Option<SortDirection>) {
        let here = self.sort == sort;
        let now = if self.descending { SortDirection::Descending } else { SortDirection::Ascending };
        let wanted = Self { sort, descending: here && !self.descending, ..self.clone() };
        (wanted.people_address(), here.then_some(now))
    }
}

/// The form above the list; `departments` are ids with their names.
pub(super) fn filter_form(shell: &Shell, filters: &Filters, departments: &[(String, String)]) -> impl IntoView + use<> {
    let lang = shell.lang;
    let of_departments = [SelectOption::new("", shell.t("hr-filter-department-all"))]
        .into_iter()
        .chain(departments.iter().map(|(id, name)| SelectOption::new(id, name)))
        .collect();
    let of_states = [SelectOption::new("", shell.t("hr-filter-state-all"))]
        .into_iter()
        .chain(STATES.map(|state| SelectOption::new(state.word(), shell.t(&format!("course-state-{}", state.word())))))
        .collect();
    let kept: Vec<_> = [("sort", filters.sort != SortBy::Name, filters.sort.value()), ("dir", filters.descending, "desc")]
        .into_iter()
        .filter(|kept| kept.1)
        .map(|(name, _, value)| view! { <input type="hidden" name=name value=value /> })
        .collect();
    let clear = filters.narrow().then(|| view! { <ButtonLink href="/hr#people" label=shell.t("hr-filter-clear") /> });
    view! {
        <form class="filters" method="get" action="/hr#people" role="search">
            {kept}
            <SearchField name="q" label=shell.t("hr-filter-search") value=filters.q.clone() />
            <SelectField lang=lang name="department" label=shell.t("hr-filter-department") options=of_departments value=filters.department.clone() />
            <SelectField lang=lang name="state" label=shell.t("hr-filter-state") options=of_states value=filters.state.map_or("", CourseState::word) />
            <div class="filters-actions">
                <button class="button button-primary" type="submit">{icon(Icon::Search)}{shell.t("hr-filter-apply")}</button>
                {clear}
            </div>
        </form>
    }
}

/// The states in the order of the filter.
const STATES: [CourseState; 4] = [CourseState::Finished, CourseState::UnderWay, CourseState::Expired, CourseState::NotStarted];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_click_on_a_column_turns_the_order() {
        let filters = Filters { q: "zoé".into(), sort: SortBy::State, ..Filters::default() };
        assert_eq!(filters.sorted_by(SortBy::State), ("/hr?q=zo%C3%A9&sort=state&dir=desc#people".into(), Some(SortDirection::Ascending)));
        assert_eq!(filters.sorted_by(SortBy::Name), ("/hr?q=zo%C3%A9#people".into(), None));
    }

    #[test]
    fn every_sort_is_read_back() {
        for sort in SortBy::ALL {
            assert_eq!(SortBy::parse(sort.value()), Some(sort));
        }
        assert_eq!(SortBy::parse("score"), None);
    }
}
