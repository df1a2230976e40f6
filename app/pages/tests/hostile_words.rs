//! Names and answers that try to become markup stay words, wherever they are shown.

use domain::locale::Lang;
use pages::account::*;
use pages::agent::*;
use pages::error::{ErrorPage, render_error};
use pages::quiz::*;
use pages::safe_html::Markdown;
use pages::shell::{Flash, FlashAction, FlashKind, Reader, Shell};
use scraper::{Html, Selector};

const EVIL: &str = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";

fn evil() -> String {
    EVIL.to_owned()
}

fn shell() -> Shell {
    Shell {
        organisation: Some(evil()),
        reader: Some(Reader { name: evil(), ..Reader::default() }),
        path: evil(),
        flash: Some(Flash {
            kind: FlashKind::Error,
            message: evil(),
            action: Some(FlashAction { url: "/undo".to_owned(), label: evil() }),
        }),
        ..Shell::default()
    }
}

fn assert_harmless(name: &str, html: &str, shown: bool) {
    let page = Html::parse_document(html);
    for css in ["script:not([src])", "img[onerror]", "[onerror]"] {
        let selector = Selector::parse(css).expect("the tests' own selector");
        assert_eq!(page.select(&selector).count(), 0, "{name}: {css}");
    }
    if shown {
        let main = Selector::parse("main").expect("the tests' own selector");
        let text: String = page.select(&main).flat_map(|e| e.text()).collect();
        assert!(text.contains("<script>alert(1)</script>"), "{name}: the words themselves are lost");
    }
}

#[test]
fn on_the_account_pages() {
    let shell = shell();
    let sign_in = SignInPage { email: evil(), next: Some(evil()), notice: Some(evil()), ..SignInPage::default() };
    assert_harmless("sign-in", &render_sign_in(&shell, sign_in), true);
    let account = AccountPage { name: evil(), email: evil(), department: Some(evil()), ..AccountPage::default() };
    assert_harmless("account", &render_account(&shell, account), true);
    let unknown = VerifyPage { serial: evil(), outcome: Some(VerifyOutcome::Unknown) };
    assert_harmless("verify", &render_verify(&shell, unknown), true);
    let set_up = SetUpPage { token: evil(), organisation: evil(), name: evil(), email: evil(), ..SetUpPage::default() };
    assert_harmless("set-up", &render_set_up(&shell, set_up), true);
    assert_harmless("error", &render_error(&shell, ErrorPage { status: 404, request_id: evil(), retry_after: None }), true);
}

#[test]
fn on_the_agents_pages() {
    let shell = shell();
    let module = ModuleCard {
        slug: evil(),
        title: evil(),
        summary: evil(),
        state: ModuleState::ToDo,
        minutes: 1,
        lessons_read: 0,
        lessons_total: 1,
    };
    let course = CourseView { title: evil(), completed_on: Some(evil()), modules: vec![module] };
    let step = NextStep {
        action: NextAction::Read { lesson: evil() },
        title: evil(),
        href: "/path".to_owned(),
        minutes_left: None,
        passed: 0,
        total: 1,
    };
    let certificates = vec![CertificateLine { title: evil(), date: evil(), href: evil(), pdf_href: evil() }];
    assert_harmless("path", &render_path(&shell, PathPage { next: Some(step), courses: vec![course], certificates, memory: None }), true);
    let bad_link = Source { text: evil(), href: Some("javascript:alert(1)".to_owned()), as_of: None };
    let lesson = LessonPage {
        module_slug: evil(),
        module_title: evil(),
        id: evil(),
        title: evil(),
        number: 1,
        total: 1,
        minutes: 1,
        body: Markdown::simple(Lang::Fr).block(EVIL),
        terms: Vec::new(),
        objectives: vec![(evil(), Lang::Fr)],
        sources: vec![bad_link],
        previous: None,
        next: None,
        done: false,
        outline: Vec::new(),
        content_lang: Lang::Fr,
    };
    let html = render_lesson(&shell, lesson);
    assert_harmless("lesson", &html, true);
    assert!(!html.contains("javascript:"), "a script as an address");
}

#[test]
fn in_a_question_and_in_what_the_islands_are_given() {
    let items = vec![OrderView { value: evil(), text: evil(), position: None }];
    let page = QuestionPage {
        attempt: evil(),
        module_slug: evil(),
        module_title: evil(),
        number: 1,
        states: vec![QuestionState::default()],
        revision: 0,
        question: QuestionView { stem: Markdown::simple(Lang::Fr).stem(EVIL), kind: QuestionKind::Ordering { items } },
        content_lang: Lang::Fr,
        closes_at: Some(TimerView { remaining_seconds: 60, label: evil() }),
        notice: Some(evil()),
        error: Some(evil()),
    };
    assert_harmless("question", &render_question(&shell(), page), true);
}
