use proptest::prelude::*;
use rstest::rstest;

use super::super::sample::{choices, question};
use super::super::{Body, Fraction};
use super::*;

fn mark(text: &str) -> Mark {
    text.parse().expect("a mark")
}

/// A table of questions worth one mark each; `-` is a question that the attempt did not draw.
fn table(rows: &[&str]) -> Table {
    let width = rows.first().map_or(2, |row| row.split_whitespace().count());
    let mut table = Table::new((0..width).map(|place| (format!("q{place}"), mark("1"))));
    for row in rows {
        let cells = row.split_whitespace().enumerate().filter(|(_, cell)| *cell != "-");
        table.push(&cells.map(|(place, cell)| (place, mark(cell))).collect::<Vec<_>>()).expect("a row");
    }
    table
}

fn near(found: Option<f64>, expected: f64) {
    assert!(found.is_some_and(|found| (found - expected).abs() < 1e-9), "{found:?} is not {expected}");
}

/// Four attempts at two questions, worked out by hand: x = 0 0 1 1, y = 0 ½ ½ 1, T = 0 ½ 1½ 2, R of the first is y.
#[test]
fn four_attempts_worked_out_by_hand() {
    let found = table(&["0 0", "0 0.5", "1 0.5", "1 1"]).statistics();
    let (first, second) = (&found.questions[0], &found.questions[1]);
    near(first.facility, 50.0);
    near(first.sd, (1.0_f64 / 3.0).sqrt());
    // cov(x, y) = ½ ⁄ 3, var x = 1 ⁄ 3, var y = ½ ⁄ 3.
    near(first.discrimination_index, 100.0 * (0.5 / 3.0) / (0.5_f64 / 9.0).sqrt());
    near(first.discriminative_efficiency, 100.0);
    // cov(x, T) = ½, cov(y, T) = 1 ⁄ 3.
    let (x, y) = (0.5_f64.sqrt(), (1.0_f64 / 3.0).sqrt());
    near(first.effective_weight, 100.0 * x / (x + y));
    near(second.effective_weight, 100.0 * y / (x + y));
    let whole = &found.whole;
    near(whole.mean, 1.0);
    near(whole.median, 1.0);
    near(whole.sd, (2.5_f64 / 3.0).sqrt());
    near(whole.skewness, 0.0);
    // m2 = 0.625, m4 = 0.53125, k2 = 5⁄6, k4 = 16 (5·m4 − 9·m2²) ⁄ 6.
    near(whole.kurtosis, 16.0 * (5.0 * 0.531_25 - 9.0 * 0.390_625) / 6.0 / (25.0 / 36.0));
    // 100 · 2 · (1 − (1⁄3 + 1⁄6) ⁄ (5⁄6)) = 80.
    near(whole.cic, 80.0);
    near(whole.error_ratio, 100.0 * 0.2_f64.sqrt());
    near(whole.standard_error, 0.2_f64.sqrt() * (2.5_f64 / 3.0).sqrt());
}

#[rstest]
#[case::nobody(&[], "facility sd discrimination_index effective_weight | mean median sd skewness kurtosis cic")]
#[case::one_attempt(&["1 0"], "sd discrimination_index effective_weight | sd skewness kurtosis cic")]
#[case::two_attempts(&["1 0", "0 0.5"], "| skewness kurtosis cic")]
#[case::three_attempts(&["1 0", "0 0.5", "1 1"], "| kurtosis")]
#[case::one_question(&["0", "1", "1", "0.5"], "discrimination_index | cic")]
#[case::nobody_differs(&["0.1 0.3", "0.1 0.3", "0.1 0.3", "0.1 0.3"], "discrimination_index effective_weight | skewness kurtosis cic")]
#[case::one_total(&["0.1 0.9", "0.3 0.7", "0.9 0.1", "0.5 0.5"], "effective_weight | skewness kurtosis cic")]
#[case::only_the_first_varies(&["0 0.3", "1 0.3", "1 0.3", "1 0.3"], "discrimination_index |")]
#[case::not_all_drawn(&["0 1 -", "1 - 0", "1 1 -", "0 - 1"], "| cic")]
fn what_is_undefined_is_none(#[case] rows: &[&str], #[case] undefined: &str) {
    let found = table(rows).statistics();
    let (item, whole) = (&found.questions[0], &found.whole);
    let figures = [
        ("facility", item.facility),
        ("sd", item.sd),
        ("discrimination_index", item.discrimination_index),
        ("effective_weight", item.effective_weight),
        ("|", None),
        ("mean", whole.mean),
        ("median", whole.median),
        ("sd", whole.sd),
        ("skewness", whole.skewness),
        ("kurtosis", whole.kurtosis),
        ("cic", whole.cic),
    ];
    let names: Vec<_> = figures.iter().filter(|(_, figure)| figure.is_none()).map(|(name, _)| *name).collect();
    assert_eq!(names.join(" "), undefined);
    assert_eq!(item.discrimination_index.is_none(), item.discriminative_efficiency.is_none());
    assert_eq!(whole.cic.is_none(), whole.error_ratio.is_none());
}

#[test]
fn a_question_against_the_others_has_no_weight_and_says_so() {
    let found = table(&["0 0 1", "0 1 1", "1 1 0", "1 1 0"]).statistics();
    let weights: Vec<_> = found.questions.iter().map(|item| (item.effective_weight.is_none(), item.negative_covariance)).collect();
    assert_eq!(weights, [(false, false), (false, false), (true, true)]);
    near(found.questions.iter().filter_map(|item| item.effective_weight).reduce(|sum, weight| sum + weight), 100.0);
    assert!(found.questions[2].discrimination_index < Some(-90.0));
}

#[test]
fn the_rest_of_a_drawn_question_is_the_whole_total() {
    let (drawn, fixed) = (table(&["0 0 -", "1 1 -", "0 1 -", "1 - 1"]), table(&["0 0", "1 1", "0 1"]));
    let index = |table: &Table| table.statistics().questions[1].discrimination_index;
    // x = 0 1 1, T = 0 2 1, R = 0 1 0.
    near(index(&drawn), 100.0 * 0.5 / (1.0_f64 / 3.0).sqrt());
    near(index(&fixed), 100.0 * (1.0 / 6.0) / (1.0_f64 / 9.0).sqrt());
}

#[test]
fn a_question_worth_nothing_has_no_facility() {
    let mut table = Table::new([("text".to_owned(), Mark::ZERO)]);
    table.push(&[(0, Mark::ZERO)]).expect("a row");
    assert_eq!(table.statistics().questions[0].facility, None);
}

#[test]
fn an_attempt_that_does_not_fit_leaves_the_table_alone() {
    let mut table = table(&["1 0"]);
    let before = table.statistics();
    let one = Mark::ZERO;
    assert_eq!(table.push(&[]), Err(BadRow::Empty));
    assert_eq!(table.push(&[(0, one), (2, one)]), Err(BadRow::NotAQuestion));
    assert_eq!(table.push(&[(1, one), (1, one)]), Err(BadRow::NotAQuestion));
    assert_eq!(table.statistics(), before);
}

#[test]
fn an_option_of_the_best_stands_out() {
    let table = table(&["0 0", "0 1", "1 0", "1 1", "- 1"]);
    let option = |question, rows: &[u32]| table.options(question, &[rows.to_vec()])[0];
    let right = option(0, &[2, 3, 4]);
    assert_eq!(right.chosen, 2, "whoever did not draw the question did not choose either");
    near(right.share, 50.0);
    // T = 0 1 1 2: means 1½ and ½, SD = √(2⁄3), p = ½.
    near(right.point_biserial, 0.5 / (2.0_f64 / 3.0).sqrt());
    near(option(0, &[0, 1]).point_biserial, -0.5 / (2.0_f64 / 3.0).sqrt());
    for nobody_or_everybody in [&[] as &[u32], &[0, 1, 2, 3]] {
        assert_eq!(option(0, nobody_or_everybody).point_biserial, None);
    }
    assert_eq!(option(7, &[0]), OptionFigures::default());
}

#[test]
fn guessing_is_worth_the_mean_of_a_single_choice_only() {
    let guess = |body| random_guess(&question("q", body));
    assert_eq!(guess(Body::Single(choices(&["100", "0", "0", "-50"]))), Some(Fraction::of(1, 8)));
    assert_eq!(guess(Body::Multiple(choices(&["50", "50", "0"]))), None);
    assert_eq!(guess(Body::TrueFalse { key: true, when_true: String::new(), when_false: String::new() }), None);
}

/// Rows of marks in tenths; a none is a question that was not drawn.
fn rows() -> impl Strategy<Value = Vec<Vec<Option<i8>>>> {
    (1_usize..6).prop_flat_map(|width| {
        let cell = prop_oneof![8 => (-10_i8..=10).prop_map(Some), 1 => Just(None)];
        prop::collection::vec(prop::collection::vec(cell, width), 0..30)
    })
}

fn of_tenths(rows: &[Vec<Option<i8>>], width: usize) -> Table {
    let mut table = Table::new((0..width).map(|place| (place.to_string(), mark("1"))));
    for row in rows {
        let drawn = |(place, cell): (usize, &Option<i8>)| Some((place, mark(&format!("{}e-1", (*cell)?))));
        let _ = table.push(&row.iter().enumerate().filter_map(drawn).collect::<Vec<_>>());
    }
    table
}

pub(super) fn close(left: Option<f64>, right: Option<f64>) -> bool {
    match (left, right) {
        (Some(left), Some(right)) => (left - right).abs() < 1e-9,
        (left, right) => left.is_none() && right.is_none(),
    }
}

fn whole_of(whole: &WholeFigures) -> [Option<f64>; 8] {
    [whole.mean, whole.median, whole.sd, whole.skewness, whole.kurtosis, whole.cic, whole.error_ratio, whole.standard_error]
}

fn item_of(item: &ItemFigures) -> [Option<f64>; 5] {
    [item.facility, item.sd, item.discrimination_index, item.discriminative_efficiency, item.effective_weight]
}

proptest! {
    #[test]
    fn the_order_of_attempts_never_matters(rows in rows(), turn in 0_usize..30) {
        let width = rows.first().map_or(2, Vec::len);
        let mut turned = rows.clone();
        turned.rotate_left(turn % rows.len().max(1));
        turned.reverse();
        let (one, other) = (of_tenths(&rows, width).statistics(), of_tenths(&turned, width).statistics());
        prop_assert_eq!(&one.questions, &other.questions, "exact sums do not depend on their order");
        prop_assert!(whole_of(&one.whole).into_iter().zip(whole_of(&other.whole)).all(|(left, right)| close(left, right)));
    }

    #[test]
    fn a_gift_to_everybody_changes_facilities_and_means_alone(rows in rows(), gift in -30_i8..30) {
        let width = rows.first().map_or(2, Vec::len);
        let drawn_by_all: Vec<Vec<_>> = rows.iter().map(|row| row.iter().map(|cell| Some(cell.unwrap_or(0))).collect()).collect();
        let gifted: Vec<Vec<_>> = drawn_by_all.iter().map(|row| row.iter().map(|cell| Some(cell.unwrap_or(0) + gift)).collect()).collect();
        let (one, other) = (of_tenths(&drawn_by_all, width).statistics(), of_tenths(&gifted, width).statistics());
        for (left, right) in one.questions.iter().zip(&other.questions) {
            prop_assert_eq!(&item_of(left)[1..], &item_of(right)[1..]);
        }
        prop_assert_eq!(one.whole.cic, other.whole.cic);
        prop_assert!(close(one.whole.skewness, other.whole.skewness) && close(one.whole.kurtosis, other.whole.kurtosis));
    }

    #[test]
    fn figures_are_finite_and_within_their_bounds(rows in rows()) {
        let found = of_tenths(&rows, rows.first().map_or(2, Vec::len)).statistics();
        let figures = found.questions.iter().flat_map(item_of).chain(whole_of(&found.whole)).flatten();
        prop_assert!(figures.clone().all(f64::is_finite));
        for item in &found.questions {
            prop_assert!(item.facility.is_none_or(|facility| (-100.0..=100.0).contains(&facility)));
            prop_assert!(item.sd.is_none_or(|sd| sd >= 0.0));
            prop_assert!(item.discrimination_index.is_none_or(|index| (-100.0..=100.0).contains(&index)));
            prop_assert!(item.discriminative_efficiency.is_none_or(|efficiency| efficiency <= 100.000_001));
            prop_assert!(item.effective_weight.is_none_or(|weight| (0.0..=100.000_001).contains(&weight)));
            prop_assert!(!(item.negative_covariance && item.effective_weight.is_some()));
        }
        prop_assert!(found.whole.cic.is_none_or(|cic| cic <= 100.000_001));
    }

    #[test]
    fn those_who_chose_an_option_and_the_others_are_mirror_images(rows in rows(), chosen in any::<u32>()) {
        let width = rows.first().map_or(2, Vec::len);
        let full: Vec<Vec<_>> = rows.iter().map(|row| row.iter().map(|cell| Some(cell.unwrap_or(0))).collect()).collect();
        let table = of_tenths(&full, width);
        let all = 0..u32::try_from(table.attempts()).expect("few");
        let (some, others): (Vec<u32>, Vec<u32>) = all.partition(|row| chosen >> row & 1 == 1);
        let figures = table.options(0, &[some, others]);
        let (left, right) = (figures[0], figures[1]);
        prop_assert_eq!(left.chosen + right.chosen, table.attempts());
        prop_assert!(close(left.point_biserial, right.point_biserial.map(|other| -other)));
        prop_assert!(left.point_biserial.is_none_or(|correlation| correlation.abs() <= 1.0));
    }
}
