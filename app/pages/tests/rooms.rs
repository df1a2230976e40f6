//! The rooms of HR, trainers and administrators, drawn with the catalogue's samples.

#[path = "../examples/gallery/admin.rs"]
mod admin;
#[path = "../examples/gallery/content.rs"]
mod content;
#[path = "../examples/gallery/hr.rs"]
mod hr;
#[path = "rooms/page.rs"]
mod page;
#[path = "rooms/people.rs"]
mod people;
#[path = "rooms/sound.rs"]
mod sound;
#[expect(dead_code, reason = "the catalogue has readers that these rooms never see")]
#[path = "../examples/gallery/surroundings.rs"]
mod surroundings;
#[path = "../examples/gallery/trainer.rs"]
mod trainer;
#[path = "../examples/gallery/trainer_questions.rs"]
mod trainer_questions;
#[path = "../examples/gallery/trainer_statistics.rs"]
mod trainer_statistics;
#[path = "rooms/writing.rs"]
mod writing;
