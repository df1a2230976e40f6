//! Samples of the pages of reviews.

use domain::locale::Lang;
use pages::memory::*;
use pages::shell::Shell;

use crate::corrected::corrected;
use crate::quiz::multiple;
use crate::surroundings::agent;

const MODULE: &str = "Cloud Act et lois extraterritoriales";

fn home(state: MemoryState, kept: bool) -> MemoryPage {
    MemoryPage { state, cards: 18, since: kept.then(|| "24 novembre 2026".to_owned()), mails: kept }
}

fn question(number: u16, error: Option<&str>) -> ReviewQuestion {
    ReviewQuestion {
        action: format!("/memory/reviews/r1/{number}"),
        module_title: MODULE.to_owned(),
        number,
        total: 5,
        question: multiple(),
        content_lang: Lang::Fr,
        error: error.map(str::to_owned),
    }
}

fn answered(number: u16) -> Option<ReviewAnswered> {
    Some(ReviewAnswered {
        module_title: MODULE.to_owned(),
        number,
        total: 5,
        corrected: corrected().into_iter().next()?,
        content_lang: Lang::Fr,
        next: "/memory/reviews/r1".to_owned(),
    })
}

fn done(by_link: bool) -> ReviewDone {
    ReviewDone { right: 4, total: 5, due: if by_link { 0 } else { 3 }, next: by_link.then(|| "1er décembre 2026".to_owned()), by_link }
}

fn link(state: LinkState) -> LinkPage {
    LinkPage { token: "q83vEjRW".to_owned(), state, mails: true }
}

fn stop(mails: bool) -> StopPage {
    StopPage { token: "q83vEjRW".to_owned(), mails }
}

/// Every page, in every state.
pub fn pages(shell: &Shell) -> Vec<(&'static str, String)> {
    let own = agent(shell, "/memory");
    let mut all = vec![
        ("memory-nothing", render_memory(&own, home(MemoryState::Nothing, false))),
        ("memory-offered", render_memory(&own, home(MemoryState::Offered, false))),
        ("memory-stopped", render_memory(&own, home(MemoryState::Stopped { since: "24 novembre 2026".to_owned() }, false))),
        ("memory-waiting", render_memory(&own, home(MemoryState::Waiting { due: 3, under_way: false }, true))),
        ("memory-rest", render_memory(&own, home(MemoryState::Rest { next: Some("1er décembre 2026".to_owned()) }, true))),
        ("memory-question", render_review_question(&own, question(1, None))),
        ("memory-question-error", render_review_question(&own, question(2, Some("Répondez à la question.")))),
        ("memory-done", render_done(&own, done(false))),
        ("memory-done-by-link", render_done(shell, done(true))),
        ("memory-link", render_link(shell, link(LinkState::Opens { due: 3 }))),
        ("memory-link-nothing", render_link(shell, link(LinkState::Nothing))),
        ("memory-link-used", render_link(shell, link(LinkState::Used))),
        ("memory-link-stop", render_stop(shell, stop(true))),
        ("memory-link-stopped", render_stop(shell, stop(false))),
    ];
    all.extend(
        [3, 5]
            .into_iter()
            .filter_map(answered)
            .zip(["memory-answered", "memory-answered-last"])
            .map(|(page, name)| (name, render_answered(&own, page))),
    );
    all
}
