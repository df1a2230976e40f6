# The types of question with controls in a text, numbers, cases, opinions
hint-categorise = Choose a category for each item. A category may be used several times, or never.
hint-gaps = Fill each gap in the text.
hint-numerical = A number, in figures. Comma and point are both accepted.
hint-numerical-unit = A number, in figures, and its unit. Comma and point are both accepted.
hint-hot-text = Tick the passages in the text. A passage ticked wrongly takes marks away.
hint-scenario = A decision only counts once confirmed with the “Decide” button. It is then final: you see what follows and cannot go back.
hint-open = Answer in your own words. A trainer will read your answer and mark it.
hint-survey = Your opinion is asked for: there is no right answer and no mark.
categorise-blank = Choose a category
categorise-hint = You can also drag a category onto an item.
categorise-paired = “{ $item }” is in “{ $match }”
gap-name = Gap { $n } of { $total }
gap-blank = Choose
number-label = Your answer
number-label-unit = Your answer, in { $unit }
number-unit = Unit
number-unit-blank = Choose
open-criteria = What will be looked at
open-points =
    { $n ->
        [one] (1 point)
       *[other] ({ $n } points)
    }
open-length = { $most } characters at most, about three pages.
open-words =
    { $n ->
        [one] One word is saved.
       *[other] { $n } words are saved.
    }
survey-legend = Your opinion
scenario-past = What has happened so far
scenario-decided = Your decision:
scenario-over = The case is closed: your decisions are saved.
go-decide = Decide
go-onward = Next question
state-begun = to be finished
state-no-opinion = no opinion given
review-complete-but-opinions = You have answered every marked question. Giving your opinion remains optional.

# The same, corrected
result-waiting-title = Your answers are handed in
result-waiting-text = A free text waits for a trainer to read it. Your result will then appear on this page.
result-so-far = { $marks } marks earned so far, that is { $percent }
verdict-waiting = Waiting for its mark
verdict-opinion = Your opinion, no mark
mark-chosen = Your choice
corrected-number = number
corrected-your-text = Your text
gap-left-open = Left empty
gap-right = Right answer:
passage-found = Found
passage-missed = To be found, you left it
passage-wrong = Ticked wrongly
passage-left = Nothing to report
number-bounds = (from { $low } to { $high })
number-part = earns { $part } of the marks
scenario-your-path = Your path
scenario-best-path = The best path
scenario-ending = How it ends
scenario-unfinished = The case was not played to its end: only the decisions taken count.
scenario-no-decision = No decision was taken.
decision-best = The best decision
decision-acceptable = A decision that earns less than the best
decision-bad = A bad decision
open-waiting = A trainer has not read this text yet. Its mark will be added to your result.
survey-no-mark = An opinion is neither right nor wrong: it does not change your result.
