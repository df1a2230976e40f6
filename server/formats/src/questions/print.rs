//! Writing one question.

use domain::locale::Lang;
use domain::quiz::{
    Body, Choice, Criterion, Fraction, Item, Level, Number, OrderingScheme, Pair, Pattern, QuestionForGrading, USUAL_PENALTY,
};

use super::answers::LAST;
use super::{marks, numbers, print_parts};
use crate::{escape, sources, text};

/// A question as its file has it.
pub(super) fn question(lang: Lang, question: &QuestionForGrading) -> String {
    let mut out = header(question);
    let stem = text::block(&question.stem);
    if !stem.is_empty() {
        out.push('\n');
    }
    for line in stem.lines() {
        push(&mut out, &escape::start(line, |line| marks::ends_stem(question.kind(), line)));
    }
    let mut answers = String::new();
    match &question.body {
        Body::Single(all) => all.iter().for_each(|choice| single(&mut answers, choice)),
        Body::Multiple(all) => multiple(&mut answers, all),
        Body::TrueFalse { key, when_true, when_false } => true_false(&mut answers, lang, *key, [when_true, when_false]),
        Body::Ordering { items, .. } => {
            for (at, Item { text, feedback }) in items.iter().enumerate() {
                answer(&mut answers, &format!("{}.", at + 1), &text::line(text), feedback);
            }
        }
        Body::Matching { pairs, rights } => matching(&mut answers, pairs, rights),
        Body::Short { patterns, .. } => patterns.iter().for_each(|one| pattern(&mut answers, one)),
        Body::Categorise { buckets, items } => print_parts::categorise(&mut answers, buckets, items),
        Body::Gaps { text, gaps } => print_parts::gaps(&mut answers, text, gaps),
        Body::Numerical { values, .. } => {
            for Number { value, tolerance, fraction, feedback } in values {
                answer(&mut answers, &pattern_mark(*fraction), &numbers::print(*value, *tolerance), feedback);
            }
        }
        Body::HotText { text, spans } => print_parts::hot_text(&mut answers, text, spans),
        Body::Scenario { steps } => print_parts::scenario(&mut answers, steps),
        Body::Open { rubric } => {
            for Criterion { text, points, feedback } in rubric {
                answer(&mut answers, "-", format!("{} -> {points}", escape::before(&text::line(text), "->")).trim(), feedback);
            }
        }
        Body::Survey { options } => {
            for Item { text, feedback } in options {
                answer(&mut answers, "-", &text::line(text), feedback);
            }
        }
    }
    let mut general = String::new();
    marked(&mut general, ">>", &question.feedback);
    for part in [answers, general].iter().filter(|part| !part.is_empty()) {
        out.push('\n');
        out += part;
    }
    out
}

pub(super) fn push(out: &mut String, line: &str) {
    out.push_str(line);
    out.push('\n');
}

fn header(question: &QuestionForGrading) -> String {
    let mut out = format!("## {}\ntype: {}\nobjective: {}\n", question.id, question.kind(), question.objective);
    let mut key = |name: &str, value: String| push(&mut out, &format!("{name}: {value}"));
    if question.level != Level::Know {
        key("level", question.level.to_string());
    }
    if let Some(lesson) = &question.lesson {
        key("lesson", lesson.to_string());
    }
    let source = sources::print(&question.sources);
    if !source.is_empty() {
        key("source", source);
    }
    let tags: Vec<_> = question.tags.iter().map(|tag| text::line(tag)).filter(|tag| !tag.is_empty()).collect();
    if !tags.is_empty() {
        key("tags", tags.join(", "));
    }
    if question.mark != Fraction::ONE {
        key("mark", question.mark.to_string());
    }
    if question.penalty != USUAL_PENALTY {
        key("penalty", question.penalty.percent_text());
    }
    if !question.shuffle {
        key("shuffle", "no".to_owned());
    }
    of_body(&question.body, &mut key);
    if let Some(author) = question.author.as_deref().map(text::line).filter(|author| !author.is_empty()) {
        key("author", author);
    }
    if let Some(day) = question.review_by {
        key("review_by", day.to_string());
    }
    for hint in question.hints.iter().map(|hint| text::line(hint)).filter(|hint| !hint.is_empty()) {
        key("hint", hint);
    }
    out
}

/// The keys of some types alone.
fn of_body(body: &Body, key: &mut impl FnMut(&str, String)) {
    match body {
        Body::Ordering { scheme, .. } if *scheme != OrderingScheme::default() => key("scheme", scheme.to_string()),
        Body::Short { case, accents, .. } => {
            if *case {
                key("case", "yes".to_owned());
            }
            if *accents {
                key("accents", "yes".to_owned());
            }
        }
        Body::Gaps { gaps, .. } => {
            if let Some(which) = print_parts::which_gaps(gaps, |case, _| case) {
                key("case", which);
            }
            if let Some(which) = print_parts::which_gaps(gaps, |_, accents| accents) {
                key("accents", which);
            }
            if gaps.iter().any(|gap| gap.weight != Fraction::ONE) {
                key("weights", gaps.iter().map(|gap| gap.weight.to_string()).collect::<Vec<_>>().join(", "));
            }
        }
        Body::Numerical { units, .. } if !units.is_empty() => key("units", print_parts::units(units)),
        _ => {}
    }
}

/// An answer line and the feedback under it.
pub(super) fn answer(out: &mut String, mark: &str, text: &str, feedback: &str) {
    push(out, format!("{mark} {text}").trim_end());
    marked(out, ">", feedback);
}

/// A text of several lines, each with a mark before it.
fn marked(out: &mut String, mark: &str, feedback: &str) {
    for line in text::block(feedback).lines() {
        push(out, &if line.is_empty() { mark.to_owned() } else { format!("{mark} {line}") });
    }
}

/// An option's text with its mark ` {last}`.
pub(super) fn option(choice: &Choice) -> String {
    let text = text::line(&choice.text);
    let text = text.strip_suffix(LAST).map_or(text.clone(), |rest| format!("{rest}\\{LAST}"));
    if choice.keep_last { format!("{text} {LAST}").trim_start().to_owned() } else { text }
}

fn single(out: &mut String, choice: &Choice) {
    answer(out, &mark(choice.fraction), &option(choice), &choice.feedback);
}

/// The round brackets of an option worth so much.
pub(super) fn mark(fraction: Fraction) -> String {
    match fraction {
        whole if whole == Fraction::ONE => "(x)".to_owned(),
        none if none == Fraction::ZERO => "( )".to_owned(),
        other => format!("({}%)", other.percent_text()),
    }
}

/// `[x]` where the right options share all of it equally; numbers where they do not.
fn multiple(out: &mut String, choices: &[Choice]) {
    let right: Vec<_> = choices.iter().map(|choice| choice.fraction).filter(|fraction| *fraction > Fraction::ZERO).collect();
    let share = Fraction::ONE.over(Fraction::whole(right.len()));
    let equal = right.iter().all(|fraction| *fraction == share);
    let share = if equal { share } else { Fraction::ZERO };
    for choice in choices {
        let mark = match choice.fraction {
            fraction if fraction == -share => "[ ]".to_owned(),
            fraction if fraction == share => "[x]".to_owned(),
            other => format!("[{}%]", other.percent_text()),
        };
        answer(out, &mark, &option(choice), &choice.feedback);
    }
}

fn true_false(out: &mut String, lang: Lang, key: bool, feedback: [&String; 2]) {
    let words = match lang {
        Lang::Fr => ["Vrai", "Faux"],
        Lang::En => ["True", "False"],
    };
    for ((word, feedback), right) in words.into_iter().zip(feedback).zip([key, !key]) {
        answer(out, if right { "(x)" } else { "( )" }, word, feedback);
    }
}

fn matching(out: &mut String, pairs: &[Pair], rights: &[Item]) {
    let escaped = |text: &str| escape::before(&text::line(text), "->");
    for pair in pairs {
        let right = rights.get(usize::from(pair.right)).map(|item| escaped(&item.text)).unwrap_or_default();
        answer(out, "-", format!("{} -> {right}", escaped(&pair.left)).trim(), &pair.feedback);
    }
    let matched = |at: usize| pairs.iter().any(|pair| usize::from(pair.right) == at);
    for (_, item) in rights.iter().enumerate().filter(|(at, _)| !matched(*at)) {
        answer(out, "-", format!("-> {}", escaped(&item.text)).trim(), &item.feedback);
    }
}

fn pattern(out: &mut String, pattern: &Pattern) {
    answer(out, &pattern_mark(pattern.fraction), &text::line(&pattern.text), &pattern.feedback);
}

/// The mark of a pattern worth so much.
pub(super) fn pattern_mark(fraction: Fraction) -> String {
    match fraction {
        whole if whole == Fraction::ONE => "=".to_owned(),
        other => format!("={}%", other.percent_text()),
    }
}
