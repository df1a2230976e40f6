use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use domain::module::Place;

use super::*;
use crate::edit;

fn content(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content").join(path)
}

fn folder(root: &Path) -> Vec<(String, Vec<u8>)> {
    let (mut files, mut waiting) = (Vec::new(), vec![root.to_owned()]);
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path.strip_prefix(root).expect("inside").to_string_lossy().into_owned();
                files.push((name, std::fs::read(&path).expect("a file")));
            }
        }
    }
    files
}

fn facts() -> Facts {
    Facts::parse(include_str!("../../../../content/facts/facts.jsonl")).expect("good facts")
}

fn told(faults: &[Fault]) -> String {
    let say = |fault: &Fault| {
        let values: Vec<_> = fault.reason.values.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        format!("{}:{}: {}", fault.file, fault.line, words::tr(Lang::En, &fault.message(), &values))
    };
    faults.iter().map(say).collect::<Vec<_>>().join("\n")
}

/// Every module of the content, by the name of its folder.
fn modules() -> Vec<(String, Bundle)> {
    let folders = std::fs::read_dir(content("modules")).expect("modules").map(|entry| entry.expect("an entry").path());
    let read = |path: PathBuf| {
        let bundle = Bundle::from_files(folder(&path)).map_err(|faults| told(&faults)).expect("a bundle");
        (path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(), bundle)
    };
    folders.filter(|path| path.is_dir()).map(read).collect()
}

#[test]
fn every_module_of_the_content_may_be_published() {
    let facts = facts();
    let modules = modules();
    assert!(modules.len() >= 2, "the modules are not there");
    for (name, bundle) in modules {
        let module = parse(&bundle, &facts).unwrap_or_else(|faults| panic!("{name}:\n{}", told(&faults)));
        assert_eq!(module.slug.as_str(), name);
        let faults = faults(&bundle, &facts, &module);
        assert!(faults.is_empty(), "{name}:\n{}", told(&faults));
    }
}

#[test]
fn a_module_of_the_content_goes_through_its_text_and_through_json() {
    let facts = facts();
    for (name, mut bundle) in modules() {
        let module = parse(&bundle, &facts).unwrap_or_else(|faults| panic!("{name}:\n{}", told(&faults)));
        for (lang, edition) in &module.editions {
            edit::put_overview(&mut bundle, *lang, edition);
            edition.lessons.iter().for_each(|lesson| edit::put_lesson(&mut bundle, *lang, lesson));
            edition.questions.iter().for_each(|question| edit::put_question(&mut bundle, *lang, question));
        }
        edit::put_settings(&mut bundle, &module.slug, module.minutes, module.valid_as_of, module.review_by, &module.quiz);
        edit::put_facts(&mut bundle, &facts, &module);
        let json = serde_json::to_string(&bundle).expect("json");
        let bundle: Bundle = serde_json::from_str(&json).expect("json");
        let own = Facts::parse(bundle.text("facts.jsonl").expect("facts")).expect("good facts");
        assert_eq!(parse(&bundle, &own), Ok(module.clone()), "{name}");
        assert_eq!(super::faults(&bundle, &own, &module), Vec::new());
    }
}

fn fresh() -> Bundle {
    let day = NaiveDate::from_ymd_opt(2026, 8, 31).expect("a day");
    Bundle::new(&"essai".parse().expect("a name"), "Un « essai »\n= +++", day)
}

fn keys(faults: &[Fault]) -> Vec<(&str, usize, &str)> {
    faults.iter().map(|fault| (fault.file.as_str(), fault.line, fault.reason.key)).collect()
}

#[test]
fn a_fresh_draft_parses_and_is_not_ready() {
    let bundle = fresh();
    let module = parse(&bundle, &facts()).expect("a draft");
    assert_eq!(module.master().title, "Un « essai » = +++");
    assert_eq!(module.review_by.to_string(), "2027-02-28");
    let faults = faults(&bundle, &facts(), &module);
    assert_eq!(
        keys(&faults),
        [("fr/module.md", 1, "no-lesson"), ("fr/module.md", 1, "no-objective"), ("module.toml", 8, "bank-too-small")]
    );
}

#[test]
fn an_unfinished_question_parses() {
    let mut bundle = fresh();
    let bank = "## q1\ntype: single\nobjective: o1\n\n## q2\ntype: true-false\nobjective: o1\n\nVrai ?\n\n## q3\ntype: matching\nobjective: o1\n\n- a ->\n";
    bundle.put_text("fr/questions.md".into(), bank.into());
    let module = parse(&bundle, &facts()).expect("a draft");
    assert_eq!(module.master().questions.len(), 3);
    let found = faults(&bundle, &facts(), &module);
    let of_bank: Vec<_> =
        keys(&found).into_iter().filter(|(file, ..)| *file == "fr/questions.md").map(|(_, line, key)| (line, key)).collect();
    let expected = [
        (1, "no-right-option"),
        (1, "no-source"),
        (1, "no-stem"),
        (1, "too-few-options"),
        (3, "unknown-objective"),
        (5, "no-source"),
        (5, "option-without-feedback"),
        (7, "unknown-objective"),
        (11, "no-source"),
        (11, "no-stem"),
        (11, "options-not-distinct"),
        (11, "too-few-options"),
        (13, "unknown-objective"),
    ];
    assert_eq!(of_bank, expected);
}

/// A module with nothing wrong, by its files.
fn good() -> Bundle {
    let mut bundle = fresh();
    let toml = "format = 1\nslug = \"essai\"\nminutes = 5\nvalid_as_of = \"2026-11-01\"\nreview_by = \"2027-05-01\"\n\n[quiz]\nquestions = 1\npass_mark = 80\n";
    let overview = "+++\ntitle = \"Essai\"\n[objectives]\no1 = \"Savoir\"\n[glossary]\n\"CNIL\" = \"Autorité\"\n+++\nBonjour.\n";
    let lesson = "+++\ntitle = \"Une\"\nminutes = 2\nobjectives = [\"o1\"]\nsources = [\"T2-01\"]\n+++\n\n## Titre\n\nTexte [[CNIL]].\n";
    let bank = "## q1\ntype: single\nobjective: o1\nlesson: une\nsource: T2-01\n\nOui ?\n\n(x) Oui\n> Oui.\n( ) Non\n> Non.\n";
    for (path, text) in [("module.toml", toml), ("fr/module.md", overview), ("fr/lessons/01-une.md", lesson), ("fr/questions.md", bank)] {
        bundle.put_text(path.into(), text.into());
    }
    bundle
}

/// The faults of the good module with one text of one file replaced.
fn with(file: &str, from: &str, to: &str) -> Vec<(String, usize, &'static str)> {
    let mut bundle = good();
    let text = bundle.text(file).expect("the file").to_owned();
    assert!(text.contains(from), "{file} has no {from:?}");
    bundle.put_text(file.into(), text.replacen(from, to, 1));
    of(&bundle)
}

fn of(bundle: &Bundle) -> Vec<(String, usize, &'static str)> {
    let facts = facts();
    let found = parse(bundle, &facts).map_or_else(|found| found, |module| faults(bundle, &facts, &module));
    found.into_iter().map(|fault| (fault.file, fault.line, fault.reason.key)).collect()
}

#[test]
fn each_fault_has_its_file_and_line() {
    assert_eq!(of(&good()), []);
    let flipped = facts().iter().find(|fact| fact.volatility.contains("⚠⚠")).map(|fact| fact.id.to_string()).expect("a fact that flips");
    let (settings, overview, lesson, bank) = ("module.toml", "fr/module.md", "fr/lessons/01-une.md", "fr/questions.md");
    let table: [(&str, &str, &str, usize, &str); 39] = [
        (settings, "minutes = 5", "minutes = \"x\"", 3, "bad-value"),
        (settings, "minutes = 5", "minutes = 70000", 3, "bad-value"),
        (settings, "minutes = 5\n", "", 1, "missing-key"),
        (settings, "minutes = 5", "minutes = 5\nminuts = 5", 4, "unknown-key"),
        (settings, "format = 1", "format = 2", 1, "unknown-format"),
        (settings, "2027-05-01", "2027-02-30", 5, "bad-value"),
        (settings, "2027-05-01", "2026-10-01", 5, "review-before-valid"),
        (settings, "slug = \"essai\"", "slug = \"Un essai\"", 2, "bad-name"),
        (settings, "[quiz]", "[quiz", 7, "toml"),
        (settings, "questions = 1", "questions = 9", 8, "bank-too-small"),
        (settings, "pass_mark = 80", "pass_mark = 101.5", 9, "pass-mark-out-of-bounds"),
        (settings, "pass_mark = 80", "pass_mark = nan", 9, "bad-number"),
        (settings, "pass_mark = 80", "pass_mark = 80\ntime_limit_minutes = 0", 10, "bad-number"),
        (overview, "+++\ntitle", "title", 1, "front-matter-missing"),
        (overview, "+++\nBonjour.", "Bonjour.", 1, "front-matter-open"),
        (overview, "title = \"Essai\"", "title = \" \"", 2, "no-title"),
        (overview, "o1 = \"Savoir\"", "o1 = \"Savoir\"\nO2 = \"x\"", 5, "bad-name"),
        (overview, "\"CNIL\"", "\"A|B\" = \"x\"\n\"CNIL\"", 6, "bad-term"),
        (overview, "\"CNIL\" =", "cnil = \"x\"\n\"CNIL\" =", 7, "twice"),
        (overview, "Bonjour.", "\n\nBonjour\n<b>vous</b>.", 11, "raw-html"),
        (overview, "Bonjour.", "# Bonjour", 8, "heading-one"),
        (lesson, "minutes = 2", "minutes = -2", 3, "bad-value"),
        (lesson, "\"o1\"", "\"o1\", \"o9\"", 4, "unknown-objective"),
        (lesson, "[\"T2-01\"]", "[\n  \"T2-01\",\n  \"T2-x\"\n]", 7, "bad-fact-name"),
        (lesson, "T2-01", "T9-99", 5, "unknown-fact"),
        (lesson, "## Titre", "### Titre", 8, "heading-skips"),
        (lesson, "[[CNIL]]", "[[RGPD]]", 10, "unknown-term"),
        (lesson, "Texte", "![](a.svg)", 10, "image-without-alt"),
        (lesson, "Texte [[CNIL]].", "![a](a.svg)", 10, "unknown-figure"),
        (lesson, "## Titre\n\nTexte [[CNIL]].", "", 1, "lesson-empty"),
        (lesson, "Texte", "[ici](https://a.example)", 10, "link-says-nothing"),
        (lesson, "[[CNIL]]", "`x` \\[[CNIL]", 10, "term-not-closed"),
        (bank, "objective: o1", "objective: o9", 3, "unknown-objective"),
        (bank, "lesson: une", "lesson: deux", 4, "unknown-lesson"),
        (bank, "T2-01", &flipped, 5, "fact-no-key"),
        (bank, "T2-01", "<https://a.example>", 5, "source-without-text"),
        (bank, "> Non.", "> Non\n> <br>", 13, "raw-html"),
        (bank, "Oui ?", "Oui ?\n---", 7, "heading-in-question"),
        (bank, "( ) Non", "( ) Oui", 1, "options-not-distinct"),
    ];
    for (file, from, to, line, key) in table {
        let found = with(file, from, to);
        assert!(found.contains(&(file.to_owned(), line, key)), "{file}: {from:?} → {to:?} gives {found:?}, not {line} {key}");
    }
}

#[test]
fn a_part_of_a_question_has_its_line() {
    let head = "objective: o1\nlesson: une\nsource: T2-01\n";
    let steps = "@ a\nA\n(x) b -> b\n> c\n\n@ b\n@ c\n<b>\n(x) x\n> c\n( ) y\n> c\n";
    let gaps = "~ {1} {1} {3}\n{1} = x\n{2} (x) y\n> c\n{2} ( ) z\n> [[zzz]]\n";
    for (kind, keys, answers, expected) in [
        (
            "scenario",
            "penalty: 101\n",
            steps,
            &[
                (6, "penalty-out-of-bounds"),
                (10, "step-with-one-decision"),
                (15, "step-without-text"),
                (16, "step-not-reached"),
                (17, "raw-html"),
            ][..],
        ),
        (
            "gaps",
            "weights: 0, 1\n",
            gaps,
            &[
                (1, "place-without-answer"),
                (6, "weight-not-above-zero"),
                (11, "gap-not-once-in-text"),
                (12, "gap-not-once-in-text"),
                (15, "unknown-term"),
            ],
        ),
        ("numerical", "units: m, cm=0\n", "= 2\n", &[(6, "unit-factor-not-above-zero")]),
        ("hot-text", "hint: <b>\n", "~ {2}\n", &[(1, "no-gap"), (1, "no-right-option"), (1, "place-without-answer"), (6, "raw-html")]),
        ("open", "", "- a -> 0\n", &[(1, "no-rubric")]),
        ("survey", "", "- a\n", &[(1, "too-few-options")]),
    ] {
        let mut bundle = good();
        bundle.put_text("fr/questions.md".into(), format!("## q1\ntype: {kind}\n{head}{keys}\nOui ?\n\n{answers}"));
        let found = of(&bundle);
        let found: Vec<_> = found.iter().map(|(_, line, key)| (*line, *key)).collect();
        assert_eq!(found, expected, "{kind}");
    }
}

#[test]
fn strange_files_are_named() {
    let table = [
        ("fr/notes.md", "unknown-file"),
        ("fr/lessons/deux.md", "bad-lesson-file"),
        ("media/a.gif", "figure-kind"),
        ("media/a.svg", "figure-not-what-it-says"),
        ("facts.jsonl", "fact-not-readable"),
    ];
    for (path, key) in table {
        let mut bundle = good();
        bundle.put_text(path.into(), "x".into());
        let found = of(&bundle);
        assert!(found.iter().any(|(file, _, found)| file == path && *found == key), "{path}: {found:?}");
    }
    let mut bundle = good();
    bundle.files.remove("fr/module.md");
    assert_eq!(of(&bundle), [("fr/module.md".to_owned(), 0, "file-missing")]);
    let mut bundle = good();
    bundle.put_text("media/a.svg".into(), "<svg>".repeat(300_000));
    assert_eq!(of(&bundle), [("media/a.svg".to_owned(), 0, "file-too-big")]);
}

#[test]
fn a_translation_without_a_title_of_its_own_parses_but_is_not_published() {
    let mut bundle = good();
    let lesson = bundle.text("fr/lessons/01-une.md").expect("a lesson").to_owned();
    bundle.put_text("en/lessons/01-une.md".into(), lesson);
    assert_eq!(of(&bundle), [("en/module.md".to_owned(), 0, "file-missing")]);
    let module = parse(&bundle, &facts()).expect("a module");
    assert_eq!((module.edition(Lang::En).title.as_str(), module.edition(Lang::En).questions.len()), ("Essai", 0));
    bundle.put_text("en/module.md".into(), "+++\ntitle = \"Trial\"\n[objectives]\no2 = \"x\"\n+++\n".into());
    assert_eq!(of(&bundle), [("en/module.md".to_owned(), 4, "unknown-objective")]);
}

#[test]
fn a_place_has_its_file_and_line() {
    let mut bundle = good();
    let bank = bundle.text("fr/questions.md").expect("a bank").to_owned();
    bundle.put_text("fr/questions.md".into(), format!("{bank}\n{}\n{bank}", bank.replace("q1", "q2")));
    let at = |place: Place| place_of(&bundle, &place);
    let question = |id: &str| Place::Question(Lang::Fr, id.parse().expect("a name"));
    assert_eq!(at(Place::Module(Lang::Fr)), ("fr/module.md".into(), 1));
    assert_eq!(at(Place::Module(Lang::En)), ("en/module.md".into(), 0));
    assert_eq!(at(Place::Lesson(Lang::Fr, "une".parse().expect("a name"))), ("fr/lessons/01-une.md".into(), 1));
    assert_eq!(at(question("q2")), ("fr/questions.md".into(), 14));
    assert_eq!(at(question("q9")), ("fr/questions.md".into(), 0));
    let way_back = |file: &str, line| place_at(&bundle, &Fault::new(file, line, Reason::plain("x")));
    assert_eq!((way_back("fr/questions.md", 14), way_back("fr/questions.md", 25)), (question("q2"), question("q2")));
    assert_eq!((way_back("fr/questions.md", 0), way_back("module.toml", 3)), (Place::Module(Lang::Fr), Place::Module(Lang::Fr)));
    assert_eq!(way_back("en/lessons/02-b.md", 3), Place::Lesson(Lang::En, "b".parse().expect("a name")));
    assert_eq!(of(&bundle), [("fr/questions.md".to_owned(), 27, "twice")]);
}
