use rstest::rstest;

use super::*;
use crate::quiz::sample::{self, choices, items, matching, question as made, short};
use crate::quiz::{Body, Fraction, Pair, Tolerance};

/// A choice of which the options marked with a star are right.
fn choice(stem: &str, options: &[&str]) -> QuestionForGrading {
    let mut written = choices(&vec!["0"; options.len()]);
    for (choice, option) in written.iter_mut().zip(options) {
        choice.text = option.trim_start_matches('*').to_owned();
        choice.fraction = if option.starts_with('*') { Fraction::ONE } else { Fraction::ZERO };
    }
    QuestionForGrading { stem: stem.to_owned(), ..made("single", Body::Single(written)) }
}

fn statement(stem: &str) -> QuestionForGrading {
    let body = Body::TrueFalse { key: true, when_true: "oui".into(), when_false: "non".into() };
    QuestionForGrading { stem: stem.to_owned(), ..made("statement", body) }
}

fn keys(found: &[Finding]) -> Vec<&'static str> {
    found.iter().map(|finding| finding.reason.key).collect()
}

const PLAIN: [&str; 3] = ["*À votre hiérarchie", "À la gendarmerie", "À un collègue"];

#[test]
fn a_plain_question_has_no_finding() {
    assert_eq!(question(&choice("À qui signaler un courriel douteux ?", &PLAIN), Lang::Fr), []);
    assert_eq!(question(&statement("Un maire peut signer."), Lang::Fr), []);
}

#[rstest]
#[case::longest("Que faire ?", &["*Je préviens mon responsable et le DPO", "Je ne dis rien", "J’attends"], &["longest-is-key"])]
#[case::longest_by_a_little("Que faire ?", &["*Je préviens la DSI", "Je ne dis rien", "J’attends"], &[])]
#[case::longest_is_wrong("Que faire ?", &["*Je préviens la DSI", "J’attends que quelqu’un d’autre le remarque"], &[])]
#[case::all("Qui est tenu au secret ?", &["*L’agent", "Le maire", "Toutes les réponses ci-dessus"], &["of-the-others"])]
#[case::both("Qui est tenu au secret ?", &["*L’agent", "Le maire", "Les deux"], &["of-the-others"])]
#[case::both_of_something("Qui signe ?", &["*Le maire", "Les deux adjoints", "L’agent"], &[])]
#[case::double("Quand ne peut-on pas agir sans accord ?", &PLAIN, &["double-negation"])]
#[case::only("Quand ne faut-il que prévenir la DSI ?", &PLAIN, &[])]
#[case::comma("Vous n’avez pas de DPO, et un élu ne répond pas. À qui écrire ?", &PLAIN, &[])]
#[case::stem_and_option("Que ne faut-il pas faire ?", &["*Partir", "Ne rien dire"], &["negation-twice"])]
#[case::quoted("« Je n’ai pas le temps », dit un élu. Que répondre ?", &["*Rien", "Ne pas insister"], &[])]
#[case::absolutes("Que dit la loi ?", &["*Un délai court", "Il faut toujours payer", "On ne paie jamais"], &["absolute-in-wrong"])]
#[case::absolute_in_key("Que dit la loi ?", &["*Le délai court toujours", "Il faut toujours payer", "On attend"], &[])]
#[case::absolute_in_stem("Que faire toujours ?", &["*Prévenir", "Payer toujours", "Attendre"], &[])]
#[case::echo("Qui tient le registre des traitements ?", &["*Le maire, responsable des traitements", "Un gendarme, avec un juge du tribunal", "Un juge"], &["stem-word-in-key"])]
#[case::echoes("Qui tient le registre des traitements ?", &["*Le maire, responsable des traitements", "Un agent qui lit le registre", "Un juge"], &[])]
#[case::figure("Quel est le délai ?", &["*72 heures", "24 heures", "Un mois"], &["bare-figure"])]
#[case::articles("Que choisir ?", &["*Une phrase", "Un prénom"], &[])]
#[case::two_keys("Que faire ?", &["*Prévenir", "*Alerter", "Dormir"], &["two-keys"])]
#[case::contradiction("Que faire ?", &["*Prévenir la DSI", "prévenir la DSI.", "Dormir"], &["near-duplicates", "right-and-wrong"])]
#[case::near("Que faire ?", &["*Dormir", "Prévenir le service informatique", "Prévenir les services informatiques"], &["near-duplicates"])]
#[case::opposites("Que faire ?", &["*Dormir un peu", "La loi s’applique ici", "La loi ne s’applique pas ici"], &[])]
#[case::numbers("Quand ?", &["*Sous 24 heures ouvrées au plus", "Sous 72 heures ouvrées au plus", "Demain"], &[])]
fn french_choices(#[case] stem: &str, #[case] options: &[&str], #[case] expected: &[&str]) {
    assert_eq!(keys(&question(&choice(stem, options), Lang::Fr)), expected);
}

#[rstest]
#[case::none("Who is bound?", &["*The mayor", "A judge", "None of the above"], &["of-the-others"])]
#[case::double("Which of these is not unlawful?", &["*Sending", "Waiting"], &["double-negation"])]
#[case::only("Why is not only the mayor bound?", &["*Sending", "Waiting"], &[])]
#[case::contraction("What shouldn’t you do without consent?", &["*Sending", "Waiting"], &["double-negation"])]
#[case::twice("Which is not right?", &["*Sending", "Not sending"], &["negation-twice"])]
#[case::absolutes("What does the law say?", &["*A short delay", "You always pay", "You never pay"], &["absolute-in-wrong"])]
#[case::figure("How long?", &["*Seventy-two hours", "Twenty hours", "Ten hours"], &["bare-figure"])]
#[case::digits("How long?", &["*72 hours", "24 hours", "10 hours"], &["bare-figure"])]
fn english_choices(#[case] stem: &str, #[case] options: &[&str], #[case] expected: &[&str]) {
    assert_eq!(keys(&question(&choice(stem, options), Lang::En)), expected);
}

#[rstest]
#[case("Un maire ne peut pas signer.", Lang::Fr, &["negative-statement"])]
#[case("Un maire peut signer, sans témoin.", Lang::Fr, &[])]
#[case("A mayor does not sign.", Lang::En, &["negative-statement"])]
fn statements(#[case] stem: &str, #[case] lang: Lang, #[case] expected: &[&str]) {
    assert_eq!(keys(&question(&statement(stem), lang)), expected);
}

#[test]
fn what_teaches_nothing_is_told() {
    let mut one = choice("À qui signaler ?", &PLAIN);
    one.sources.clear();
    if let Body::Single(choices) = &mut one.body {
        choices[1].feedback = " ".into();
    }
    let found = question(&one, Lang::Fr);
    assert_eq!(keys(&found), ["no-feedback", "no-source"]);
    assert_eq!(found[0].reason.values, [("count", "1".to_owned())]);

    let mut order = made("order", Body::Ordering { items: items(3), scheme: crate::quiz::OrderingScheme::Distance });
    assert_eq!(keys(&question(&order, Lang::Fr)), ["no-feedback"]);
    order.feedback = "Dans cet ordre, car…".into();
    assert_eq!(question(&order, Lang::Fr), []);
}

#[test]
fn a_right_hand_side_that_stands_twice_is_told() {
    let mut pairs = matching(2, 3);
    pairs.feedback = "Parce que.".into();
    if let Body::Matching { rights, pairs } = &mut pairs.body {
        rights[2].text = "Item 1.".into();
        pairs[1] = Pair { left: "Left 0".into(), ..pairs[1].clone() };
    }
    assert_eq!(keys(&question(&pairs, Lang::Fr)), ["near-duplicates", "near-duplicates", "right-and-wrong", "same-right-hand"]);
}

#[test]
fn every_type_is_read() {
    let mut buckets = sample::categorise(2, &[0, 1]);
    buckets.feedback = "Parce que.".into();
    if let Body::Categorise { items, .. } = &mut buckets.body {
        items[1].left = items[0].left.clone();
    }
    assert!(keys(&question(&buckets, Lang::Fr)).contains(&"right-and-wrong"));
    assert!(
        keys(&question(&sample::numerical(&[("72", Tolerance::Absolute(Fraction::ZERO), "100")], false), Lang::Fr))
            .contains(&"bare-figure")
    );
    let mut case = sample::scenario();
    if let Body::Scenario { steps } = &mut case.body {
        steps[0].text = "Que ne peut-on pas faire sans accord ?".into();
        steps[0].decisions[0].text = "Ne rien dire".into();
    }
    let found = keys(&question(&case, Lang::Fr));
    assert!(found.contains(&"double-negation") && found.contains(&"negation-twice"), "{found:?}");
    for one in sample::every_type() {
        for lang in Lang::ALL {
            let _ = question(&one, lang);
        }
    }
}

#[test]
fn an_answer_that_is_never_reached_is_told() {
    let mut one = short(&[("*cloud*", "100"), ("cloud act", "100"), ("le * cloud", "50"), ("nuage", "100")]);
    one.feedback = "Voilà.".into();
    let found = question(&one, Lang::Fr);
    assert_eq!(keys(&found), ["never-reached", "never-reached"]);
    assert_eq!(found.iter().map(|finding| finding.severity).collect::<Vec<_>>(), [Severity::Warning, Severity::Advice]);
    let (mut french, mut english) = (short(&[("*légal*", "50")]), short(&[("legal", "100"), ("law", "100")]));
    french.feedback = "Voilà.".into();
    english.feedback = "There.".into();
    assert_eq!(keys(&keys::across(&french, &english)), ["never-reached"]);
}

#[test]
fn a_typed_figure_is_bare() {
    let mut one = short(&[("72", "100"), ("72 heures", "100"), ("trois jours", "50")]);
    one.feedback = "Voilà.".into();
    assert_eq!(keys(&question(&one, Lang::Fr)), ["bare-figure"]);
    one.level = crate::quiz::Level::Apply;
    assert_eq!(question(&one, Lang::Fr), []);
}

#[test]
fn hard_words_and_long_sentences_are_told() {
    let long = "Le directeur général prévient sans attendre la personne de son équipe qui suit les dossiers des familles ".repeat(2);
    let mut one = choice(&long, &PLAIN);
    one.feedback = long.clone() + &long;
    assert_eq!(keys(&question(&one, Lang::Fr)), Vec::<&str>::new());
    if let Body::Single(choices) = &mut one.body {
        for choice in choices.iter_mut() {
            choice.feedback.clone_from(&long);
        }
    }
    assert_eq!(keys(&question(&one, Lang::Fr)), ["long-sentences"]);
    let hard = "Interopérabilité organisationnelle, réglementation extraterritoriale : proportionnalité. ".repeat(12);
    one = choice("À qui signaler ?", &PLAIN);
    one.feedback = hard;
    assert_eq!(keys(&question(&one, Lang::Fr)), ["hard-to-read"]);
}

#[test]
fn a_bank_whose_keys_are_the_longest_is_told() {
    let longest = choice("Que faire ?", &["*Je préviens la DSI", "Je ne dis rien", "J’attends"]);
    let shortest = choice("Que faire ?", &["*Je préviens", "Je ne dis rien", "J’attends demain"]);
    let questions = |long: usize, short: usize| [vec![longest.clone(); long], vec![shortest.clone(); short]].concat();
    assert_eq!(bank(&questions(7, 0)), [], "too few to say");
    assert_eq!(keys(&bank(&questions(8, 0))), ["bank-longest-is-key"]);
    assert_eq!(bank(&questions(6, 8)), []);
    assert_eq!(bank(&questions(10, 10)), [], "half of them, where chance would have a third");
    assert_eq!(bank(&questions(14, 6))[0].reason.values, [("longest", "14".to_owned()), ("count", "20".to_owned())]);
}

#[test]
fn a_date_to_read_again_that_is_past_is_told_once() {
    let day = |text: &str| text.parse::<NaiveDate>().expect("a date");
    let mut dated = choice("À qui signaler un courriel douteux ?", &PLAIN);
    dated.review_by = Some(day("2026-06-30"));
    let edition = crate::module::Edition { questions: vec![dated.clone()], ..Default::default() };
    let module_of = |editions| Module {
        slug: "rgpd".parse().expect("a name"),
        minutes: 15,
        valid_as_of: day("2026-01-01"),
        review_by: day("2026-12-31"),
        quiz: crate::quiz::Settings::default(),
        editions,
        media: Vec::new(),
    };
    let both = module_of([(Lang::Fr, edition.clone()), (Lang::En, edition)].into());
    let count = |today: &str| {
        let found = module(&both, day(today));
        found.iter().filter(|found| found.finding.reason.key == "review-overdue").count()
    };
    assert_eq!((count("2026-06-30"), count("2026-07-01"), count("2027-01-01")), (0, 1, 2));
    assert_eq!(of_question(&both, &dated.id, day("2026-07-01"))[0].finding.reason.values, [("date", "2026-06-30".to_owned())]);
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_rules_fail(stem in ".{0,80}", options in proptest::collection::vec(".{0,40}", 0..6)) {
        let options: Vec<&str> = options.iter().map(String::as_str).collect();
        for lang in Lang::ALL {
            let _ = question(&choice(&stem, &options), lang);
            let _ = question(&statement(&stem), lang);
        }
    }
}
