use domain::module::Source;
use domain::quiz::Fraction;
use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::sources::tests::{known_facts, source};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day")
}

fn fresh() -> Bundle {
    Bundle::new(&"essai".parse().expect("a name"), "Essai", day())
}

fn lesson_of(id: &str, body: &str) -> Lesson {
    let id = id.parse().expect("a name");
    Lesson { id, title: "T".into(), minutes: 2, objectives: Vec::new(), sources: Vec::new(), body: body.into() }
}

fn question_of(id: &str, stem: &str) -> QuestionForGrading {
    let text = format!("## {id}\ntype: single\nobjective: o1\n\n{stem}\n");
    questions::parse(&text, "f", &Facts::default()).0.remove(0)
}

fn names(bundle: &Bundle) -> Vec<&str> {
    bundle.files.keys().map(String::as_str).filter(|path| path.contains("/lessons/")).collect()
}

fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(name: &str) -> T {
    name.parse().expect("a name")
}

#[test]
fn lessons_are_added_moved_and_taken_away_in_every_language() {
    let mut bundle = fresh();
    for name in ["a", "b", "c"] {
        put_lesson(&mut bundle, Lang::Fr, &lesson_of(name, name));
    }
    put_lesson(&mut bundle, Lang::En, &lesson_of("b", "B"));
    assert_eq!(names(&bundle), ["en/lessons/02-b.md", "fr/lessons/01-a.md", "fr/lessons/02-b.md", "fr/lessons/03-c.md"]);

    assert!(move_lesson(&mut bundle, &id("b"), false));
    assert_eq!(names(&bundle), ["en/lessons/03-b.md", "fr/lessons/01-a.md", "fr/lessons/02-c.md", "fr/lessons/03-b.md"]);
    assert!(
        !move_lesson(&mut bundle, &id("b"), false)
            && !move_lesson(&mut bundle, &id("a"), true)
            && !move_lesson(&mut bundle, &id("z"), true)
    );

    put_lesson(&mut bundle, Lang::Fr, &lesson_of("b", "new"));
    assert!(bundle.text("fr/lessons/03-b.md").is_some_and(|text| text.ends_with("+++\nnew\n")));
    assert!(bundle.text("en/lessons/03-b.md").is_some_and(|text| text.ends_with("+++\nB\n")));
    assert!(remove_lesson(&mut bundle, &id("b")) && !remove_lesson(&mut bundle, &id("b")));
    assert_eq!(names(&bundle), ["fr/lessons/01-a.md", "fr/lessons/02-c.md"]);
}

#[test]
fn moving_loses_no_lesson_even_when_names_stand_twice() {
    let mut bundle = fresh();
    for path in ["fr/lessons/01-a.md", "fr/lessons/02-b.md", "fr/lessons/03-a.md", "en/lessons/07-x.md"] {
        bundle.put_text(path.into(), path.into());
    }
    assert!(move_lesson(&mut bundle, &id("b"), true));
    assert_eq!(names(&bundle), ["en/lessons/03-x.md", "fr/lessons/01-b.md", "fr/lessons/02-a.md", "fr/lessons/03-a.md"]);
}

#[test]
fn a_question_is_written_in_its_place_and_the_others_stay_as_they_are() {
    let mut bundle = fresh();
    let bank = "## q1\ntype:   single\n\nodd but mine\n\n\n## q2\ntype: single\nobjective: o1\n\nold\n\n## q3\ntype: nonsense\n";
    bundle.put_text("fr/questions.md".into(), bank.into());
    put_question(&mut bundle, Lang::Fr, &question_of("q2", "new"));
    let expected = "## q1\ntype:   single\n\nodd but mine\n\n## q2\ntype: single\nobjective: o1\n\nnew\n\n## q3\ntype: nonsense\n";
    assert_eq!(bundle.text("fr/questions.md"), Some(expected));

    put_question(&mut bundle, Lang::Fr, &question_of("q4", "last"));
    assert!(bundle.text("fr/questions.md").is_some_and(|text| text == format!("{expected}\n## q4\ntype: single\nobjective: o1\n\nlast\n")));
    put_question(&mut bundle, Lang::En, &question_of("q4", "last one"));
    assert!(remove_question(&mut bundle, &id("q4")) && !remove_question(&mut bundle, &id("q4")));
    assert_eq!((bundle.text("fr/questions.md"), bundle.text("en/questions.md")), (Some(expected), None));
}

#[test]
fn comments_and_unknown_keys_stay() {
    let mut bundle = fresh();
    let toml = "# mine\nformat = 1\nslug = \"essai\"\nminutes = 15                     # in all\nvalid_as_of = \"2026-11-23\"\nreview_by = \"2027-02-28\"\nfuture = { a = 1 }\n\n[quiz]\nquestions = 10\ntime_limit_minutes = 20\nother = true\n";
    bundle.put_text("module.toml".into(), toml.into());
    put_settings(&mut bundle, &id("essai"), 20, day(), day(), &Settings { pass_mark: Fraction::of(825, 1000), ..Settings::default() });
    let written = bundle.text("module.toml").expect("settings");
    assert!(written.starts_with("# mine\nformat = 1\nslug = \"essai\"\nminutes = 20                     # in all\n"), "{written}");
    assert!(
        written.contains("future = { a = 1 }\n") && written.contains("other = true\n") && written.contains("pass_mark = 82.5\n"),
        "{written}"
    );
    assert!(!written.contains("time_limit"), "{written}");

    let words = "+++\ntitle = \"A\"   # short\nmine = 1\n\n[glossary]\na = \"b\"\n+++\nOld\n";
    bundle.put_text("fr/module.md".into(), words.into());
    put_overview(&mut bundle, Lang::Fr, &Edition { title: "B".into(), introduction: "New".into(), ..Edition::default() });
    assert_eq!(bundle.text("fr/module.md"), Some("+++\ntitle = \"B\"   # short\nmine = 1\nsummary = \"\"\n\n[glossary]\n+++\nNew\n"));
}

#[test]
fn a_figure_is_looked_at_before_it_is_taken() {
    let mut bundle = fresh();
    assert_eq!(put_figure(&mut bundle, "a.svg", b"<svg/>".to_vec()), Ok(()));
    assert!(put_figure(&mut bundle, "a.png", b"GIF89a".to_vec()).is_err());
    assert!(put_figure(&mut bundle, "../a.svg", b"<svg/>".to_vec()).is_err());
    assert!(put_figure(&mut bundle, ".a.svg", b"<svg/>".to_vec()).is_err());
    assert!(put_figure(&mut bundle, "README.md", b"<svg/>".to_vec()).is_err());
    assert_eq!(bundle.media(), ["a.svg"]);
    assert!(remove_figure(&mut bundle, "a.svg") && !remove_figure(&mut bundle, "a.svg"));
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![r#"(\+\+\+|"|'|"""|\\|=|\[a\]|#| |é|\PC){0,6}"#, Just("+++".to_owned())]
}

fn line() -> impl Strategy<Value = String> {
    text().prop_map(|text| text::line(&text))
}

fn block() -> impl Strategy<Value = String> {
    vec(text(), 0..4).prop_map(|lines| text::block(&lines.join("\n")))
}

fn distinct<T: Strategy>(key: T) -> impl Strategy<Value = Vec<(T::Value, String)>>
where
    T::Value: Ord,
{
    prop::collection::btree_map(key, line(), 0..4).prop_map(|pairs| pairs.into_iter().rev().collect())
}

proptest! {
    #[test]
    fn a_lesson_reads_back(title in line(), minutes in any::<u16>(), objectives in vec("[a-z][a-z0-9]{0,3}", 0..3), sources in vec(source(), 0..3), body in block(), old in text()) {
        let objectives = objectives.iter().map(|name| id(name)).collect();
        let lesson = Lesson { title, minutes, objectives, sources, ..lesson_of("l", &body) };
        for written in [lesson::print(&lesson), lesson::write(Some(&old), &lesson), lesson::write(Some(&lesson::print(&lesson_of("l", &old))), &lesson)] {
            prop_assert_eq!(lesson::parse(&written, "f", &id("l"), &known_facts()), Ok(lesson.clone()), "{}", written);
        }
    }

    #[test]
    fn an_overview_reads_back(
        (title, summary) in (line(), line()),
        introduction in block(),
        objectives in distinct("[a-z][a-z0-9]{0,3}"),
        glossary in distinct(r#"[a-zé"'=.#\\ +]{0,6}[a-zé+]"#.prop_map(|term| text::line(&term))),
    ) {
        let objectives = objectives.into_iter().map(|(name, words)| (id(&name), words)).collect();
        let edition = Edition { title, summary, introduction, objectives, glossary, ..Edition::default() };
        let old = overview::print(&Edition { glossary: vec![("x".into(), "y".into())], ..Edition::default() });
        for written in [overview::print(&edition), overview::write(Some(&old), &edition)] {
            prop_assert_eq!(overview::parse(&written, "f"), Ok(edition.clone()), "{}", written);
        }
    }

    #[test]
    fn settings_read_back(minutes in any::<u16>(), days in 0_u64..30_000, asks in any::<u16>(), mark in -1_000_000_000_i64..2_000_000_000, limit in prop::option::of(1_u16..), flags in any::<(bool, bool)>()) {
        let review_by = day() + chrono::Days::new(days);
        let quiz = Settings {
            questions: asks,
            pass_mark: Fraction::of(mark, 1_000_000_000),
            time_limit: limit.map(|minutes| chrono::TimeDelta::minutes(minutes.into())),
            shuffle_questions: flags.0,
            shuffle_options: flags.1,
            ..Settings::default()
        };
        let settings = SettingsFile { slug: id("essai"), minutes, valid_as_of: day(), review_by, quiz };
        let written = settings::print(&settings);
        prop_assert_eq!(settings::parse(&written), Ok(settings), "{}", written);
    }

    #[test]
    fn any_file_is_read_without_panic(
        text in r#"(\+\+\+\n)?(title = "a"\n|minutes = [0-9]{1,6}\n|\[[a-z]*\]?\n|[a-z]+ = |"|\{|\PC|\n){0,12}(\+\+\+\n)?\PC{0,9}"#,
        path in "fr/module.md|module.toml|fr/questions.md|fr/lessons/01-a.md|facts.jsonl|media/a.svg|\\PC{0,9}",
    ) {
        let mut bundle = fresh();
        put_lesson(&mut bundle, Lang::Fr, &lesson_of("a", "b"));
        bundle.put_text(path, text);
        let facts = Facts::default();
        match crate::module::parse(&bundle, &facts) {
            Ok(module) => prop_assert!(!crate::module::faults(&bundle, &facts, &module).is_empty()),
            Err(faults) => prop_assert!(!faults.is_empty()),
        }
        put_overview(&mut bundle, Lang::Fr, &Edition::default());
        put_settings(&mut bundle, &id("essai"), 1, day(), day(), &Settings::default());
        put_lesson(&mut bundle, Lang::Fr, &lesson_of("a", "c"));
        put_question(&mut bundle, Lang::Fr, &question_of("q", "c"));
        move_lesson(&mut bundle, &id("a"), true);
    }
}

#[test]
fn the_facts_that_are_cited_travel_with_the_bundle() {
    let mut bundle = fresh();
    let facts = known_facts();
    let cited: Vec<Source> = facts.iter().take(1).map(crate::Fact::to_source).collect();
    put_lesson(&mut bundle, Lang::Fr, &Lesson { sources: cited, ..lesson_of("a", "b") });
    let module = crate::module::parse(&bundle, &facts).expect("a draft");
    put_facts(&mut bundle, &facts, &module);
    let own = Facts::parse(bundle.text("facts.jsonl").expect("facts")).expect("good facts");
    assert_eq!(own.iter().count(), 1);
    assert_eq!(crate::module::parse(&bundle, &own), Ok(module));
}
