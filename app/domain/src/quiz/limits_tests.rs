use rstest::rstest;

use super::*;

fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
}

fn quiz() -> Settings {
    Settings {
        time_limit: Some(TimeDelta::minutes(20)),
        opens_at: Some(at(10)),
        closes_at: Some(at(100)),
        attempts: Some(2),
        ..Settings::default()
    }
}

fn time(time: Time) -> Override {
    Override { time: Some(time), ..Override::default() }
}

const MORE: Accommodation = Accommodation::MoreTime(Fraction::THIRD);

#[rstest]
#[case(Override::default(), &[], None, Some(20))]
#[case(time(Time::Limit(TimeDelta::minutes(30))), &[], None, Some(30))]
#[case(time(Time::Limit(TimeDelta::minutes(5))), &[], None, Some(5))]
#[case(time(Time::Unlimited), &[], None, None)]
#[case(Override::default(), &[time(Time::Limit(TimeDelta::minutes(25))), time(Time::Limit(TimeDelta::minutes(40)))], None, Some(40))]
#[case(Override::default(), &[time(Time::Limit(TimeDelta::minutes(25))), time(Time::Unlimited)], None, None)]
#[case(time(Time::Limit(TimeDelta::minutes(22))), &[time(Time::Unlimited)], None, Some(22))]
#[case(Override::default(), &[], Some(Accommodation::NoTimer), None)]
fn time_is_as_long_as_was_granted(
    #[case] own: Override,
    #[case] groups: &[Override],
    #[case] accommodation: Option<Accommodation>,
    #[case] minutes: Option<i64>,
) {
    assert_eq!(Limits::of(&quiz(), &own, groups, accommodation).time, minutes.map(TimeDelta::minutes));
}

#[test]
fn a_third_more_is_exact_and_never_less_than_what_was_granted() {
    let times = |factor| Limits::of(&quiz(), &time(Time::Times(factor)), &[], None).time;
    assert_eq!(times(Fraction::of(133, 100)), Some(TimeDelta::seconds(1596)));
    assert_eq!(times(Fraction::of(4, 3)), Some(TimeDelta::seconds(1600)));
    let more = Some(Accommodation::MoreTime(Fraction::of(4, 3)));
    assert_eq!(Limits::of(&quiz(), &Override::default(), &[], more).time, Some(TimeDelta::seconds(1600)));
    assert_eq!(Limits::of(&quiz(), &time(Time::Limit(TimeDelta::minutes(60))), &[], more).time, Some(TimeDelta::minutes(60)));
    assert_eq!(Limits::of(&quiz(), &Override::default(), &[], Some(MORE)).time, Some(TimeDelta::minutes(20)), "never shorter");
    assert_eq!(Limits::of(&Settings::default(), &Override::default(), &[], more).time, None);
    let group = [time(Time::Limit(TimeDelta::minutes(45)))];
    assert_eq!(Limits::of(&quiz(), &Override::default(), &group, more).time, Some(TimeDelta::minutes(60)), "of what the group has");
    let own = time(Time::Limit(TimeDelta::minutes(30)));
    assert_eq!(Limits::of(&Settings::default(), &own, &[], more).time, Some(TimeDelta::minutes(30)), "a limit never vanishes");
}

#[test]
fn a_personal_grant_wins_field_by_field_and_the_most_lenient_group_else() {
    let own = Override { attempts: Some(Granted::Limit(1)), ..Override::default() };
    let group = |opens, closes, attempts| Override {
        opens_at: Some(Granted::Limit(at(opens))),
        closes_at: Some(closes),
        attempts: Some(attempts),
        time: None,
    };
    let groups = [group(20, Granted::Limit(at(90)), Granted::Limit(9)), group(5, Granted::Unlimited, Granted::Unlimited)];
    let limits = Limits::of(&quiz(), &own, &groups, None);
    assert_eq!(limits, Limits { opens_at: Some(at(5)), closes_at: None, time: Some(TimeDelta::minutes(20)), attempts: Some(1) });
    assert_eq!(Limits::of(&quiz(), &Override::default(), &groups, None).attempts, None, "0 means without end");
}

#[rstest]
#[case(9, &[], Err(CannotStart::NotOpenYet { at: at(10) }))]
#[case(10, &[], Ok(()))]
#[case(99, &[], Ok(()))]
#[case(100, &[], Err(CannotStart::Closed { at: at(100) }))]
#[case(50, &[20, 30], Err(CannotStart::NoAttemptLeft { allowed: 2 }))]
#[case(50, &[46], Err(CannotStart::TooSoon { at: at(51) }))]
#[case(51, &[46], Ok(()))]
fn who_may_start(#[case] now: i64, #[case] ended: &[i64], #[case] answer: Result<(), CannotStart>) {
    let ended: Vec<_> = ended.iter().copied().map(at).collect();
    let limits = Limits::of(&quiz(), &Override::default(), &[], None);
    assert_eq!(limits.may_start(Some(TimeDelta::minutes(5)), &ended, at(now)), answer);
}

#[test]
fn an_attempt_ends_at_the_first_of_its_ends() {
    let limits = Limits::of(&quiz(), &Override::default(), &[], None);
    assert_eq!((limits.end_of(at(50)), limits.end_of(at(90))), (Some(at(70)), Some(at(100))));
    assert_eq!(Limits::default().end_of(at(50)), None);
}

#[test]
fn which_attempt_counts() {
    use super::super::{CountedResult, Counts};
    let result = |percent| CountedResult { part: Fraction::of(percent, 100), passed: percent >= 80 };
    let all = [result(70), result(90), result(79)];
    let of = |counts: Counts| counts.of(&all, Fraction::of(4, 5)).map(|result| (result.part, result.passed));
    assert_eq!(of(Counts::Best), Some((Fraction::of(90, 100), true)));
    assert_eq!(of(Counts::Last), Some((Fraction::of(79, 100), false)));
    assert_eq!(of(Counts::First), Some((Fraction::of(70, 100), false)));
    assert_eq!(of(Counts::Average), Some((Fraction::of(239, 300), false)));
    for counts in Counts::ALL {
        assert_eq!(counts.of(&[], Fraction::ONE), None);
    }
}
