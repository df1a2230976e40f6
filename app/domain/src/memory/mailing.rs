//! When the reminder may leave: once a week at the most, in the hours of an office.

use chrono::{DateTime, Datelike, Days, NaiveTime, TimeDelta, Timelike, Utc, Weekday};
use chrono_tz::Tz;

/// Between two reminders, and between a review and the next reminder, at least.
pub const BETWEEN_MAILS: TimeDelta = TimeDelta::days(7);

/// When an office opens.
const OPENS: u32 = 8;
/// When it closes.
const CLOSES: u32 = 18;

/// The first instant from `now` on at which an office of this time zone is open: Monday to Friday, from 8 to 18.
pub fn office_hour(now: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    let local = now.with_timezone(&zone);
    let weekend = |day: Weekday| matches!(day, Weekday::Sat | Weekday::Sun);
    if !weekend(local.weekday()) && (OPENS..CLOSES).contains(&local.hour()) {
        return now;
    }
    let opening = NaiveTime::from_hms_opt(OPENS, 0, 0).unwrap_or_default();
    let today = local.date_naive();
    let days = (u64::from(local.hour() >= OPENS)..).filter_map(|days| today.checked_add_days(Days::new(days)));
    let next = days.take(7).find(|day| !weekend(day.weekday())).and_then(|day| day.and_time(opening).and_local_timezone(zone).earliest());
    next.map_or(now + TimeDelta::hours(1), |next| next.with_timezone(&Utc))
}

/// When to look again whether a reminder is due, given the earliest card: now, if one is due in office hours.
pub fn next_mail(earliest: Option<DateTime<Utc>>, now: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    let wanted = earliest.unwrap_or(now + BETWEEN_MAILS).max(now);
    office_hour(wanted, zone)
}
