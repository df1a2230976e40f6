# A question
question-place = Question { $n } of { $total }
question-number = Question { $n }
question-word = Question
question-answered =
    { $answered ->
        [0] no answer out of { $total } so far
        [one] 1 answer out of { $total }
       *[other] { $answered } answers out of { $total }
    }
question-leave = Back to the module, your answers stay saved:
answer-legend = Your answer
answer-true = True
answer-false = False
hint-multiple = Several answers are possible. A box ticked wrongly takes marks away.
hint-ordering = Give each item its position, from first to last.
hint-matching = Choose an answer for each item. Some may not be needed.
hint-short = A word or a short expression.
go-next = Save and continue
go-previous = Previous question
go-save = Save
go-review = Check my answers
go-clear = Clear my answer
navigator-title = All the questions
state-answered = answered
state-unanswered = not answered
timer-short = Less than two minutes left
timer-left =
    { $n ->
        [one] About 1 minute left
       *[other] About { $n } minutes left
    }
timer-until = (until { $time })
notice-saved = Answer saved.
notice-cleared = Answer cleared.
notice-stale = A newer answer was saved elsewhere: it is the one shown here.
notice-choose = Choose an answer, or go to another question.
error-positions-twice = Two items have the same position: give each its own.
error-positions-missing = Give each item a position.
error-pairs-missing = Choose an answer for each item.
error-text-too-long = Your answer is too long: 200 characters at most.

# The widgets
ordering-up = Up
ordering-up-item = Up: “{ $item }”
ordering-down = Down
ordering-down-item = Down: “{ $item }”
ordering-position-of = Position of “{ $item }”
ordering-blank = Position
ordering-place = { $n } of { $total }
ordering-hint = Move the items with the buttons, or by dragging them.
ordering-keep = Keep this order
ordering-kept = Order kept
ordering-moved = “{ $item }” is now at position { $n } of { $total }
ordering-at-end = “{ $item }” is already at position { $n } of { $total }
matching-blank = Choose an answer
matching-hint = You can also drag an answer onto an item.
matching-paired = “{ $item }” goes with “{ $match }”
drag-cancelled = Move cancelled
autosave-saving = Saving…
autosave-saved = Answer saved
autosave-failed = Not saved yet: trying again in a moment.
autosave-refused = Not saved automatically: use the “Save” button.
autosave-stale = A newer answer was saved elsewhere.
autosave-reload = Show the newest answer

# Before handing in
review-title = Check my answers
review-questions = Your answers
review-time-up = The time is up: the saved answers count if you hand in the quiz now.
review-complete = You have answered every question.
review-missing =
    { $n ->
        [one] One question has no answer or is unfinished: it will not earn its marks.
       *[other] { $n } questions have no answer or are unfinished: they will not earn their marks.
    }
review-answer-missing = Answer what is missing
submit-title = Hand in the quiz
submit-text = Once handed in, the answers no longer change. You will see the result and the explanations at once, and you may try again.
submit-button = Hand in my answers

# The result
result-title = Result
result-passed = Passed
result-not-passed = To be tried again
result-passed-title = Module passed, well done!
result-not-passed-title = Not yet: this module is to be tried again
result-passed-text = The explanations below stay available whenever you want.
result-not-passed-text = Read the lessons named below again, then try once more: the questions may change, and only the best try counts.
result-score = { $marks }, that is { $percent }
result-needed = { $percent } is needed to pass. Handed in on { $date }.
result-objectives = What you know, what to look at again
result-questions = The questions and their explanations
objective-known = Known
objective-again = To look at again
objective-read = To read again:
objective-figures =
    { $total ->
        [one] { $right } of 1 right
       *[other] { $right ->
            [0] none of { $total } right
           *[other] { $right } of { $total } right
        }
    }
verdict-right = Right
verdict-partly = Partly right
verdict-wrong = Wrong
verdict-unanswered = Not answered
mark-chosen-right = Your answer, right
mark-right = Right answer
mark-chosen-partly = Your answer, partly right
mark-partly = Partly right
mark-chosen-wrong = Your answer, wrong
mark-wrong = Wrong answer
mark-place-right = Well placed
mark-place-wrong = You had put it at position { $n }
mark-place-none = You had not placed it
corrected-order = The right order
corrected-goes-with = goes with
corrected-you-chose = You had chosen:
corrected-no-choice = You had chosen nothing.
corrected-extra = Goes with nothing
corrected-accepted = Accepted answers
feedback-title = To remember
