//! Questions that are answered by typing.

use domain::module::Reason;
use domain::quiz::{Body, Criterion, Fraction, Number, Pattern, Tolerance, Unit};
use roxmltree::Node;

use super::question::Question;
use super::texts::{self, child, children};
use crate::exchange::html::plain;
use crate::exchange::moodle_xml::write::rubric;
use crate::exchange::patterns;

pub(super) fn short(question: &mut Question<'_, '_>) -> Result<Body, Reason> {
    let mut found = Vec::new();
    for answer in question.answers() {
        let text = patterns::ours(&texts::of(Some(answer)));
        let (fraction, feedback) = (Question::fraction(answer)?, question.feedback(answer));
        if !text.is_empty() {
            found.push(Pattern { text, fraction, feedback });
        }
    }
    if found.is_empty() {
        return Err(Reason::plain("no-answers"));
    }
    Ok(Body::Short { patterns: found, case: question.flag("usecase", false), accents: true })
}

pub(super) fn numerical(question: &mut Question<'_, '_>) -> Result<Body, Reason> {
    let units = units(question)?;
    // Ours are in the first unit, theirs in the one that counts once.
    let first = units.first().map_or(Fraction::ONE, |unit| unit.factor);
    let mut values = Vec::new();
    for answer in question.answers() {
        let written = texts::of(Some(answer));
        let (fraction, feedback) = (Question::fraction(answer)?, question.feedback(answer));
        if written == "*" && fraction <= Fraction::ZERO {
            if !feedback.is_empty() {
                question.changed(Reason::plain("lost-any-other-number"));
            }
            continue;
        }
        if written == "*" {
            return Err(Reason::plain("moodle-any-number"));
        }
        let value = number(&written)? * first;
        values.push(Number { value, tolerance: tolerance(answer, first)?, fraction, feedback });
    }
    if values.is_empty() {
        return Err(Reason::plain("no-answers"));
    }
    let units: Vec<Unit> = units.into_iter().map(|unit| Unit { factor: unit.factor.over(first), ..unit }).collect();
    let grading = question.value("unitgradingtype");
    let all_or_nothing = grading == "2" && Fraction::parse_number(&question.value("unitpenalty")) == Ok(Fraction::ONE);
    if !units.is_empty() && !matches!(grading.as_str(), "" | "0") && !all_or_nothing {
        question.changed(Reason::plain("changed-unit-penalty"));
    } else if units.len() > 1 && matches!(question.value("showunits").as_str(), "" | "0") {
        question.changed(Reason::plain("changed-unit-needed"));
    }
    Ok(Body::Numerical { values, units })
}

fn number(written: &str) -> Result<Fraction, Reason> {
    Fraction::parse_number(written).map_err(|_| Reason::with("bad-number", "text", written))
}

fn tolerance(answer: Node<'_, '_>, first: Fraction) -> Result<Tolerance, Reason> {
    let written = texts::of(child(answer, "tolerance"));
    let reach = if written.is_empty() { Fraction::ZERO } else { number(&written)? };
    Ok(match texts::of(child(answer, "tolerancetype")).as_str() {
        "1" => Tolerance::Relative(reach),
        "3" => Tolerance::Geometric(reach),
        _ => Tolerance::Absolute(reach * first),
    })
}

/// Units as they are written; none if none is asked for.
fn units(question: &Question<'_, '_>) -> Result<Vec<Unit>, Reason> {
    if question.value("showunits") == "3" {
        return Ok(Vec::new());
    }
    let list = children(question.node, "units").flat_map(|units| children(units, "unit"));
    let read = list.map(|unit| {
        let name = plain(&texts::of(child(unit, "unit_name")));
        let written = texts::of(child(unit, "multiplier"));
        let factor = if written.is_empty() { Fraction::ONE } else { number(&written)? };
        if factor <= Fraction::ZERO { Err(Reason::with("bad-number", "text", written)) } else { Ok(Unit { name, factor }) }
    });
    let read: Result<Vec<Unit>, Reason> = read.collect();
    Ok(read?.into_iter().filter(|unit| !unit.name.is_empty()).collect())
}

pub(super) fn essay(question: &mut Question<'_, '_>) -> Result<Body, Reason> {
    if question.value("responseformat") == "noinline" || question.value("attachmentsrequired").parse::<u32>().unwrap_or(0) > 0 {
        return Err(Reason::plain("moodle-essay-file"));
    }
    if !texts::of(child(question.node, "responsetemplate")).is_empty() {
        question.changed(Reason::plain("lost-response-template"));
    }
    let info = child(question.node, "graderinfo");
    if let Some((info, criteria)) = info.zip(rubric::read(&texts::of(info))) {
        let criterion = |(text, points, feedback): (String, u16, String)| Criterion {
            text: question.texts.html_line(info, &text),
            points,
            feedback: question.texts.html(info, &feedback),
        };
        return Ok(Body::Open { rubric: criteria.into_iter().map(criterion).collect() });
    }
    let feedback = question.texts.block(info);
    let name = question.title();
    let mark = Fraction::parse_number(&question.value("defaultgrade")).map_or(1, Fraction::hundredths);
    let points = u16::try_from((mark + 99) / 100).unwrap_or(1).clamp(1, 100);
    Ok(Body::Open { rubric: vec![Criterion { text: crate::exchange::html::line_of_plain(&name), points, feedback }] })
}
