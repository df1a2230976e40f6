//! Keeping what was learnt: the page of one's reviews, a question and its explanation, the links of reminders.

mod home;
mod link;
mod offer;
mod review;

pub use home::{MemoryPage, MemoryState, render_memory};
pub use link::{LinkPage, LinkState, StopPage, render_link, render_stop};
pub use offer::{MemoryOffer, memory_offer};
pub use review::{ReviewAnswered, ReviewDone, ReviewQuestion, render_answered, render_done, render_review_question};
