//! From the fields of a question's form to an answer, by places on the page. Forms and islands post the same fields.

use std::collections::BTreeMap;

use domain::quiz::{Answer, Filled, GapToPlay, InvalidAnswer, KindToPlay};

use crate::form::Form;

/// Why no answer can be read from a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unread {
    /// It fits no question.
    Invalid(InvalidAnswer),
    /// The button that decides was pressed, and no decision was chosen.
    NoDecision,
    /// A number whose unit is not chosen.
    NoUnit,
}

impl From<InvalidAnswer> for Unread {
    fn from(invalid: InvalidAnswer) -> Self {
        Self::Invalid(invalid)
    }
}

/// Whether a scenario's form takes a decision; its other buttons only lead elsewhere, and save nothing.
pub(crate) fn decides(form: &Form) -> bool {
    matches!(form.get("go"), "decide" | "save" | "")
}

fn place(text: &str) -> Result<u16, InvalidAnswer> {
    text.parse().map_err(|_| InvalidAnswer::NoSuchOption)
}

/// Reads the answer to a question of this kind; none when nothing was given.
pub(crate) fn read(kind: &KindToPlay, form: &Form) -> Result<Option<Answer>, Unread> {
    let answer = match kind {
        KindToPlay::Single { .. } => match form.find("choice") {
            Some(choice) => Answer::Choice(place(choice)?),
            None => return Ok(None),
        },
        KindToPlay::TrueFalse => match form.find("choice") {
            Some("true") => Answer::TrueFalse(true),
            Some("false") => Answer::TrueFalse(false),
            Some(_) => return Err(InvalidAnswer::NoSuchOption.into()),
            None => return Ok(None),
        },
        KindToPlay::Multiple { .. } | KindToPlay::HotText { .. } => Answer::Set(form.all("choice").map(place).collect::<Result<_, _>>()?),
        KindToPlay::Ordering { items } => return Ok(order(items.len(), form)?),
        KindToPlay::Matching { .. } => Answer::Pairs(pairs(form, "match-")?),
        KindToPlay::Categorise { .. } => Answer::Buckets(pairs(form, "bucket-")?),
        KindToPlay::Gaps { gaps, .. } => Answer::Gaps(filled(gaps, form)?),
        KindToPlay::Numerical { units } => {
            let text = form.get("number").trim().to_owned();
            let unit = form.find("unit").filter(|unit| !unit.is_empty()).map(place).transpose()?;
            if units.len() > 1 && unit.is_none() && !text.is_empty() {
                return Err(Unread::NoUnit);
            }
            Answer::Number { text, unit }
        }
        KindToPlay::Scenario { .. } if form.find("choice").is_none() => return Err(Unread::NoDecision),
        KindToPlay::Scenario { .. } => Answer::Path(path(form)?),
        KindToPlay::Survey { options } if !options.is_empty() => match form.find("choice") {
            Some(choice) => Answer::Choice(place(choice)?),
            None => return Ok(None),
        },
        KindToPlay::Short => Answer::Text(form.get("text").to_owned()),
        // A form ends lines with two characters; one is kept, and counted.
        KindToPlay::Open { .. } | KindToPlay::Survey { .. } => Answer::Text(form.get("text").replace("\r\n", "\n")),
    };
    Ok(Some(answer).filter(|answer| !answer.is_blank()))
}

/// Selects, each named by its item; those left open are left out.
fn pairs(form: &Form, prefix: &str) -> Result<BTreeMap<u16, u16>, InvalidAnswer> {
    let given = form.beginning(prefix).filter(|(_, chosen)| !chosen.is_empty());
    given.map(|(item, chosen)| Ok((place(item)?, place(chosen)?))).collect()
}

/// Selects and inputs, each named by its gap; those left open are left out.
fn filled(gaps: &[GapToPlay], form: &Form) -> Result<BTreeMap<u16, Filled>, InvalidAnswer> {
    let given = form.beginning("gap-").filter(|(_, text)| !text.trim().is_empty());
    let fill = |(gap, text): (&str, &str)| {
        let gap = place(gap)?;
        let filled = match gaps.get(usize::from(gap)).ok_or(InvalidAnswer::NoSuchOption)? {
            GapToPlay::Choice(_) => Filled::Choice(place(text)?),
            GapToPlay::Typed => Filled::Text(text.to_owned()),
        };
        Ok((gap, filled))
    };
    given.map(fill).collect()
}

/// More decisions than any scenario lets one take.
const LONGEST_PATH: usize = 200;

/// The decisions that the page was drawn with, and the new one. So the same request sent again names the same path, and decides
/// nothing more.
fn path(form: &Form) -> Result<Vec<u16>, InvalidAnswer> {
    let behind = form.get("path").split(',').filter(|taken| !taken.is_empty());
    let path: Vec<u16> = behind.chain(form.find("choice")).map(place).collect::<Result<_, _>>()?;
    if path.len() > LONGEST_PATH { Err(InvalidAnswer::NoSuchOption) } else { Ok(path) }
}

/// Numbered selects: all empty is no answer; otherwise each item needs a place of its own.
fn order(count: usize, form: &Form) -> Result<Option<Answer>, InvalidAnswer> {
    let mut by_position = BTreeMap::new();
    for (item, position) in form.beginning("position-").filter(|(_, position)| !position.is_empty()) {
        let (item, position) = (place(item)?, place(position)?);
        if position == 0 || usize::from(position) > count || usize::from(item) >= count {
            return Err(InvalidAnswer::NoSuchOption);
        }
        if by_position.insert(position, item).is_some() {
            return Err(InvalidAnswer::NotAPermutation);
        }
    }
    match by_position.len() {
        0 => Ok(None),
        placed if placed == count => Ok(Some(Answer::Order(by_position.into_values().collect()))),
        _ => Err(InvalidAnswer::NotAPermutation),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn no_such_option() -> Result<Option<Answer>, Unread> {
        Err(Unread::Invalid(InvalidAnswer::NoSuchOption))
    }

    fn form(query: &str) -> Form {
        Form::of_query(Some(query))
    }

    #[test]
    fn a_choice_is_read_by_its_place() {
        let single = KindToPlay::Single { options: Vec::new() };
        assert_eq!(read(&single, &form("choice=2")), Ok(Some(Answer::Choice(2))));
        assert_eq!(read(&single, &form("")), Ok(None));
        for bad in ["choice=x", "choice=-1", "choice=1e999", "choice=NaN", "choice=99999", "choice="] {
            assert_eq!(read(&single, &form(bad)), no_such_option(), "{bad}");
        }
        let multiple = KindToPlay::Multiple { options: Vec::new() };
        assert_eq!(read(&multiple, &form("choice=2&choice=0")), Ok(Some(Answer::Set([0, 2].into()))));
        assert_eq!(read(&KindToPlay::TrueFalse, &form("choice=false")), Ok(Some(Answer::TrueFalse(false))));
        assert_eq!(read(&KindToPlay::TrueFalse, &form("choice=0")), no_such_option());
    }

    #[test]
    fn an_order_is_whole_or_nothing() {
        let ordering = KindToPlay::Ordering { items: vec![String::new(); 3] };
        assert_eq!(read(&ordering, &form("position-0=2&position-1=3&position-2=1")), Ok(Some(Answer::Order(vec![2, 0, 1]))));
        assert_eq!(read(&ordering, &form("position-0=&position-1=&position-2=")), Ok(None));
        for bad in ["position-0=1", "position-0=1&position-1=1&position-2=2"] {
            assert_eq!(read(&ordering, &form(bad)), Err(Unread::Invalid(InvalidAnswer::NotAPermutation)), "{bad}");
        }
        for bad in ["position-0=4", "position-7=1", "position-x=1", "position-0=0"] {
            assert_eq!(read(&ordering, &form(bad)), no_such_option(), "{bad}");
        }
    }

    #[test]
    fn pairs_may_be_left_open_and_a_text_is_kept_as_typed() {
        let matching = KindToPlay::Matching { lefts: Vec::new(), rights: Vec::new() };
        assert_eq!(read(&matching, &form("match-0=1&match-1=")), Ok(Some(Answer::Pairs([(0, 1)].into()))));
        assert_eq!(read(&KindToPlay::Short, &form("text=%20d%C3%A9l%C3%A9gu%C3%A9")), Ok(Some(Answer::Text(" délégué".into()))));
        assert_eq!(read(&KindToPlay::Short, &form("text=%20")), Ok(None));
    }

    #[test]
    fn a_text_with_gaps_takes_choices_and_words_and_leaves_gaps_open() {
        let gaps = KindToPlay::Gaps { text: Vec::new(), gaps: vec![GapToPlay::Choice(Vec::new()), GapToPlay::Typed, GapToPlay::Typed] };
        let both = Answer::Gaps([(0, Filled::Choice(3)), (1, Filled::Text("72 h".into()))].into());
        assert_eq!(read(&gaps, &form("gap-0=3&gap-1=72+h&gap-2=+")), Ok(Some(both)));
        assert_eq!(read(&gaps, &form("gap-0=&gap-1=")), Ok(None));
        for bad in ["gap-0=NaN", "gap-7=x", "gap-x=1", "gap-0=-1"] {
            assert_eq!(read(&gaps, &form(bad)), no_such_option(), "{bad}");
        }
    }

    #[test]
    fn items_go_into_categories_and_passages_into_a_set() {
        let categorise = KindToPlay::Categorise { items: Vec::new(), buckets: Vec::new() };
        assert_eq!(read(&categorise, &form("bucket-0=1&bucket-1=&bucket-2=1")), Ok(Some(Answer::Buckets([(0, 1), (2, 1)].into()))));
        assert_eq!(read(&categorise, &form("bucket-0=x")), no_such_option());
        let hot = KindToPlay::HotText { text: Vec::new(), spans: Vec::new() };
        assert_eq!(read(&hot, &form("choice=4&choice=1")), Ok(Some(Answer::Set([1, 4].into()))));
        assert_eq!(read(&hot, &form("")), Ok(None));
    }

    #[test]
    fn a_number_is_kept_as_typed_with_its_unit() {
        let number = KindToPlay::Numerical { units: Vec::new() };
        let given = |text: &str, unit| Ok(Some(Answer::Number { text: text.into(), unit }));
        assert_eq!(read(&number, &form("number=+1+000%2C5+&unit=1")), given("1 000,5", Some(1)));
        assert_eq!(read(&number, &form("number=72&unit=")), given("72", None));
        assert_eq!(read(&number, &form("number=+&unit=1")), Ok(None));
        assert_eq!(read(&number, &form("number=72&unit=km")), no_such_option());
        let several = KindToPlay::Numerical { units: vec!["km".into(), "m".into()] };
        assert_eq!(read(&several, &form("number=72&unit=")), Err(Unread::NoUnit));
        assert_eq!(read(&several, &form("number=&unit=")), Ok(None));
    }

    #[test]
    fn a_decision_is_taken_by_its_button_and_not_by_going_elsewhere() {
        let scenario = KindToPlay::Scenario { path: Vec::new(), past: Vec::new(), text: String::new(), options: Vec::new() };
        assert_eq!(read(&scenario, &form("path=&choice=1&go=decide")), Ok(Some(Answer::Path(vec![1]))));
        assert_eq!(read(&scenario, &form("path=1,4&choice=7&go=decide")), Ok(Some(Answer::Path(vec![1, 4, 7]))));
        assert_eq!(read(&scenario, &form("path=1,4&go=decide")), Err(Unread::NoDecision));
        assert!(["decide", "save"].iter().all(|go| decides(&form(&format!("go={go}")))));
        assert!(["next", "previous", "review", "3", "clear"].iter().all(|go| !decides(&form(&format!("go={go}")))));
        let endless = format!("choice=1&path={}", ["1"; 201].join(","));
        for bad in ["path=1,x&choice=1", "path=1&choice=NaN", endless.as_str()] {
            assert_eq!(read(&scenario, &form(bad)), no_such_option());
        }
    }

    #[test]
    fn an_opinion_is_a_choice_or_a_text() {
        let scale = KindToPlay::Survey { options: vec![String::new(); 2] };
        assert_eq!(read(&scale, &form("choice=1&text=x")), Ok(Some(Answer::Choice(1))));
        assert_eq!(read(&scale, &form("")), Ok(None));
        let free = KindToPlay::Survey { options: Vec::new() };
        assert_eq!(read(&free, &form("text=a%0D%0Ab")), Ok(Some(Answer::Text("a\nb".into()))));
    }
}
