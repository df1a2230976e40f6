### What makes a question weak, and what to do about it, for who writes it. The names are those of domain::quiz::lint.

lint-warning = to mend
lint-advice = to read again

## Clues
lint-longest-is-key = The right answer is longer than all the others, by { $percent }%: its size gives it away. Shorten it, or fill out a wrong answer.
lint-bank-longest-is-key = The right answer is the longest in { $longest } of the { $count } single choices, far more often than chance would have it. Shorten some right answers, or fill out some wrong ones.
lint-of-the-others = The answer ‘{ $option }’ speaks of the others: recognising one of them is enough. Replace it with an answer that has a content of its own, or make the question a multiple choice.
lint-absolute-in-wrong = Only wrong answers hold a word such as ‘{ $word }’: they can be ruled out without knowing the subject. Tone them down, or put such a word into the right answer.
lint-stem-word-in-key = The word ‘{ $word }’ of the question stands in the right answer alone: it points to it. Say it in other words, or use it in a wrong answer too.
lint-bare-figure = The question asks for a figure and nothing else: figures are forgotten, and they change. Ask what one does with the figure.

## Language
lint-double-negation = Two negations meet in ‘{ $text }’. Say it in the affirmative.
lint-negation-twice = The question is negative, and so is the answer ‘{ $option }’: the sentence has to be turned round twice. Ask what is true, or what to do.
lint-negative-statement = The statement is negative: answering ‘False’ means denying a negation. Say it in the affirmative.
lint-hard-to-read = The text is hard to read: { $ease } out of 100, where it should be { $least } at least. Use shorter words and cut the sentences.
lint-long-sentences = Sentences have { $average } words on average, more than { $most }. Cut them.

## Answers
lint-near-duplicates = The answers ‘{ $first }’ and ‘{ $second }’ say nearly the same. Make them differ, or remove one.
lint-two-keys = There are { $count } right answers, but only one can be chosen. Keep one, or make the question a multiple choice.
lint-right-and-wrong = The text ‘{ $option }’ is right in one place and wrong in another. Remove one of them, or change its words.
lint-same-right-hand = ‘{ $option }’ stands twice among the items to match with: nothing says which to choose. Keep one.
lint-never-reached = The accepted answer ‘{ $pattern }’ is never used: ‘{ $earlier }’, above it, already takes all that it would accept. Put it first, or remove it.

## Teaching
lint-no-feedback = { $count ->
    [one] One answer has no feedback. Say why it is right or wrong.
   *[other] { $count } answers have no feedback. Say why they are right or wrong.
}
lint-no-source = The question has no source. Cite the text or the fact on which its answer rests.
lint-review-overdue = The date to read it again is past: { $date }. Verify the facts cited, then set a new date.

## In the editor
lint-title = Remarks on the saved question
lint-intro = They do not keep it from being published.
lint-title-module = Remarks on the module
lint-of-translation = Translation into { $lang ->
    [en] English
   *[other] French
}: { $text }
lint-count = { $count ->
    [one] 1 remark
   *[other] { $count } remarks
}
