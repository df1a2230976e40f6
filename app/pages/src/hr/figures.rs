//! The three figures that matter.

use domain::progress::CourseState;
use leptos::prelude::*;

use super::filters::Filters;
use crate::components::ProgressRing;
use crate::shell::Shell;

/// How many people stand where; `finished + under_way + not_started` is `total`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Everyone enrolled.
    pub total: usize,
    /// Those who have finished.
    pub finished: usize,
    /// Those who have begun, or have to do it again.
    pub under_way: usize,
    /// Those who have not begun.
    pub not_started: usize,
}

impl Counts {
    /// A part of the whole in per cent, rounded down so that 100 % means everyone.
    pub(super) fn percent(&self, part: usize) -> u8 {
        (part * 100).checked_div(self.total).map_or(0, |percent| u8::try_from(percent).unwrap_or(100))
    }
}

/// The three figures, each leading to the people behind it.
pub(super) fn figures(shell: &Shell, counts: &Counts) -> impl IntoView + use<> {
    let cards: Vec<_> = [
        (CourseState::Finished, counts.finished, "hr-figure-finished"),
        (CourseState::UnderWay, counts.under_way, "hr-figure-under-way"),
        (CourseState::NotStarted, counts.not_started, "hr-figure-not-started"),
    ]
    .into_iter()
    .map(|(state, count, key)| {
        let percent = counts.percent(count);
        let share = shell.lang.percent(i64::from(percent));
        let words = shell.tr(key, &[("count", count.into())]);
        let share_words = shell.tr("hr-figure-share", &[("percent", share.clone().into()), ("total", counts.total.into())]);
        let href = Filters { state: Some(state), ..Filters::default() }.people_address();
        view! {
            <li class=format!("figure figure-{}", state.word())>
                <ProgressRing percent=percent figure=share />
                <div class="figure-words">
                    <p class="figure-count"><a href=href><strong>{count}</strong>" "{words}</a></p>
                    <p class="figure-share">{share_words}</p>
                </div>
            </li>
        }
    })
    .collect();
    view! { <ul class="figures" aria-label=shell.t("hr-figures")>{cards}</ul> }
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn a_hundred_per_cent_means_everyone() {
        let counts = Counts { total: 300, finished: 299, under_way: 1, not_started: 0 };
        assert_eq!((counts.percent(299), counts.percent(300), counts.percent(0)), (99, 100, 0));
        assert_eq!(Counts::default().percent(0), 0);
    }
}
