//! Questions that are answered by choosing.

use domain::module::Reason;
use domain::quiz::{Body, Choice, Fraction, Item, OrderingScheme, Pair};

use super::question::Question;
use super::texts::{self, child, children};
use crate::exchange::html;

pub(super) fn multichoice(question: &mut Question<'_, '_>) -> Result<Body, Reason> {
    let mut choices = Vec::new();
    for answer in question.answers() {
        let fraction = Question::fraction(answer)?;
        let text = question.texts.line(answer);
        let feedback = question.feedback(answer);
        choices.push(Choice { text, fraction, feedback, keep_last: false });
    }
    if choices.is_empty() {
        return Err(Reason::plain("no-answers"));
    }
    Ok(if question.flag("single", true) { Body::Single(choices) } else { Body::Multiple(choices) })
}

pub(super) fn true_false(question: &mut Question<'_, '_>) -> Result<Body, Reason> {
    let (mut when_true, mut when_false) = (None, None);
    for answer in question.answers() {
        let said = (Question::fraction(answer)?, question.feedback(answer));
        // Old files have the words of their language, true first.
        let is_true = match texts::of(Some(answer)).as_str() {
            "true" => true,
            "false" => false,
            _ => when_true.is_none(),
        };
        *(if is_true { &mut when_true } else { &mut when_false }) = Some(said);
    }
    let nothing = || (Fraction::ZERO, String::new());
    if when_true.is_none() && when_false.is_none() {
        return Err(Reason::plain("no-answers"));
    }
    let ((truth, when_true), (falsehood, when_false)) = (when_true.unwrap_or_else(nothing), when_false.unwrap_or_else(nothing));
    if truth == falsehood {
        return Err(Reason::plain("no-right-option"));
    }
    Ok(Body::TrueFalse { key: truth > falsehood, when_true, when_false })
}

pub(super) fn matching(question: &mut Question<'_, '_>) -> Result<Body, Reason> {
    let (mut pairs, mut rights, mut alone) = (Vec::new(), Vec::<Item>::new(), Vec::new());
    for sub in children(question.node, "subquestion") {
        let left = question.texts.line(sub);
        let answer = child(sub, "answer");
        let right = match answer {
            Some(node) if node.attribute("format").is_some() => question.texts.line(node),
            other => html::line_of_plain(&texts::of(other)),
        };
        if right.is_empty() {
            continue;
        }
        if left.is_empty() {
            alone.push(right);
            continue;
        }
        let at = rights.iter().position(|item| item.text == right).unwrap_or_else(|| {
            rights.push(Item { text: right, feedback: String::new() });
            rights.len() - 1
        });
        let right = u16::try_from(at).map_err(|_| Reason::with("too-many-options", "most", u16::MAX))?;
        pairs.push(Pair { left, right, feedback: String::new() });
    }
    for text in alone {
        if !rights.iter().any(|item| item.text == text) {
            rights.push(Item { text, feedback: String::new() });
        }
    }
    if pairs.is_empty() { Err(Reason::plain("no-answers")) } else { Ok(Body::Matching { pairs, rights }) }
}

pub(super) fn ordering(question: &mut Question<'_, '_>) -> Result<Body, Reason> {
    let mut items = Vec::new();
    for (at, answer) in question.answers().into_iter().enumerate() {
        let place = answer.attribute("fraction").and_then(|place| Fraction::parse_number(place).ok());
        let (text, feedback) = (question.texts.line(answer), question.feedback(answer));
        items.push((place.unwrap_or_else(|| Fraction::whole(at + 1)), Item { text, feedback }));
    }
    if items.is_empty() {
        return Err(Reason::plain("no-answers"));
    }
    items.sort_by_key(|(place, _)| *place);
    let grading = question.value("gradingtype").to_ascii_uppercase();
    let scheme = match grading.as_str() {
        "ALL_OR_NOTHING" | "-1" => OrderingScheme::AllOrNothing,
        "LONGEST_ORDERED_SUBSET" | "5" => OrderingScheme::Longest,
        "RELATIVE_TO_CORRECT" | "7" => OrderingScheme::Distance,
        "ABSOLUTE_POSITION" | "0" | "" => OrderingScheme::Position,
        _ => {
            question.changed(Reason::with("changed-ordering-grade", "scheme", grading));
            OrderingScheme::Distance
        }
    };
    let asked = question.value("selectcount").parse::<usize>().unwrap_or(0);
    if !matches!(question.value("selecttype").to_ascii_uppercase().as_str(), "" | "ALL" | "0") && (1..items.len()).contains(&asked) {
        question.changed(Reason::with("changed-ordering-all", "count", items.len()));
    }
    Ok(Body::Ordering { items: items.into_iter().map(|(_, item)| item).collect(), scheme })
}
