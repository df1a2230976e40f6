use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn only(html: &str) -> Embedded {
    let mut found = parts(html).expect("good");
    match found.remove(1) {
        Part::Embedded(embedded) => embedded,
        Part::Html(html) => panic!("{html}"),
    }
}

fn shown(html: &str) -> String {
    let embedded = only(html);
    let answers = embedded.answers.iter().map(|answer| format!("{}={}#{}", answer.fraction.percent_text(), answer.text, answer.feedback));
    format!("{} {:?} {}", embedded.weight.number_text(), embedded.kind, answers.collect::<Vec<_>>().join(" | "))
}

#[rstest]
#[case("{1:SHORTANSWER:=Paris}", "1 Typed { case: false } 100=Paris#")]
#[case("{:SA:=Paris#Oui~%50%Lutèce#Presque~Rome}", "1 Typed { case: false } 100=Paris#Oui | 50=Lutèce#Presque | 0=Rome#")]
#[case("{2:MW:=a}", "2 Typed { case: false } 100=a#")]
#[case("{1:SHORTANSWER_C:=ADN}", "1 Typed { case: true } 100=ADN#")]
#[case("{1:SAC:=ADN}", "1 Typed { case: true } 100=ADN#")]
#[case("{1:MWC:=ADN}", "1 Typed { case: true } 100=ADN#")]
#[case("{3:MULTICHOICE:a~=b~%33,33333%c}", "3 Choice { shuffled: false } 0=a# | 100=b# | 33.3333333=c#")]
#[case("{1:MC:=a~b}", "1 Choice { shuffled: false } 100=a# | 0=b#")]
#[case("{1:MULTICHOICE_V:=a~b}", "1 Choice { shuffled: false } 100=a# | 0=b#")]
#[case("{1:MCH:=a~b}", "1 Choice { shuffled: false } 100=a# | 0=b#")]
#[case("{1:MULTICHOICE_S:=a~b}", "1 Choice { shuffled: true } 100=a# | 0=b#")]
#[case("{1:MCVS:=a~b}", "1 Choice { shuffled: true } 100=a# | 0=b#")]
#[case("{1:MULTICHOICE_HS:=a~b}", "1 Choice { shuffled: true } 100=a# | 0=b#")]
#[case("{1:MR:=a~b}", "1 Several 100=a# | 0=b#")]
#[case("{1:MULTIRESPONSE_HS:=a~b}", "1 Several 100=a# | 0=b#")]
#[case("{1:NUMERICAL:=23.8:0.1#ok~%50%23.8:2}", "1 Number 100=23.8:0.1#ok | 50=23.8:2#")]
#[case("{1:NM:=5}", "1 Number 100=5#")]
#[case("{1:SA:=a\\}b\\#c\\~d\\/e\\\"f}", "1 Typed { case: false } 100=a}b#c~d/e\"f#")]
#[case("{1:SA:=5 &lt; 6 &amp; &#233;t&eacute;#c&#39;est}", "1 Typed { case: false } 100=5 < 6 & été#c'est")]
#[case("{1:SA:%100%a~%-50%b}", "1 Typed { case: false } 100=a# | -50=b#")]
#[case("{1:MC:\n=a\n~b\n}", "1 Choice { shuffled: false } 100=a# | 0=b#")]
#[case("{1:SA:=C\\\\D}", "1 Typed { case: false } 100=C\\\\D#")]
fn embedded_answers_are_read(#[case] html: &str, #[case] expected: &str) {
    assert_eq!(shown(html), expected);
    let embedded = only(html);
    assert_eq!(only(&write(&embedded)), embedded, "{}", write(&embedded));
}

#[test]
fn braces_of_words_are_words() {
    for words in ["{a}", "{1:b}", "{1:sa:=b}", "{}", "{", "x = {1, 2}", "{http://a.fr}", "{1:é:}"] {
        assert_eq!(parts(words), Ok(vec![Part::Html(words)]));
    }
}

#[test]
fn what_is_no_embedded_answer_is_refused() {
    assert_eq!(parts("{1:MULTIPLE:=a}").map_err(|reason| reason.key), Err("cloze-unknown"));
    assert_eq!(parts("{1:SA:=a").map_err(|reason| reason.key), Err("cloze-not-closed"));
    assert_eq!(parts("{1:SA:%x%a}").map_err(|reason| reason.key), Err("bad-number"));
}

proptest! {
    #[test]
    fn nothing_breaks_the_reading(text in r"(\{1:SA:|\{1:MC:|=|~|%|#|\\|\}|\{|&#|[a-zé]|\PC){0,30}") {
        if let Ok(found) = parts(&text) {
            for part in found {
                if let Part::Embedded(embedded) = part {
                    let _ = write(&embedded);
                }
            }
        }
    }
}
