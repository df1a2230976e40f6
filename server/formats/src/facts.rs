//! What may be taught: one fact a line of `facts.jsonl`, with its reference, how sure it is, and its date.

use std::collections::{BTreeMap, BTreeSet};

use domain::module::{FactId, Reason, Source};
use serde::Deserialize;

use crate::{Fault, path, sources, text};

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Confidence {
    /// Verified in a public source.
    V,
    /// Its main point verified, a detail from memory.
    #[serde(rename = "V/M")]
    VM,
    /// Well established, from memory.
    M,
    /// Uncertain: never taught as an assertion.
    U,
}

/// A fact: what a statement of a lesson or the key of a question rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name.
    pub id: FactId,
    /// The theme it belongs to.
    pub theme: u16,
    /// What it states.
    pub text: String,
    /// The article, regulation or guide, as a reader sees it.
    pub reference: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// Where it was read; the first is the one shown.
    pub urls: Vec<String>,
    /// The date of what was read: `2026-11`, `2026-11-23` or `n.d.` for none.
    pub as_of: String,
    /// What may have changed since: starts with `⚠` if something may, with `⚠⚠` if it may have flipped.
    pub volatility: String,
}

impl Fact {
    /// Whether a question's key may rest on it: it is not uncertain and cannot have flipped since it was read.
    pub fn may_be_key(&self) -> bool {
        self.confidence != Confidence::U && !self.volatility.contains("⚠⚠")
    }

    /// The fact as a source that a reader is shown.
    pub fn to_source(&self) -> Source {
        let as_of = Some(&self.as_of).filter(|date| date.starts_with(|c: char| c.is_ascii_digit())).cloned();
        Source { fact: Some(self.id.clone()), reference: self.reference.clone(), url: self.urls.first().cloned(), as_of }
    }
}

/// Facts by their name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts(BTreeMap<FactId, (Fact, String)>);

/// A line of `facts.jsonl`.
#[derive(Deserialize)]
struct Line {
    id: String,
    theme: u16,
    text: String,
    #[serde(rename = "ref")]
    reference: String,
    conf: Confidence,
    source: String,
    as_of: String,
    #[serde(default)]
    volatility: String,
}

impl Facts {
    /// These facts, and of the others those that these lack.
    #[must_use]
    pub fn or(&self, others: &Self) -> Self {
        let mut all = others.0.clone();
        all.extend(self.0.iter().map(|(id, fact)| (id.clone(), fact.clone())));
        Self(all)
    }

    /// Reads `facts.jsonl`. White lines are passed over.
    pub fn parse(jsonl: &str) -> Result<Self, Vec<Fault>> {
        let (mut facts, mut faults) = (Self::default(), Vec::new());
        let jsonl = text::unix(jsonl);
        for (at, raw) in jsonl.lines().enumerate().filter(|(_, raw)| !raw.trim().is_empty()) {
            let fact = match read(raw) {
                Ok(fact) => fact,
                Err(reason) => {
                    faults.push(Fault::new(path::FACTS, at + 1, reason));
                    continue;
                }
            };
            let id = fact.id.clone();
            if facts.0.insert(id.clone(), (fact, raw.to_owned())).is_some() {
                faults.push(Fault::new(path::FACTS, at + 1, Reason::with("twice", "name", id)));
            }
        }
        if faults.is_empty() { Ok(facts) } else { Err(faults) }
    }

    /// The fact of a name.
    pub fn get(&self, id: &FactId) -> Option<&Fact> {
        self.0.get(id).map(|(fact, _)| fact)
    }

    /// All of them, by name.
    pub fn iter(&self) -> impl Iterator<Item = &Fact> {
        self.0.values().map(|(fact, _)| fact)
    }

    /// Those lines of `facts.jsonl`, as they were read; names that are not known are passed over.
    pub fn subset<'a>(&self, ids: impl IntoIterator<Item = &'a FactId>) -> String {
        let ids: BTreeSet<_> = ids.into_iter().collect();
        ids.into_iter().filter_map(|id| self.0.get(id)).fold(String::new(), |all, (_, raw)| all + raw + "\n")
    }
}

fn read(raw: &str) -> Result<Fact, Reason> {
    let line: Line = serde_json::from_str(raw).map_err(|error| Reason::with("fact-not-readable", "detail", error))?;
    let id = line.id.parse().map_err(|_| Reason::with("bad-fact-name", "name", &line.id))?;
    let Line { theme, text, reference, conf: confidence, source, as_of, volatility, .. } = line;
    Ok(Fact { id, theme, text, reference, confidence, urls: addresses(&source), as_of, volatility })
}

/// The web addresses named in a text.
fn addresses(text: &str) -> Vec<String> {
    let words = text.split(|c: char| c.is_whitespace() || "<>«»".contains(c));
    let urls = words.filter_map(|word| word.find("http").and_then(|at| word.get(at..)));
    urls.map(|url| url.trim_end_matches([')', ';', ',', '.', ':'])).filter(|url| sources::is_address(url)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = r#"{"id":"T2-01","theme":2,"text":"…","ref":"art. 1","conf":"V","source":"https://a.example/x?y=(1) ; lu (http://b.example/).","as_of":"2026-06","as_of_kind":"source","volatility":""}"#;

    fn facts(change: impl Fn(String) -> String) -> Result<Facts, Vec<Fault>> {
        Facts::parse(&change(LINE.to_owned()))
    }

    #[test]
    fn a_fact_is_read_with_its_addresses() {
        let facts = facts(|line| line).expect("a good line");
        let fact = facts.get(&"T2-01".parse().expect("a name")).expect("the fact");
        assert_eq!(fact.urls, ["https://a.example/x?y=(1", "http://b.example/"]);
        assert_eq!(fact.to_source().as_of.as_deref(), Some("2026-06"));
        assert_eq!(facts.subset([&fact.id]), format!("{LINE}\n"));
    }

    #[test]
    fn what_may_have_flipped_or_is_uncertain_is_no_key() {
        let may = |from: &str, to: &str| {
            let facts = facts(|line| line.replace(from, to)).expect("a good line");
            facts.iter().all(Fact::may_be_key)
        };
        assert!(may("", ""));
        assert!(may(r#""volatility":"""#, r#""volatility":"⚠ à dater""#));
        assert!(may(r#""V""#, r#""M""#) && may(r#""V""#, r#""V/M""#));
        assert!(!may(r#""volatility":"""#, r#""volatility":"⚠⚠ à vérifier""#));
        assert!(!may(r#""V""#, r#""U""#));
    }

    #[test]
    fn the_first_facts_win() {
        let newer = facts(|line| line.replace("art. 1", "art. 2")).expect("a good line");
        let older = facts(|line| format!("{line}\n{}", line.replace("T2-01", "T2-02"))).expect("good lines");
        let both = newer.or(&older);
        assert_eq!(both.iter().map(|fact| fact.reference.as_str()).collect::<Vec<_>>(), ["art. 2", "art. 1"]);
    }

    #[test]
    fn a_bad_line_is_named() {
        for (bad, line, key) in [
            (format!("{LINE}\n\n{{"), 3, "fact-not-readable"),
            (format!("{LINE}\n{LINE}"), 2, "twice"),
            (LINE.replace("T2-01", "X"), 1, "bad-fact-name"),
            (LINE.replace(r#""V""#, r#""W""#), 1, "fact-not-readable"),
        ] {
            let faults = Facts::parse(&bad).expect_err("a fault");
            assert_eq!(faults.iter().map(|fault| (fault.line, fault.reason.key)).collect::<Vec<_>>(), [(line, key)]);
        }
    }

    #[test]
    fn the_facts_of_the_content_are_read() {
        let facts = Facts::parse(include_str!("../../../content/facts/facts.jsonl")).expect("good facts");
        assert!(facts.iter().count() > 100);
    }
}
