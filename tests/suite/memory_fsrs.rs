//! Our scheduler and the published one, side by side: the crate `fsrs` computes with 32 bits, ours with 64.

use domain::memory::{Grade, Memory, RETENTION};
use fsrs::{FSRS, MemoryState, NextStates};
use proptest::prelude::*;

const GRADES: [Grade; 4] = [Grade::Again, Grade::Hard, Grade::Good, Grade::Easy];

fn theirs(states: NextStates) -> [fsrs::ItemState; 4] {
    [states.again, states.hard, states.good, states.easy]
}

fn close(ours: f64, theirs: f32) -> bool {
    let theirs = f64::from(theirs);
    (ours - theirs).abs() <= 2e-4 * theirs.abs().max(0.01)
}

#[test]
fn first_answers_agree() -> Result<(), fsrs::FSRSError> {
    let first = theirs(FSRS::default().next_states(None, 0.9, 0)?);
    for (grade, theirs) in GRADES.into_iter().zip(first) {
        let ours = Memory::first(grade);
        assert!(close(ours.stability, theirs.memory.stability) && close(ours.difficulty, theirs.memory.difficulty), "{grade:?}: {ours:?}");
        assert!(close(ours.interval(), theirs.interval), "{grade:?}");
    }
    Ok(())
}

proptest! {
    #[test]
    fn every_further_answer_agrees(history in prop::collection::vec((0_usize..4, 0_u32..800), 1..25)) {
        let published = FSRS::default();
        let mut ours = Memory::first(GRADES[history[0].0]);
        for (place, days) in history {
            let state = MemoryState { stability: narrow(ours.stability), difficulty: narrow(ours.difficulty) };
            let next = theirs(published.next_states(Some(state), narrow(RETENTION), days).map_err(|error| TestCaseError::fail(format!("{error:?}")))?);
            for (grade, theirs) in GRADES.into_iter().zip(&next) {
                let after = ours.after(grade, days);
                prop_assert!(close(after.stability, theirs.memory.stability), "{ours:?} {grade:?} after {days}: {after:?}, {theirs:?}");
                prop_assert!(close(after.difficulty, theirs.memory.difficulty), "{ours:?} {grade:?} after {days}: {after:?}, {theirs:?}");
                prop_assert!(close(after.interval(), theirs.interval));
            }
            ours = ours.after(GRADES[place], days);
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the published scheduler computes with 32 bits")]
fn narrow(value: f64) -> f32 {
    value as f32
}
