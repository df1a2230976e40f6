use proptest::prelude::*;
use rstest::rstest;

use super::*;

#[rstest]
#[case("72", Some("72"))]
#[case(" -1 000,50 ", Some("-1000.5"))]
#[case("1\u{202f}234\u{a0}567", Some("1234567"))]
#[case("+.5", Some("0.5"))]
#[case("5.", Some("5"))]
#[case("\u{2212}3", Some("-3"))]
#[case("1.5e-3", Some("0.0015"))]
#[case("6.022E23", Some("602200000000000000000000"))]
#[case("0,000", Some("0"))]
#[case("-0.25", Some("-0.25"))]
#[case("1e31", None)]
#[case("1e999", None)]
#[case("1e-19", None)]
#[case("NaN", None)]
#[case("inf", None)]
#[case("", None)]
#[case("-", None)]
#[case(".", None)]
#[case("1,2,3", None)]
#[case("1e", None)]
#[case("1234567890123456789", None)]
#[case("12 km", None)]
#[case("0x1F", None)]
#[case("٣", None)]
fn a_number_is_read_exactly_or_not_at_all(#[case] text: &str, #[case] read: Option<&str>) {
    assert_eq!(Fraction::parse_number(text).ok().map(Fraction::number_text).as_deref(), read);
}

fn number(value: &str, tolerance: Tolerance) -> Number {
    Number { value: Fraction::parse_number(value).expect("a number"), tolerance, fraction: Fraction::ONE, feedback: String::new() }
}

#[rstest]
#[case("10", Tolerance::Absolute(Fraction::of(1, 2)), "9.5", "10.5")]
#[case("10", Tolerance::Absolute(Fraction::of(-1, 2)), "9.5", "10.5")]
#[case("-10", Tolerance::Relative(Fraction::of(1, 10)), "-11", "-9")]
#[case("10", Tolerance::Geometric(Fraction::of(1, 4)), "8", "12.5")]
#[case("-10", Tolerance::Geometric(Fraction::of(1, 4)), "-12.5", "-8")]
#[case("0", Tolerance::Relative(Fraction::of(1, 10)), "0", "0")]
fn bounds_are_those_of_the_tolerance(#[case] value: &str, #[case] tolerance: Tolerance, #[case] low: &str, #[case] high: &str) {
    let number = number(value, tolerance);
    let (least, most) = number.bounds().expect("small");
    assert_eq!((least.number_text().as_str(), most.number_text().as_str()), (low, high));
    assert!(number.takes(least) && number.takes(most), "bounds are included");
    assert!(!number.takes(most + Fraction::of(1, 1_000_000)) && !number.takes(least - Fraction::of(1, 1_000_000)));
}

#[test]
fn what_is_too_large_is_refused_and_never_wraps() {
    let huge = number("1e29", Tolerance::Geometric(Fraction::parse_number("0.123456789012345678").expect("a number")));
    assert!(huge.bounds().is_none() && !huge.takes(huge.value));
}

proptest! {
    #[test]
    fn a_number_reads_back(digits in -999_999_999_999_i64..999_999_999_999, places in 0_u32..12) {
        let value = Fraction::of(digits, 10_i64.pow(places));
        prop_assert_eq!(Fraction::parse_number(&value.number_text()), Ok(value));
        prop_assert_eq!(Fraction::parse_number(&value.number_text().replace('.', ",")), Ok(value));
    }

    #[test]
    fn whatever_is_typed_never_panics(text in ".{0,40}") {
        let _ = Fraction::parse_number(&text);
    }
}
