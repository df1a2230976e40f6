//! HR and the administration.

use crate::page::one;

#[test]
fn hr_reads_three_figures_and_never_a_score() {
    let page = one("hr");
    let figures: Vec<String> = page.all(".figure-count").iter().map(|figure| figure.text().collect()).collect();
    assert_eq!(figures, ["54 ont terminé", "28 sont en cours", "38 n’ont pas commencé"]);
    assert_eq!(page.values(".figure-count a", "href")[0], "/hr?state=finished#people");
    let text = page.text("table").to_lowercase();
    assert!(!text.contains("score") && !text.contains("résultat") && !text.contains("note"), "{text}");
}

#[test]
fn people_come_before_departments_once_hr_works_on_the_list() {
    assert!(one("hr").has("details.fold[open]"), "the first view shows the departments");
    let filtered = one("hr-filtered");
    assert!(filtered.has("details.fold") && !filtered.has("details.fold[open]"));
}

#[test]
fn every_way_on_keeps_what_was_asked() {
    let page = one("hr-filtered");
    let asked = "q=a%20%26%20b&department=d3&state=under-way";
    let sorts = page.values("thead a", "href");
    assert_eq!(sorts.len(), 4);
    for href in &sorts {
        assert!(href.starts_with(&format!("/hr?{asked}")) && href.ends_with("#people"), "{href}");
    }
    assert!(sorts[3].contains("sort=completed") && !sorts[3].contains("dir="), "the sorted column turns round: {}", sorts[3]);
    assert_eq!(page.values("th[aria-sort]", "aria-sort"), ["descending"]);
    assert_eq!(page.values("a[download]", "href"), [format!("/hr/export.csv?{asked}&sort=completed&dir=desc")]);
    assert_eq!(page.values("a[rel=next]", "href"), [format!("/hr?{asked}&sort=completed&dir=desc&page=3")]);
    assert_eq!(page.values("form.filters [name=q]", "value"), ["a & b"]);
    assert_eq!(page.values("form.filters [type=hidden]", "name"), ["sort", "dir"]);
    assert_eq!(page.values("form.filters option[selected]", "value"), ["d3", "under-way"]);
}

#[test]
fn an_empty_list_says_why_and_what_to_do() {
    assert!(one("hr-no-course").has(".empty") && !one("hr-no-course").has("table"));
    let nobody = one("hr-nobody");
    assert_eq!(nobody.values(".empty a", "href"), ["/hr#people"]);
    assert!(nobody.has("form.filters") && !nobody.has("a[download]"));
    assert_eq!(one("hr-mails-none").values(".empty a", "href"), ["/hr"]);
}

#[test]
fn a_mail_in_trouble_is_told_in_words_and_can_be_sent_again() {
    let page = one("hr-mails");
    assert_eq!(page.values("main form", "action"), ["/hr/mails/j1/retry", "/hr/mails/j2/retry"]);
    assert!(!page.html.contains("no-such-code"));
    assert_eq!(one("hr").values(".alert a", "href"), ["/hr/mails"]);
    assert_eq!(one("hr").all(".row-warning").len(), 1);
}

#[test]
fn the_fields_of_four_forms_on_one_page_stay_apart() {
    let page = one("admin");
    let names = |action: &str| page.values(&format!("form[action='{action}'] [name]"), "name");
    assert_eq!(names("/admin/people"), ["name", "email", "department", "lang", "hr", "trainer", "admin"]);
    assert_eq!(names("/admin/departments"), ["name"]);
    assert_eq!(names("/admin/departments/d2"), ["name"]);
    assert_eq!(names("/admin/organisation"), ["name", "time_zone", "score_on_certificate"]);
    assert_eq!(page.values("form[action='/admin/organisation'] option[selected]", "value"), ["Europe/Paris"]);
}

#[test]
fn a_refused_form_keeps_what_was_typed_and_stands_open() {
    let page = one("admin-refused");
    assert_eq!(page.values("form[action='/admin/people'] [name=email]", "value"), ["zoe@"]);
    assert_eq!(page.values("form[action='/admin/people'] [name=email]", "aria-invalid"), ["true"]);
    assert!(page.has("details[open] #field-email") && page.has("#field-hr[checked]") && !page.has("#field-admin[checked]"));
    let links = one("admin-refused-settings").values(".error-summary a", "href");
    assert_eq!(links, ["#field-department-d3", "#field-new-department", "#field-organisation-name"]);
}

#[test]
fn a_person_can_be_invited_again_until_they_came_and_nobody_locks_themselves_out() {
    let actions = |name: &str| one(name).values("main form", "action");
    let own = "/admin/people/bastien";
    assert_eq!(actions("admin-person"), [own.to_owned(), format!("{own}/invite"), format!("{own}/deactivate")]);
    assert_eq!(actions("admin-person-gone"), [own.to_owned(), format!("{own}/reactivate")]);
    assert_eq!(actions("admin-person-own"), [own.to_owned()]);
    assert!(!one("admin-person").has("[name=email]"), "an address cannot be changed");
}
