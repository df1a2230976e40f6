//! The trainer's room.

use domain::locale::Lang;

use crate::page::{all, one};

#[test]
fn every_change_of_a_draft_says_which_draft_it_changes() {
    let mut changes = 0;
    for page in all(Lang::Fr).iter().filter(|page| page.name.starts_with("fr-trainer-")) {
        for form in page.all("main form[method=post]") {
            let action = form.attr("action").expect("a form is posted somewhere");
            // Undoing and the course do not depend on what the draft holds now.
            if action == "/trainer/modules" || action.ends_with("/undo") || action.ends_with("/course") {
                continue;
            }
            let sent = form.descendent_elements().find(|field| field.attr("name") == Some("revision"));
            assert_eq!(sent.and_then(|field| field.attr("value")), Some("7"), "{}: {action}", page.name);
            changes += 1;
        }
    }
    assert!(changes > 40, "{changes} forms were looked at");
}

#[test]
fn a_draft_is_published_only_when_nothing_is_left_to_mend() {
    let publish = "form[action='/trainer/modules/cloud-act/publish']";
    assert!(one("trainer-draft").has(publish) && one("trainer-draft-fresh").has(publish));
    assert!(!one("trainer-draft-same").has(publish) && !one("trainer-draft-problems").has(publish));
    let links = one("trainer-draft-problems").values(".problems a", "href");
    let base = "/trainer/modules/cloud-act";
    assert_eq!(links, ["#details".to_owned(), format!("{base}/lessons/perimetre"), format!("{base}/questions/ca-vide")]);
    assert_eq!(one("trainer-draft-problems").all(".problems li").len(), 4, "a translation is told, without a link");
}

#[test]
fn a_draft_can_go_back_only_to_something() {
    let has = |name: &str, end: &str| one(name).has(&format!("form[action='/trainer/modules/cloud-act/{end}']"));
    assert!(has("trainer-draft", "discard") && !has("trainer-draft-fresh", "discard") && !has("trainer-draft-same", "discard"));
    assert!(has("trainer-draft-same", "undo") && !has("trainer-draft", "undo"));
    assert!(!has("trainer-draft-fresh", "course"), "what was never published is no part of a course");
    assert_eq!(one("trainer-draft").values("[name=inside]", "value"), ["no"]);
    assert_eq!(one("trainer-draft-same").values("[name=inside]", "value"), ["yes"]);
}

#[test]
fn lessons_move_within_their_list() {
    let moves = one("trainer-draft").values("form[action$='/move'] [name=dir]", "value");
    assert_eq!(moves, ["down", "up", "down", "up"]);
}

#[test]
fn what_was_typed_is_kept_when_somebody_else_was_faster() {
    let draft = one("trainer-draft-late");
    assert!(draft.has("[role=alert] .alert-error") && draft.has("details[open] #field-pass_mark[value=beaucoup]"));
    let lesson = one("trainer-lesson-late");
    assert_eq!(lesson.values("[role=alert] a", "href"), ["/trainer/modules/cloud-act/lessons/perimetre"]);
    assert!(lesson.text("#field-body").ends_with("</textarea><script>alert(1)</script>"));
    assert!(one("trainer-question-new").text("#field-stem").starts_with("Un prestataire"));
}

#[test]
fn the_details_have_their_fields() {
    let names = one("trainer-draft").values("form[action$='/details'] [name]", "name");
    let expected = "revision title summary introduction objectives glossary minutes valid_as_of review_by quiz_questions pass_mark time_limit quiz_rules";
    assert_eq!(names.join(" "), expected);
}

#[test]
fn a_lessons_form_has_its_fields_and_a_preview_that_sends_nothing() {
    let names = one("trainer-lesson").values("form.write-form [name]", "name");
    assert_eq!(names.join(" "), "revision title minutes body objectives objectives sources go go");
    assert!(one("trainer-lesson-new").values("form.write-form [name]", "name").contains(&"id".to_owned()));
    let preview = one("trainer-lesson-preview");
    assert!(preview.has("#preview .prose") && !preview.has("form #preview"));
    assert!(preview.values("[name=go]", "formaction")[0].ends_with("/lessons/perimetre#preview"));
}

fn answers(name: &str) -> Vec<String> {
    one(name).values("#answers [name]:not(button)", "name")
}

#[test]
fn a_choices_rows_are_numbered_and_two_wait() {
    let names = answers("trainer-question-single");
    let expected: Vec<String> =
        (1..=5).flat_map(|n| ["text", "fraction", "feedback", "last"].map(|part| format!("option-{n}-{part}"))).collect();
    assert_eq!(names, expected);
    let page = one("trainer-question-single");
    assert_eq!(page.values("#field-option-2-fraction", "value"), ["100"]);
    assert!(page.has("#field-option-3-last[checked]") && !page.has("#field-option-4-text[value]"));
    assert_eq!(answers("trainer-question-new").len(), 16, "a fresh one has four");
}

#[test]
fn every_other_kind_has_its_own_fields() {
    assert_eq!(answers("trainer-question-true-false").join(" "), "key key feedback-true feedback-false");
    let ordering = answers("trainer-question-ordering");
    assert_eq!((ordering[0].as_str(), ordering[1].as_str(), ordering.len()), ("item-1-text", "item-1-feedback", 11));
    assert_eq!(ordering.last().map(String::as_str), Some("scheme"));
    let matching = answers("trainer-question-matching");
    assert_eq!((matching[..3].join(" ").as_str(), matching.len()), ("pair-1-left pair-1-right pair-1-feedback", 15));
    let short = answers("trainer-question-short");
    let ends = "pattern-1-text pattern-1-fraction pattern-1-feedback";
    assert_eq!((short[..3].join(" ").as_str(), short[short.len() - 2..].join(" ").as_str()), (ends, "case accents"));
    assert!(one("trainer-question-short").has("#field-accents[checked]") && !one("trainer-question-short").has("#field-case[checked]"));
}

#[test]
fn a_question_is_filed_and_keeps_its_kind() {
    for (name, kind) in [("single", "single"), ("true-false", "true-false"), ("ordering", "ordering"), ("refused", "multiple")] {
        assert_eq!(one(&format!("trainer-question-{name}")).values("form.write-form [name=type]", "value"), [kind]);
    }
    let page = one("trainer-question-single");
    for field in ["objective", "level", "lesson", "sources", "tags", "mark", "shuffle", "stem", "feedback"] {
        assert!(page.has(&format!("form.write-form [name={field}]")), "{field}");
    }
    assert!(!page.has("[name=id]") && one("trainer-question-new").has("[name=id]"));
    assert!(page.has("[name=level][value=apply][checked]") && page.has("[name=objective] [value=o1][selected]"));
}

#[test]
fn enter_saves_and_does_not_add_rows() {
    let buttons = one("trainer-question-new").values("form.write-form button", "value");
    assert_eq!(buttons, ["save", "add-row", "save", "another", "preview"]);
}

#[test]
fn the_preview_of_a_question_shows_both_sides_and_sends_nothing() {
    let page = one("trainer-question-preview");
    assert_eq!(page.all("#preview [name=choice]").len(), 3);
    assert!(page.has("#preview .corrected") && !page.has("form #preview") && !page.has("form [name=choice]"));
}

#[test]
fn a_mistake_in_a_row_leads_to_its_field() {
    let page = one("trainer-question-refused");
    let links = page.values(".error-summary a", "href");
    assert_eq!(links, ["#field-stem", "#field-option-3-feedback", "#field-option-2-fraction"]);
    assert_eq!(page.all("#answers [aria-invalid=true]").len(), 2);
}
