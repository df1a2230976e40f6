use super::*;

#[test]
fn the_course_of_the_content_is_read() {
    let courses = parse(include_str!("../../../content/courses.toml")).expect("good courses");
    let [course] = courses.as_slice() else { panic!("one course, not {courses:?}") };
    assert_eq!(course.slug.as_str(), "sensibilisation");
    assert_eq!(course.modules.iter().map(ModuleSlug::as_str).collect::<Vec<_>>(), ["cloud-act", "rgpd"]);
    assert_eq!((course.validity_months, course.everyone), (None, true));
    assert_eq!(course.title[&Lang::En], "Digital sovereignty and security: the essentials");
}

#[test]
fn each_mistake_has_its_line() {
    const GOOD: &str = "[[course]]\nslug = \"a\"\nmodules = [\"m\"]\nvalidity_months = 24\n\n[course.title]\nfr = \"A\"\n";
    assert_eq!(parse(GOOD).expect("good")[0].validity_months, Some(24));
    let table = [
        ("modules = [\"m\"]", "modules = []", 3, "bad-value"),
        ("modules = [\"m\"]", "modules = [\"M\"]", 3, "bad-value"),
        ("validity_months = 24", "validity_months = 0", 4, "bad-value"),
        ("validity_months", "validity", 4, "unknown-key"),
        ("fr = \"A\"", "en = \"A\"", 6, "bad-value"),
        ("fr = \"A\"", "fr = \"A\"\nde = \"A\"", 6, "bad-value"),
        ("slug = \"a\"\n", "", 1, "missing-key"),
        ("[[course]]", "[[course]", 1, "toml"),
        ("[[course]]", "[[curse]]", 1, "unknown-key"),
    ];
    for (from, to, line, key) in table {
        let faults = parse(&GOOD.replace(from, to)).expect_err(to);
        assert!(faults.iter().any(|fault| (fault.line, fault.reason.key) == (line, key)), "{to}: {faults:?}");
    }
    let twice = parse(&format!("{GOOD}\n{GOOD}")).expect_err("twice");
    assert_eq!((twice[0].line, twice[0].reason.key), (9, "twice"));
}
