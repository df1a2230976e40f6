//! The form of a question as its page shows it, and two different answers to it.

use anyhow::{Context, Result};

/// The form of a question.
pub struct Form {
    /// The question's place, from 1.
    pub number: u32,
    /// The revision of the answer shown.
    pub revision: u32,
    controls: Controls,
}

enum Controls {
    /// What the radio buttons or boxes send.
    Choices(Vec<String>),
    /// The names of the positions to give.
    Positions(Vec<String>),
    /// The names of the left-hand sides.
    Pairs(Vec<String>),
    /// A line to type.
    Text,
}

/// What stands between a beginning and the next quotation mark, each time.
fn all(html: &str, beginning: &str) -> Vec<String> {
    html.split(beginning).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

impl Form {
    /// Reads a question's page.
    pub fn read(html: &str) -> Result<Self> {
        let hidden = |name: &str| {
            let values = all(html, &format!("name=\"{name}\" value=\""));
            values.first().and_then(|value| value.parse().ok()).with_context(|| format!("the page of a question has {name}"))
        };
        let named = |prefix: &str| all(html, &format!(" name=\"{prefix}")).into_iter().map(|rest| format!("{prefix}{rest}")).collect();
        let (choices, positions, pairs) = (all(html, "name=\"choice\" value=\""), named("position-"), named("match-"));
        let controls = match (choices.len(), Vec::len(&positions), Vec::len(&pairs)) {
            (1.., _, _) => Controls::Choices(choices),
            (_, 1.., _) => Controls::Positions(positions),
            (_, _, 1..) => Controls::Pairs(pairs),
            _ => Controls::Text,
        };
        Ok(Self { number: hidden("question")?, revision: hidden("revision")?, controls })
    }

    /// The form as it is sent with one of two answers, over this form's revision.
    pub fn sent(&self, other: bool) -> String {
        let start = format!("question={}&revision={}&go=next", self.number, self.revision);
        let count = |fields: &[String]| fields.len();
        let given = match &self.controls {
            Controls::Choices(values) => format!("&choice={}", values[usize::from(other) % count(values)]),
            Controls::Positions(names) => {
                let place = |place: usize| if other { count(names) - place } else { place + 1 };
                names.iter().enumerate().map(|(index, name)| format!("&{name}={}", place(index))).collect::<Vec<_>>().concat()
            }
            Controls::Pairs(names) => names.iter().map(|name| format!("&{name}={}", u8::from(other))).collect::<Vec<_>>().concat(),
            Controls::Text => format!("&text={}", if other { "autre" } else { "mot" }),
        };
        start + &given
    }
}
