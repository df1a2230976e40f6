//! When to save: the pure half of autosave. It knows neither a browser nor a clock; it is told what happened and says what to do.

/// How long after the last change a save starts, in milliseconds.
const PAUSE: u32 = 800;
/// The first wait after a failure, in milliseconds; it doubles with each one.
const FIRST_WAIT: u32 = 2_000;
/// The longest wait between two tries, in milliseconds.
const LONGEST_WAIT: u32 = 30_000;

/// What came of a save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is stored.
    Saved,
    /// Another tab or device has a newer answer: saving stops until the page is loaded again.
    Stale,
    /// The server understood and said no; the same again would be refused again.
    Refused,
    /// No reply, or a server in trouble, which may ask to wait for some milliseconds.
    Unreachable {
        /// What the server asked for.
        wait: Option<u32>,
    },
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Todo {
    /// Nothing.
    Nothing,
    /// Come back with [`Saving::time_is_up`] after so many milliseconds, instead of at any earlier appointment.
    Wait(u32),
    /// Send the form as it is now.
    Send,
    /// Submit the form as the person asked before.
    Submit,
}

/// Whether the form may be submitted at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Submission {
    /// Yes.
    Go,
    /// Not before the save under way has ended; [`Todo::Submit`] will come.
    Hold,
}

/// Whether a save is under way. There are never two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Flight {
    #[default]
    None,
    UnderWay,
    /// The person has submitted the form meanwhile.
    UnderWayThenSubmit,
}

/// Whether the page still saves at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Life {
    #[default]
    Open,
    Submitted,
    Stale,
}

/// Where autosave stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Saving {
    changed: bool,
    flight: Flight,
    life: Life,
    failures: u32,
}

impl Saving {
    fn may_start(self) -> bool {
        self.changed && self.flight == Flight::None && self.life == Life::Open
    }

    /// The person changed something.
    pub fn change(&mut self) -> Todo {
        self.changed = true;
        if self.may_start() { Todo::Wait(PAUSE) } else { Todo::Nothing }
    }

    /// The appointment has come, the network is back, or the page is about to be left: what waits should go now.
    pub fn time_is_up(&mut self) -> Todo {
        if !self.may_start() {
            return Todo::Nothing;
        }
        self.changed = false;
        self.flight = Flight::UnderWay;
        Todo::Send
    }

    /// The save under way has ended. `chance`, from 0 to 1, spreads the next tries of many browsers over time.
    pub fn end(&mut self, outcome: Outcome, chance: f64) -> Todo {
        let flight = std::mem::take(&mut self.flight);
        let lost = matches!(outcome, Outcome::Unreachable { .. });
        self.failures = if lost { self.failures.saturating_add(1) } else { 0 };
        self.changed |= lost;
        if outcome == Outcome::Stale {
            self.life = Life::Stale;
        }
        match outcome {
            _ if flight == Flight::UnderWayThenSubmit => Todo::Submit,
            Outcome::Unreachable { wait } => Todo::Wait(back_off(self.failures, chance).max(wait.unwrap_or(0))),
            _ if self.may_start() => Todo::Wait(PAUSE),
            _ => Todo::Nothing,
        }
    }

    /// The person submits the form, which saves more than we could.
    pub fn submit(&mut self) -> Submission {
        if self.flight != Flight::None {
            self.flight = Flight::UnderWayThenSubmit;
            return Submission::Hold;
        }
        if self.life == Life::Open {
            self.life = Life::Submitted;
        }
        Submission::Go
    }

    /// The page is shown again after it was submitted, from the browser's memory.
    pub fn come_back(&mut self) {
        if self.life == Life::Submitted {
            self.life = Life::Open;
        }
    }
}

/// The wait after so many failures, in milliseconds: doubled each time, shortened by up to a half by chance.
fn back_off(failures: u32, chance: f64) -> u32 {
    let full = FIRST_WAIT.saturating_mul(2_u32.saturating_pow(failures.saturating_sub(1))).min(LONGEST_WAIT);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "chance is clamped, so the product lies in 0..=full / 2")]
    let less = (f64::from(full / 2) * chance.clamp(0.0, 1.0)) as u32;
    full - less
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Saving, Submission, Todo, back_off};

    const LOST: Outcome = Outcome::Unreachable { wait: None };

    /// A save under way.
    fn sending() -> Saving {
        let mut saving = Saving::default();
        assert_eq!(saving.change(), Todo::Wait(800));
        assert_eq!(saving.time_is_up(), Todo::Send);
        saving
    }

    #[test]
    fn nothing_is_sent_without_a_change() {
        assert_eq!(Saving::default().time_is_up(), Todo::Nothing);
    }

    #[test]
    fn each_change_puts_the_save_off() {
        let mut saving = Saving::default();
        assert_eq!(saving.change(), Todo::Wait(800));
        assert_eq!(saving.change(), Todo::Wait(800));
    }

    #[test]
    fn there_are_never_two_saves_under_way() {
        let mut saving = sending();
        assert_eq!(saving.change(), Todo::Nothing);
        assert_eq!(saving.time_is_up(), Todo::Nothing);
        assert_eq!(saving.end(Outcome::Saved, 0.0), Todo::Wait(800));
        assert_eq!(saving.time_is_up(), Todo::Send);
        assert_eq!(saving.end(Outcome::Saved, 0.0), Todo::Nothing);
    }

    #[test]
    fn a_lost_save_is_tried_again_later_and_later() {
        let mut saving = sending();
        assert_eq!(saving.end(LOST, 0.0), Todo::Wait(2_000));
        assert_eq!(saving.time_is_up(), Todo::Send);
        assert_eq!(saving.end(LOST, 0.0), Todo::Wait(4_000));
        assert_eq!(saving.time_is_up(), Todo::Send);
        assert_eq!(saving.end(Outcome::Unreachable { wait: Some(60_000) }, 0.0), Todo::Wait(60_000));
        assert_eq!(saving.time_is_up(), Todo::Send);
        assert_eq!(saving.end(Outcome::Saved, 0.0), Todo::Nothing);
    }

    #[test]
    fn the_wait_is_bounded_and_spread() {
        assert_eq!(back_off(40, 0.0), 30_000);
        assert_eq!(back_off(40, 1.0), 15_000);
        assert_eq!(back_off(1, 0.5), 1_500);
        assert_eq!(back_off(1, f64::NAN), 2_000);
    }

    #[test]
    fn a_refused_answer_is_not_sent_again_until_it_changes() {
        let mut saving = sending();
        assert_eq!(saving.end(Outcome::Refused, 0.0), Todo::Nothing);
        assert_eq!(saving.time_is_up(), Todo::Nothing);
        assert_eq!(saving.change(), Todo::Wait(800));
    }

    #[test]
    fn a_stale_page_saves_nothing_more() {
        let mut saving = sending();
        saving.change();
        assert_eq!(saving.end(Outcome::Stale, 0.0), Todo::Nothing);
        assert_eq!(saving.change(), Todo::Nothing);
        assert_eq!(saving.time_is_up(), Todo::Nothing);
    }

    #[test]
    fn submitting_waits_for_the_save_under_way_and_goes_once() {
        let mut saving = sending();
        assert_eq!(saving.submit(), Submission::Hold);
        saving.change();
        assert_eq!(saving.end(LOST, 0.0), Todo::Submit);
        assert_eq!(saving.submit(), Submission::Go);
        assert_eq!(saving.time_is_up(), Todo::Nothing);
    }

    #[test]
    fn submitting_takes_a_waiting_change_along() {
        let mut saving = Saving::default();
        saving.change();
        assert_eq!(saving.submit(), Submission::Go);
        assert_eq!(saving.time_is_up(), Todo::Nothing);
        saving.come_back();
        assert_eq!(saving.change(), Todo::Wait(800));
    }
}
