//! Lasting names for questions that come with titles, and safe ones for figures.

use std::collections::{BTreeMap, BTreeSet};

use domain::ids::{QuestionId, name_from_title};

/// The longest name that is made of a title.
const LONGEST: usize = 48;

/// Gives each question and each figure of an import a name of its own.
#[derive(Clone, Debug, Default)]
pub struct Names {
    taken: BTreeSet<String>,
    /// The last number given to a wish.
    last: BTreeMap<String, usize>,
}

impl Names {
    /// A question's name: the one its tool gave it, if it has one, else one made of its title.
    pub fn question(&mut self, given: &str, title: &str) -> QuestionId {
        if given.parse::<QuestionId>().is_ok() && self.taken.insert(given.to_owned()) {
            return given.parse().expect("a name");
        }
        let wish = [given, title].into_iter().map(slug).find(|wish| !wish.is_empty()).unwrap_or_else(|| "question".to_owned());
        let name = self.free(&wish, "");
        name.parse().expect("letters, digits and hyphens within 64")
    }

    /// A figure's name: letters, digits and hyphens before its kind.
    pub fn figure(&mut self, given: &str) -> String {
        let (stem, kind) = given.rsplit_once('.').unwrap_or((given, ""));
        let stem = Some(slug(stem)).filter(|stem| !stem.is_empty()).unwrap_or_else(|| "figure".to_owned());
        self.free(&stem, &format!(".{}", kind.to_ascii_lowercase()))
    }

    fn free(&mut self, wish: &str, end: &str) -> String {
        let last = self.last.entry(format!("{wish}{end}")).or_insert(0);
        loop {
            *last += 1;
            let name = if *last == 1 { format!("{wish}{end}") } else { format!("{wish}-{last}{end}") };
            if self.taken.insert(name.clone()) {
                return name;
            }
        }
    }
}

/// A title as a name of at most [`LONGEST`] letters, digits and hyphens.
fn slug(title: &str) -> String {
    let mut name = name_from_title(title);
    name.truncate(LONGEST);
    name.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_names_of_their_own() {
        let mut names = Names::default();
        let mut name = |given: &str, title: &str| names.question(given, title).to_string();
        assert_eq!(name("", "Q1 : l’Été à la Cœur"), "q1-l-ete-a-la-coeur");
        assert_eq!(name("", "Q1 : l’Été à la Cœur"), "q1-l-ete-a-la-coeur-2");
        assert_eq!(name("rgpd-01", "x"), "rgpd-01");
        assert_eq!(name("", "質問"), "question");
        assert_eq!(name("", &"a".repeat(500)), "a".repeat(48));
    }

    #[test]
    fn figures_get_safe_names() {
        let mut names = Names::default();
        assert_eq!(names.figure("../É t.PNG"), "e-t.png");
        assert_eq!(names.figure("e t.png"), "e-t-2.png");
        assert_eq!(names.figure(".."), "figure.");
    }
}
