//! Statistics as JSON: percentages as percentages, undefined as null.

use domain::quiz::statistics::Statistics;
use serde::Serialize;

#[derive(Serialize)]
struct Document<'a> {
    questions: Vec<Question<'a>>,
    whole: Whole,
}

#[derive(Serialize)]
struct Question<'a> {
    name: &'a str,
    facility: Option<f64>,
    sd: Option<f64>,
    discrimination_index: Option<f64>,
    discriminative_efficiency: Option<f64>,
    effective_weight: Option<f64>,
}

#[derive(Serialize)]
struct Whole {
    n: usize,
    mean: Option<f64>,
    median: Option<f64>,
    sd: Option<f64>,
    skewness: Option<f64>,
    kurtosis: Option<f64>,
    cic: Option<f64>,
    error_ratio: Option<f64>,
    standard_error: Option<f64>,
}

/// `{"questions": […], "whole": {…}}`, indented. In per cent: facility, discrimination index, discriminative efficiency, effective
/// weight, `cic` and error ratio. In marks: `sd` of a question; mean, median, `sd` and standard error of the whole.
pub fn json(statistics: &Statistics) -> String {
    let questions = statistics.questions.iter().map(|item| Question {
        name: &item.name,
        facility: item.facility,
        sd: item.sd,
        discrimination_index: item.discrimination_index,
        discriminative_efficiency: item.discriminative_efficiency,
        effective_weight: item.effective_weight,
    });
    let whole = &statistics.whole;
    let document = Document {
        questions: questions.collect(),
        whole: Whole {
            n: whole.n,
            mean: whole.mean,
            median: whole.median,
            sd: whole.sd,
            skewness: whole.skewness,
            kurtosis: whole.kurtosis,
            cic: whole.cic,
            error_ratio: whole.error_ratio,
            standard_error: whole.standard_error,
        },
    };
    serde_json::to_string_pretty(&document).expect("numbers and names are always JSON")
}
