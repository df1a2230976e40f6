//! How far each department is.

use leptos::prelude::*;

use super::figures::Counts;
use super::filters::Filters;
use crate::components::{Column, Fold, ProgressBar, Table};
use crate::shell::Shell;

/// One department's line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DepartmentLine {
    /// Its id and name; none for the people without a department.
    pub department: Option<(String, String)>,
    /// How many of its people stand where.
    pub counts: Counts,
}

/// As many lines stay open on the first view; a longer table waits folded, so that the list of people is not out of sight.
const OPEN_UP_TO: usize = 8;

/// The departments, folded away as soon as the reader works on the list.
pub(super) fn departments(shell: &Shell, lines: &[DepartmentLine], first_view: bool) -> Option<AnyView> {
    // People without any department are no table worth reading.
    lines.iter().any(|line| line.department.is_some()).then(|| {
        let rows: Vec<_> = lines.iter().map(|line| row(shell, line)).collect();
        let columns = vec![
            Column::new(shell.t("hr-department")),
            Column::new(shell.t("hr-department-share")),
            Column::number(shell.t("hr-department-people")),
            Column::number(shell.t("course-state-finished")),
            Column::number(shell.t("course-state-under-way")),
            Column::number(shell.t("course-state-not-started")),
        ];
        let open = first_view && lines.len() <= OPEN_UP_TO;
        let count = lines.iter().filter(|line| line.department.is_some()).count();
        let count = shell.tr("hr-departments-count", &[("count", count.into())]);
        let caption = shell.t("hr-departments");
        let lang = shell.lang;
        view! {
            <Fold title=shell.t("hr-departments") id="departments" open=open note=count>
                <Table lang=lang caption=caption quiet_caption=true columns=columns>{rows}</Table>
            </Fold>
        }
        .into_any()
    })
}

fn row(shell: &Shell, line: &DepartmentLine) -> AnyView {
    let counts = line.counts;
    let name = line.department.as_ref().map_or_else(|| shell.t("hr-department-none"), |(_, name)| name.clone());
    let percent = counts.percent(counts.finished);
    let bar = shell.tr("hr-department-bar", &[("department", name.clone().into())]);
    let head = match &line.department {
        Some((id, name)) => {
            let href = Filters { department: id.clone(), ..Filters::default() }.people_address();
            view! { <a href=href>{name.clone()}</a> }.into_any()
        }
        None => name.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{head}</th>
            <td>
                <span class="share">
                    <ProgressBar value=u32::from(percent) max=100 label=bar />
                    <span class="share-figure">{shell.lang.percent(i64::from(percent))}</span>
                </span>
            </td>
            <td class="number">{counts.total}</td>
            <td class="number">{counts.finished}</td>
            <td class="number">{counts.under_way}</td>
            <td class="number">{counts.not_started}</td>
        </tr>
    }
    .into_any()
}
