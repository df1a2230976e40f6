//! The names of the fields, which the server reads: one test a type of question.

use domain::locale::Lang;
use pages::quiz::*;
use pages::safe_html::Markdown;
use pages::shell::Shell;
use scraper::{Html, Selector};

fn markdown() -> Markdown {
    Markdown::simple(Lang::Fr)
}

fn page(kind: QuestionKind) -> QuestionPage {
    QuestionPage {
        attempt: "a1".to_owned(),
        module_slug: "rgpd".to_owned(),
        module_title: "RGPD".to_owned(),
        number: 2,
        states: vec![QuestionState { answered: true }, QuestionState::default(), QuestionState::default()],
        revision: 7,
        question: QuestionView { stem: markdown().stem("Que faire ?"), kind },
        content_lang: Lang::Fr,
        closes_at: None,
        notice: None,
        error: None,
    }
}

fn render(page: QuestionPage) -> Html {
    Html::parse_document(&render_question(&Shell::default(), page))
}

fn attributes(html: &Html, css: &str, attribute: &str) -> Vec<String> {
    let selector = Selector::parse(css).expect("the tests' own selector");
    html.select(&selector).map(|e| e.attr(attribute).unwrap_or_default().to_owned()).collect()
}

fn option(value: &str, chosen: bool) -> OptionView {
    OptionView { value: value.to_owned(), html: markdown().inline("Une **option**"), chosen }
}

#[test]
fn the_form_says_which_question_and_which_revision() {
    let html = render(page(QuestionKind::TrueFalse { chosen: None }));
    assert_eq!(attributes(&html, "#answer-form", "action"), ["/attempts/a1/answers"]);
    assert_eq!(attributes(&html, "#answer-form [name='question']", "value"), ["2"]);
    assert_eq!(attributes(&html, "#answer-form [name='revision']", "value"), ["7"]);
}

#[test]
fn enter_saves_and_goes_on_and_never_clears_or_hands_in() {
    let html = render(page(QuestionKind::TrueFalse { chosen: None }));
    assert_eq!(attributes(&html, "#answer-form button[name='go']", "value"), ["next", "previous", "save", "clear"]);
    let last = QuestionPage { number: 3, ..page(QuestionKind::TrueFalse { chosen: None }) };
    assert_eq!(attributes(&render(last), "#answer-form button[name='go']", "value"), ["review", "previous", "save", "clear"]);
}

#[test]
fn going_to_another_question_is_a_button_of_the_same_form() {
    let html = render(page(QuestionKind::TrueFalse { chosen: None }));
    assert_eq!(attributes(&html, "nav button[form='answer-form'][name='go']", "value"), ["1", "2", "3", "review"]);
    assert_eq!(attributes(&html, "nav button[aria-current='step']", "value"), ["2"]);
}

#[test]
fn single_choice() {
    let html = render(page(QuestionKind::Single { options: vec![option("x1", false), option("x2", true)] }));
    assert_eq!(attributes(&html, "input[type='radio'][name='choice']", "value"), ["x1", "x2"]);
    assert_eq!(attributes(&html, "input[type='radio'][checked]", "value"), ["x2"]);
}

#[test]
fn true_or_false() {
    let html = render(page(QuestionKind::TrueFalse { chosen: Some(false) }));
    assert_eq!(attributes(&html, "input[type='radio'][name='choice']", "value"), ["true", "false"]);
    assert_eq!(attributes(&html, "input[checked]", "value"), ["false"]);
}

#[test]
fn multiple_choice() {
    let html = render(page(QuestionKind::Multiple { options: vec![option("x1", true), option("x2", true), option("x3", false)] }));
    assert_eq!(attributes(&html, "input[type='checkbox'][name='choice']", "value"), ["x1", "x2", "x3"]);
    assert_eq!(attributes(&html, "input[checked]", "value"), ["x1", "x2"]);
}

#[test]
fn ordering() {
    let item = |value: &str, position| OrderView { value: value.to_owned(), text: value.to_uppercase(), position };
    let html = render(page(QuestionKind::Ordering { items: vec![item("a", Some(2)), item("b", Some(1))] }));
    let mut names = attributes(&html, "select", "name");
    names.sort();
    assert_eq!(names, ["position-a", "position-b"]);
    assert_eq!(attributes(&html, "[name='position-a'] option", "value"), ["", "1", "2"]);
    assert_eq!(attributes(&html, "[name='position-a'] option[selected]", "value"), ["2"]);
}

#[test]
fn matching() {
    let left = |index, chosen: Option<&str>| LeftView { index, text: "Gauche".to_owned(), chosen: chosen.map(str::to_owned) };
    let right = |value: &str| RightView { value: value.to_owned(), text: "Droite".to_owned() };
    let html =
        render(page(QuestionKind::Matching { lefts: vec![left(0, Some("r2")), left(1, None)], rights: vec![right("r1"), right("r2")] }));
    assert_eq!(attributes(&html, "select", "name"), ["match-0", "match-1"]);
    assert_eq!(attributes(&html, "[name='match-1'] option", "value"), ["", "r1", "r2"]);
    assert_eq!(attributes(&html, "[name='match-0'] option[selected]", "value"), ["r2"]);
}

#[test]
fn short_answer() {
    let html = render(page(QuestionKind::Short { text: "<b>\"DPO\"</b>".to_owned() }));
    assert_eq!(attributes(&html, "input[type='text'][name='text']", "value"), ["<b>\"DPO\"</b>"]);
}

#[test]
fn a_mistake_is_said_at_the_answer_and_at_the_top() {
    let html = render(QuestionPage { error: Some("Trop long.".to_owned()), ..page(QuestionKind::Short { text: String::new() }) });
    assert_eq!(attributes(&html, ".error-summary a", "href"), ["#field-answer"]);
    assert_eq!(attributes(&html, "#field-answer", "aria-invalid"), ["true"]);
    assert_eq!(attributes(&html, "fieldset", "aria-describedby"), ["answer-hint answer-error"]);
}
