use chrono::{DateTime, TimeDelta, Utc};
use domain::quiz::{Behaviour, Confidence, Counts, DrawRule, Fraction, Level, Moment, OnTimeOut, Review, Thing};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use rstest::rstest;

use super::*;

const HEAD: &str = "format = 1\nslug = \"essai\"\nminutes = 5\nvalid_as_of = \"2026-11-01\"\nreview_by = \"2027-05-01\"\n\n";

fn faults(quiz: &str) -> Vec<(usize, &'static str)> {
    let toml = format!("{HEAD}{quiz}");
    let read = parse(&toml).err().unwrap_or_default();
    read.into_iter().chain(unknown_keys(&toml)).map(|fault| (fault.line, fault.reason.key)).collect()
}

fn moment(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).expect("a moment").to_utc()
}

#[test]
fn every_rule_of_a_quiz_is_read() {
    let toml = format!(
        "{HEAD}{}",
        r#"[quiz]
questions = 12
pass_mark = 62.5
time_limit_minutes = 20
fixed = ["q1", "q-2"]
opens_at = 2026-12-01T08:00:00+01:00
closes_at = "2026-12-31T23:00:00Z"
attempts = 3
delay_minutes = 1440
counts = "average"
one_way = true
shuffle_questions = false
behaviour = "interactive"
confidence = "asked"
on_time_out = "grace"
grace_minutes = 5

[quiz.review]
right_after = ["marks", "general"]
later = []

[[quiz.draw]]
count = 3
tags = ["mots de passe", "rh"]

[[quiz.draw]]
count = 2
objective = "o1"
level = "apply"
"#
    );
    let settings = parse(&toml).expect("settings");
    let rule = |count, tags: &[&str], objective: Option<&str>, level| DrawRule {
        count,
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        objective: objective.map(|name| name.parse().expect("a name")),
        level,
    };
    let expected = Settings {
        questions: 12,
        fixed: ["q1", "q-2"].map(|name| name.parse().expect("a name")).to_vec(),
        draw: vec![rule(3, &["mots de passe", "rh"], None, None), rule(2, &[], Some("o1"), Some(Level::Apply))],
        pass_mark: Fraction::of(5, 8),
        time_limit: Some(TimeDelta::minutes(20)),
        opens_at: Some(moment("2026-12-01T07:00:00Z")),
        closes_at: Some(moment("2026-12-31T23:00:00Z")),
        attempts: Some(3),
        delay: Some(TimeDelta::days(1)),
        counts: Counts::Average,
        one_way: true,
        shuffle_questions: false,
        shuffle_options: true,
        behaviour: Behaviour::Interactive,
        confidence: Confidence::Asked,
        on_time_out: OnTimeOut::Grace(TimeDelta::minutes(5)),
        review: Review::default().with(Moment::RightAfter, &[Thing::Marks, Thing::General]).with(Moment::Later, &[]),
    };
    assert_eq!(settings.quiz, expected);
    assert_eq!(unknown_keys(&toml), []);
    assert_eq!(parse(&print(&settings)), Ok(settings));
}

#[test]
fn what_is_not_said_is_as_usual_and_stays_unsaid() {
    let settings = parse(HEAD).expect("settings");
    assert_eq!(settings.quiz, Settings::default());
    let written = print(&settings);
    let quiz = "[quiz]\nquestions = 10\npass_mark = 80\nshuffle_questions = true\nshuffle_options = true\n";
    assert_eq!(written, format!("{}\n{quiz}", HEAD.trim_end().to_owned() + "\n"));
}

#[test]
fn comments_stay_where_a_rule_is_changed() {
    let toml = format!(
        "{HEAD}[quiz] # rules\nquestions = 3 # few\nattempts = 2 # enough\ncounts = \"last\" # the newest\n\n# the hard ones\n[[quiz.draw]]\ncount = 1 # one\nlevel = \"apply\"\n"
    );
    let mut settings = parse(&toml).expect("settings");
    settings.quiz.attempts = None;
    settings.quiz.counts = Counts::Best;
    settings.quiz.draw[0].count = 2;
    settings.quiz.draw[0].level = None;
    let expected = format!(
        "{HEAD}[quiz] # rules\nquestions = 3 # few\ncounts = \"best\" # the newest\npass_mark = 80\nshuffle_questions = true\nshuffle_options = true\n\n# the hard ones\n[[quiz.draw]]\ncount = 2 # one\n"
    );
    assert_eq!(write(&toml, &settings), expected);
    settings.quiz.draw.clear();
    assert!(!write(&toml, &settings).contains("draw"));
}

#[rstest]
#[case::no_table("quiz = 3\n", &[(7, "bad-value")])]
#[case::fixed("[quiz]\nfixed = [\n\"q1\",\n\"Q 1\"]\n", &[(10, "bad-name")])]
#[case::fixed_alone("[quiz]\nfixed = \"q1\"\n", &[(8, "bad-value")])]
#[case::opens("[quiz]\nopens_at = \"2026-12-01\"\ncloses_at = 2026-12-01\n", &[(8, "bad-value"), (9, "bad-value")])]
#[case::no_offset("[quiz]\nopens_at = 2026-12-01T08:00:00\n", &[(8, "bad-value")])]
#[case::attempts("[quiz]\nattempts = -1\n", &[(8, "bad-value")])]
#[case::delay("[quiz]\ndelay_minutes = 0\n", &[(8, "bad-number")])]
#[case::words("[quiz]\ncounts = \"most\"\nbehaviour = \"x\"\nconfidence = true\n", &[(8, "bad-value"), (9, "bad-value"), (10, "bad-value")])]
#[case::one_way("[quiz]\none_way = \"yes\"\n", &[(8, "bad-value")])]
#[case::time_out("[quiz]\non_time_out = \"wait\"\n", &[(8, "bad-value")])]
#[case::no_grace("[quiz]\non_time_out = \"grace\"\n", &[(8, "missing-key")])]
#[case::lone_grace("[quiz]\non_time_out = \"submit\"\ngrace_minutes = 3\n", &[(9, "bad-value")])]
#[case::review("[quiz]\n[quiz.review]\nlater = [\"marks\",\n\"keys\"]\n", &[(10, "bad-value")])]
#[case::review_alone("[quiz]\nreview = \"all\"\n", &[(8, "bad-value")])]
#[case::moment("[quiz.review]\nbefore = []\n", &[(8, "unknown-key")])]
#[case::draw("[quiz]\ndraw = 3\n", &[(8, "bad-value")])]
#[case::rule("[quiz]\n[[quiz.draw]]\ntags = [\"a\"]\n\n[[quiz.draw]]\ncount = 2\nlevel = \"hard\"\nobjective = \"O 1\"\ntag = \"b\"\n", &[(8, "missing-key"), (14, "bad-name"), (13, "bad-value"), (15, "unknown-key")])]
#[case::rule_inline("[quiz]\ndraw = [{ count = 1 }, { count = 2, tag = \"x\" }]\n", &[(8, "unknown-key")])]
#[case::key("[quiz]\nquestion = 3\n", &[(8, "unknown-key")])]
fn a_mistake_has_its_line(#[case] quiz: &str, #[case] expected: &[(usize, &'static str)]) {
    assert_eq!(faults(quiz), expected, "{quiz}");
}

#[test]
fn rules_typed_by_themselves_have_the_lines_of_their_text() {
    let usual = Settings::default();
    assert_eq!(rules(&usual), "shuffle_questions = true\nshuffle_options = true\n");
    let lines = |text: &str| {
        read_rules(text, &usual).err().unwrap_or_default().into_iter().map(|fault| (fault.line, fault.reason.key)).collect::<Vec<_>>()
    };
    assert_eq!(lines(""), []);
    assert_eq!(
        lines("attempts = 2\r\ncounts = \"x\"\r\nquestions = 3\r\n[other]\r\n"),
        [(2, "bad-value"), (4, "unknown-key"), (3, "unknown-key")]
    );
    assert_eq!(lines("attempts = 2\n[quiz"), [(2, "toml")]);
    assert_eq!(read_rules("attempts = 2\n", &usual), Ok(Settings { attempts: Some(2), ..usual.clone() }));
}

fn minutes() -> impl Strategy<Value = TimeDelta> {
    (1_i64..65_536).prop_map(TimeDelta::minutes)
}

fn moments() -> impl Strategy<Value = Option<DateTime<Utc>>> {
    option::of((0_i64..4_000_000_000).prop_map(|seconds| DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)))
}

fn rule() -> impl Strategy<Value = DrawRule> {
    let level = option::of(prop::sample::select(Level::ALL));
    (any::<u16>(), vec("[a-zé\"#]( ?[a-zé\"#]){0,4}", 0..3), option::of("[a-z0-9]{1,4}"), level).prop_map(
        |(count, tags, objective, level)| {
            let objective = objective.map(|name| name.parse().expect("a name"));
            DrawRule { count, tags, objective, level }
        },
    )
}

fn settings() -> impl Strategy<Value = Settings> {
    let first = (any::<u16>(), vec("[a-z0-9]{1,4}", 0..3), vec(rule(), 0..3), 0_i64..20_000, option::of(minutes()));
    let second = (moments(), moments(), option::of(0_u32..65_536), option::of(minutes()), prop::sample::select(Counts::ALL));
    let time_out = prop_oneof![Just(OnTimeOut::Submit), Just(OnTimeOut::Abandon), minutes().prop_map(OnTimeOut::Grace)];
    let third = (any::<[bool; 3]>(), prop::sample::select(Behaviour::ALL), prop::sample::select(Confidence::ALL), time_out);
    let review = vec(prop::sample::subsequence(Thing::ALL, 0..=Thing::ALL.len()), Moment::ALL.len());
    (first, second, third, review).prop_map(|(first, second, (flags, behaviour, confidence, on_time_out), review)| Settings {
        questions: first.0,
        fixed: first.1.iter().map(|name| name.parse().expect("a name")).collect(),
        draw: first.2,
        pass_mark: Fraction::of(first.3, 10_000),
        time_limit: first.4,
        opens_at: second.0,
        closes_at: second.1,
        attempts: second.2,
        delay: second.3,
        counts: second.4,
        one_way: flags[0],
        shuffle_questions: flags[1],
        shuffle_options: flags[2],
        behaviour,
        confidence,
        on_time_out,
        review: Moment::ALL.iter().zip(review).fold(Review::default(), |all, (moment, things)| all.with(*moment, &things)),
    })
}

proptest! {
    #[test]
    fn settings_read_back(quiz in settings(), old in settings()) {
        let file = |quiz| SettingsFile { quiz, ..parse(HEAD).expect("settings") };
        let (file, old) = (file(quiz), file(old));
        prop_assert_eq!(parse(&print(&file)), Ok(file.clone()));
        let over = write(&print(&old), &file);
        prop_assert_eq!(unknown_keys(&over), Vec::new());
        prop_assert_eq!(parse(&over), Ok(file.clone()));
        prop_assert_eq!(read_rules(&rules(&file.quiz), &file.quiz), Ok(file.quiz));
    }

    #[test]
    fn any_settings_are_read_without_panic(lines in vec(r#"(\[quiz\]|\[quiz.review\]|\[\[quiz.draw\]\]|quiz|draw|review|count|later|fixed|opens_at|attempts) ?(=|) ?(1|"x"|\[\]|\[1\]|\{\}|\[\{\}\]|2026-12-01|)"#, 0..6)) {
        faults(&lines.join("\n"));
    }
}
