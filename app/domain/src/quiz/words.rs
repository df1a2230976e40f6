//! The words by which files, addresses and the names of messages know what can be chosen from.

use std::fmt;
use std::str::FromStr;

use super::{Behaviour, Confidence, Counts, Level, Moment, OrderingScheme, QuestionType, Thing};
use crate::ids::BadName;

macro_rules! words {
    ($name:ident: $($variant:ident = $word:literal),+ $(,)?) => {
        impl $name {
            /// Every one of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its word in the question format and in the names of messages.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.word())
            }
        }
        impl FromStr for $name {
            type Err = BadName;
            fn from_str(text: &str) -> Result<Self, BadName> {
                match text { $($word => Ok(Self::$variant),)+ other => Err(BadName(other.to_owned())) }
            }
        }
    };
}

words!(Level: Know = "know", Apply = "apply");
words!(QuestionType: Single = "single", TrueFalse = "true-false", Multiple = "multiple", Ordering = "ordering", Matching = "matching", Short = "short",
    Categorise = "categorise", Gaps = "gaps", Numerical = "numerical", HotText = "hot-text", Scenario = "scenario", Open = "open", Survey = "survey");
words!(OrderingScheme: Distance = "distance", Position = "position", AllOrNothing = "all-or-nothing", Longest = "longest");
words!(Counts: Best = "best", Last = "last", First = "first", Average = "average");
words!(Behaviour: Deferred = "deferred", Immediate = "immediate", Interactive = "interactive", Adaptive = "adaptive");
words!(Confidence: Off = "off", Asked = "asked", Counts = "counts");
words!(Moment: During = "during", RightAfter = "right-after", Later = "later", AfterClosing = "after-closing");
words!(Thing: Answers = "answers", Correctness = "correctness", Marks = "marks", Specific = "specific", General = "general", Right = "right", Source = "source");
