//! From the fields of a question's form to an answer, by places on the page. Forms and islands post the same fields.

use std::collections::BTreeMap;

use domain::quiz::{Answer, InvalidAnswer, KindToPlay};

use crate::form::Form;

fn place(text: &str) -> Result<u16, InvalidAnswer> {
    text.parse().map_err(|_| InvalidAnswer::NoSuchOption)
}

/// Reads the answer to a question of this kind; none when nothing was given.
pub(crate) fn read(kind: &KindToPlay, form: &Form) -> Result<Option<Answer>, InvalidAnswer> {
    let answer = match kind {
        KindToPlay::Single { .. } => match form.find("choice") {
            Some(choice) => Answer::Choice(place(choice)?),
            None => return Ok(None),
        },
        KindToPlay::TrueFalse => match form.find("choice") {
            Some("true") => Answer::TrueFalse(true),
            Some("false") => Answer::TrueFalse(false),
            Some(_) => return Err(InvalidAnswer::NoSuchOption),
            None => return Ok(None),
        },
        KindToPlay::Multiple { .. } => Answer::Set(form.all("choice").map(place).collect::<Result<_, _>>()?),
        KindToPlay::Ordering { items } => return order(items.len(), form),
        KindToPlay::Matching { .. } => {
            let given = form.beginning("match-").filter(|(_, right)| !right.is_empty());
            Answer::Pairs(given.map(|(left, right)| Ok((place(left)?, place(right)?))).collect::<Result<_, _>>()?)
        }
        KindToPlay::Short => Answer::Text(form.get("text").to_owned()),
    };
    Ok(Some(answer).filter(|answer| !answer.is_blank()))
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

    fn form(query: &str) -> Form {
        Form::of_query(Some(query))
    }

    #[test]
    fn a_choice_is_read_by_its_place() {
        let single = KindToPlay::Single { options: Vec::new() };
        assert_eq!(read(&single, &form("choice=2")), Ok(Some(Answer::Choice(2))));
        assert_eq!(read(&single, &form("")), Ok(None));
        for bad in ["choice=x", "choice=-1", "choice=1e999", "choice=NaN", "choice=99999", "choice="] {
            assert_eq!(read(&single, &form(bad)), Err(InvalidAnswer::NoSuchOption), "{bad}");
        }
        let multiple = KindToPlay::Multiple { options: Vec::new() };
        assert_eq!(read(&multiple, &form("choice=2&choice=0")), Ok(Some(Answer::Set([0, 2].into()))));
        assert_eq!(read(&KindToPlay::TrueFalse, &form("choice=false")), Ok(Some(Answer::TrueFalse(false))));
        assert_eq!(read(&KindToPlay::TrueFalse, &form("choice=0")), Err(InvalidAnswer::NoSuchOption));
    }

    #[test]
    fn an_order_is_whole_or_nothing() {
        let ordering = KindToPlay::Ordering { items: vec![String::new(); 3] };
        assert_eq!(read(&ordering, &form("position-0=2&position-1=3&position-2=1")), Ok(Some(Answer::Order(vec![2, 0, 1]))));
        assert_eq!(read(&ordering, &form("position-0=&position-1=&position-2=")), Ok(None));
        for bad in ["position-0=1", "position-0=1&position-1=1&position-2=2"] {
            assert_eq!(read(&ordering, &form(bad)), Err(InvalidAnswer::NotAPermutation), "{bad}");
        }
        for bad in ["position-0=4", "position-7=1", "position-x=1", "position-0=0"] {
            assert_eq!(read(&ordering, &form(bad)), Err(InvalidAnswer::NoSuchOption), "{bad}");
        }
    }

    #[test]
    fn pairs_may_be_left_open_and_a_text_is_kept_as_typed() {
        let matching = KindToPlay::Matching { lefts: Vec::new(), rights: Vec::new() };
        assert_eq!(read(&matching, &form("match-0=1&match-1=")), Ok(Some(Answer::Pairs([(0, 1)].into()))));
        assert_eq!(read(&KindToPlay::Short, &form("text=%20d%C3%A9l%C3%A9gu%C3%A9")), Ok(Some(Answer::Text(" délégué".into()))));
        assert_eq!(read(&KindToPlay::Short, &form("text=%20")), Ok(None));
    }
}
