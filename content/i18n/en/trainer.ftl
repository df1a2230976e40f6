### The trainer's room: writing, checking and publishing modules.

trainer-title = Modules
trainer-lead = Write a draft, read it again, publish it. Agents only see what is published.

## List of modules
trainer-list = Modules of the organisation
trainer-list-none = No module yet
trainer-list-none-text = Give a title below: a draft will be there at once.
trainer-column-module = Module
trainer-column-published = Publication
trainer-column-draft = Draft
trainer-column-questions = Questions
trainer-published-on = Version { $number }, on { $when }
trainer-never-published = Never published
trainer-draft-changed = Draft under way
trainer-draft-same = No change
trainer-new = New module
trainer-new-title = Title of the module
trainer-new-title-hint = For example: “Recognising a booby-trapped e-mail”. The module’s address is taken from it; the title may change later.
trainer-new-button = Create the draft

## A draft
draft-publish = Publish
draft-lessons = Lessons
draft-questions = Questions
draft-details = Module details
draft-versions = Published versions
draft-problems-badge = { $count ->
    [one] One point to mend
   *[other] { $count } points to mend
}
draft-ready-badge = Ready to publish
draft-conflict-title = The draft has changed meanwhile
draft-conflict-text = Somebody else, or you in another tab, changed it while you were writing. Nothing was saved, and your text is kept below. Compare, then save again.
draft-conflict-plain = Somebody else, or you in another tab, changed it meanwhile. Nothing was saved. The lists show the current state; the details keep what you had typed.
draft-conflict-link = Open the saved version
draft-undo-lesson-removed = A lesson was deleted.
draft-undo-question-removed = A question was deleted.
draft-undo-draft-discarded = The changes of the draft were discarded.
draft-undo-questions-imported = Questions were taken in from a file.
draft-undo-text = You can go back; what was written since will be replaced.
draft-undo = Undo this deletion
draft-undo-import = Take them out again
draft-undo-discard = Take these changes back

## Publishing
publish-nothing = Nothing to publish: the draft is the same as version { $number }.
publish-problems = { $count ->
    [one] One point to mend before publishing
   *[other] { $count } points to mend before publishing
}
publish-ready = Everything is in order. The new version will open to agents at once; attempts under way keep theirs.
publish-note = What changes
publish-note-hint = A sentence for the history, read by trainers.
publish-button = Publish version { $number }
publish-place-details = Module details
publish-place-lesson = Lesson “{ $title }”
publish-place-question = Question “{ $id }”
publish-place-lang = Translation into { $lang ->
    [en] English
   *[other] French
}: { $place }
discard-text = Go back to the last published version? You will have thirty days to take these changes back.
discard-button = Discard the changes
course-inside = This module is part of the course that agents follow.
course-outside = This module is published, but is not part of the course that agents follow.
course-add = Add to the course
course-remove = Take out of the course

## Lessons and questions of a draft
trainer-lessons-none = No lesson yet. A lesson is read in two to four minutes.
trainer-lesson-add = Add a lesson
trainer-lesson-up = Move up
trainer-lesson-down = Move down
trainer-lesson-delete = Delete
trainer-lesson-about = the lesson “{ $title }”
trainer-questions-none = No question yet. Each objective needs at least one.
trainer-questions-count = { $count ->
    [one] one question
   *[other] { $count } questions
}
trainer-questions-draw = { $asked ->
    [one] one question drawn for each attempt
   *[other] { $asked } questions drawn for each attempt
}
trainer-question-column = Question
trainer-question-column-type = Type
trainer-question-column-objective = Objective
trainer-question-column-action = Action
trainer-question-delete = Delete
trainer-question-about = the question “{ $id }”
trainer-question-add = Add a question
trainer-question-untitled = (empty stem)
trainer-question-type-single = Single choice
trainer-question-type-true-false = True or false
trainer-question-type-multiple = Multiple choice
trainer-question-type-ordering = Ordering
trainer-question-type-matching = Matching
trainer-question-type-short = Short answer
trainer-question-type-categorise = Sorting into categories
trainer-question-type-gaps = Text with gaps
trainer-question-type-numerical = Number
trainer-question-type-hot-text = Passages of a text
trainer-question-type-scenario = Scenario
trainer-question-type-open = Free text
trainer-question-type-survey = Opinion

## Details
details-title = Title
details-summary = Summary
details-summary-hint = One or two sentences: what this module is for, to an agent.
details-introduction = Introduction
details-introduction-hint = A few lines, read before the first lesson. Formatting: **bold**, *italics*, lists.
details-objectives = Objectives
details-objectives-hint = One a line, with its identifier: o1 = Explain to a colleague…
details-glossary = Glossary
details-glossary-hint = One term a line: processor = Who handles data on behalf of another. In a lesson, write [[processor]] to point to it.
details-minutes = Duration (minutes)
details-minutes-hint = Lessons and quiz together.
details-valid-as-of = Verified on
details-valid-as-of-hint = The day on which the content was verified.
details-review-by = To be read again before
details-review-by-hint = A law changes, a figure ages.
details-quiz = Quiz
details-quiz-questions = Questions in an attempt
details-quiz-questions-hint = Drawn at random among all of them.
details-pass-mark = Pass mark (%)
details-pass-mark-hint = 80 for example.
details-time-limit = Time limit (minutes)
details-time-limit-hint = Empty: no limit. Better avoided, unless there is a good reason.
details-quiz-rules = Other rules
details-quiz-rules-hint = One a line, as the help below shows. Empty: the usual rules.
details-rules-title = The rules that can be written
details-rule-attempts = Attempts for each person, and the wait between two
details-rule-counts = The attempt that counts: best, last, first, average
details-rule-dates = Opening and closing
details-rule-shuffle = Shuffling of questions and answers
details-rule-time-out = When the time is up: submit (the saved answers count), grace (some minutes to hand in), abandon (nothing counts)
details-rule-fixed = Questions that every attempt has
details-rule-draw = Draw by tags, objective or level, instead of the number of questions above
details-save = Save the details

## Versions
trainer-versions-none = This module has never been published.
trainer-version-name = Version { $number }
trainer-version-by = on { $when }, by { $name }
trainer-version-on = on { $when }
trainer-version-current = In force

## The lesson's form
trainer-lesson-new = New lesson
trainer-lesson-edit = Lesson: { $title }
trainer-lesson-title = Title
trainer-lesson-id = Identifier
trainer-lesson-id-hint = Short and lasting, in lower case: scope, three-questions. Empty: taken from the title.
trainer-lesson-minutes = Reading time (minutes)
trainer-lesson-objectives = Objectives served
trainer-lesson-no-objectives = The module has no objective yet: add some in its details.
trainer-lesson-sources = Sources
trainer-sources-hint = One a line: the number of a fact (T2-01), or a text followed by its address, such as CNIL guide <https://www.cnil.fr/>.
trainer-lesson-body = Text
trainer-lesson-body-hint = In Markdown. The help below shows callouts, the glossary and images.
trainer-lesson-save = Save
trainer-lesson-preview = Preview
trainer-before-publishing = Before publishing
trainer-preview-title = Preview
trainer-preview-text = What you have written, as it will be read. Nothing is saved yet.
trainer-preview-empty = The text is empty.

## Help on Markdown
trainer-syntax-title = Help on formatting
trainer-syntax-what = For
trainer-syntax-write = Write
trainer-syntax-heading = A heading
trainer-syntax-heading-text = What the law changes
trainer-syntax-strong = Bold, italics
trainer-syntax-strong-text = important
trainer-syntax-emphasis-text = nuance
trainer-syntax-list = A list
trainer-syntax-list-one = first point
trainer-syntax-list-two = second point
trainer-syntax-link = A link
trainer-syntax-link-text = CNIL guide
trainer-syntax-callout = A callout
trainer-syntax-callout-text = Tell your manager at once.
trainer-syntax-callout-kinds = Choose among: NOTE, TIP, IMPORTANT, WARNING.
trainer-syntax-glossary = A term of the glossary
trainer-syntax-glossary-term = processor
trainer-syntax-glossary-words = the processors
trainer-syntax-glossary-known = Terms of the module: { $terms }.
trainer-syntax-glossary-none = The module’s glossary is empty; it is filled in the module details.
trainer-syntax-image = An image, alone in its paragraph
trainer-syntax-image-alt = What the image shows, for who cannot see it
trainer-syntax-image-caption = The caption
trainer-syntax-image-known = Images of the module: { $names }.
trainer-syntax-image-none = This module has no image yet.
trainer-syntax-table = A table
trainer-syntax-table-heads = | Data | Kept for |
trainer-syntax-table-line = | Application | 2 years |

## The question's form
trainer-question-new = New question: { $type }
trainer-question-edit = Question { $id } ({ $type })
trainer-question-stem = Stem
trainer-question-stem-hint = The situation, then the question. Formatting: **bold**, *italics*, lists.
trainer-question-answers = Answers
trainer-question-feedback = General feedback
trainer-question-feedback-hint = What everyone should remember, shown with the correction.
trainer-question-place = Filing
trainer-question-id = Identifier
trainer-question-id-hint = Short and lasting, in lower case: rg-paper. Empty: chosen for you.
trainer-question-objective = Objective
trainer-question-objective-choose = Choose…
trainer-question-level = Level
trainer-question-level-know = Know
trainer-question-level-apply = Apply, in a situation
trainer-question-lesson = Lesson to read again
trainer-question-lesson-none = None
trainer-question-sources = Sources
trainer-question-tags = Tags
trainer-question-tags-hint = Words separated by commas.
trainer-question-mark = Weight
trainer-question-mark-hint = 1 by default; 2 counts double.
trainer-question-shuffle = Shuffle the answers in each attempt
trainer-question-hints = Hints
trainer-question-hints-hint = One a line, shown in order to who is mistaken, if the quiz allows another try.
trainer-question-penalty = Cost of a failed try (%)
trainer-question-penalty-hint = Empty: a third of the mark.
trainer-question-author = Author
trainer-question-author-hint = Optional.
trainer-question-review-by = To be read again by
trainer-question-review-by-hint = Empty: with its module.
trainer-question-save = Save
trainer-question-save-another = Save and write the next one
trainer-question-preview = Preview
trainer-question-add-row = Add lines
trainer-question-preview-text = The question as the agent sees it, then its correction. Nothing is saved yet.
trainer-question-preview-played = As the agent sees it
trainer-question-preview-corrected = Corrected

trainer-answers-single-hint = Points: 100 for the right answer, 0 or nothing for a wrong one, in between if it is partly right. Each answer has its feedback. Empty lines are ignored.
trainer-answers-multiple-hint = Points: the right answers share 100 (two right answers: 50 each); a negative number takes points away. Each answer has its feedback. Empty lines are ignored.
trainer-answers-ordering-hint = Write the items in the right order, from top to bottom; they will be shuffled. Empty lines are ignored.
trainer-answers-matching-hint = On the left what is given, on the right what goes with it. Leave the left empty to add a distractor. Empty lines are ignored.
trainer-answers-short-hint = The accepted answers, tried in order. A star stands for any text: processor* also accepts the plural. Write \* for a real star.
trainer-answers-written = Answers, line by line
trainer-answers-categorise-hint = One line for each item: - item -> category. A category without an item is written - -> category. Under each line, its explanation begins with >.
trainer-answers-gaps-hint = First the text, each line after ~, each gap in its place by its number: ~ Within {"{"}1{"}"} hours. Then each gap: {"{"}1{"}"} = 72 for a word to type; {"{"}2{"}"} (x) right choice, {"{"}2{"}"} ( ) wrong choice for a list. Under each line, its explanation begins with >.
trainer-answers-numerical-hint = One accepted value on each line: = 72, = 72 ± 4 or = 72 ± 10%. A value that earns less: =50% 70. Units to choose from, on the first line: units: km, m=1000, followed by an empty line.
trainer-answers-hot-text-hint = First the text, each line after ~, each passage in its place by its number: ~ Article 1. {"{"}1{"}"}. Then each passage: {"{"}1{"}"} [x] to be found, {"{"}2{"}"} [ ] to be left. Under each line, its explanation begins with >.
trainer-answers-scenario-hint = Each step begins with @ and its name, then tells what happens. Its decisions: (60%) decision -> next step; without an arrow, the decision ends the case. Under each decision, its consequence begins with >.
trainer-answers-open-hint = One criterion on each line, with its points: - Says whom to warn -> 3. Under each line, what a good answer holds begins with >.
trainer-answers-survey-hint = One possible answer on each line: - I fully agree. Leave empty for the agent to write an opinion.
trainer-answer-choice = Answer { $n }
trainer-answer-item = Item { $n }
trainer-answer-pair = Pair { $n }
trainer-answer-pattern = Accepted answer { $n }
trainer-answer-text = Text
trainer-answer-fraction = Points (%)
trainer-answer-feedback = Feedback
trainer-answer-last = Stays last
trainer-answer-left = Left
trainer-answer-right = Right
trainer-answer-key = The statement is
trainer-answer-key-true = True
trainer-answer-key-false = False
trainer-answer-feedback-true = Feedback to who answers “True”
trainer-answer-feedback-false = Feedback to who answers “False”
trainer-answer-scheme = How it counts
trainer-answer-scheme-distance = The nearer an item is to its place, the more it earns
trainer-answer-scheme-position = Each item counts if it is in its very place
trainer-answer-scheme-all-or-nothing = All or nothing
trainer-answer-scheme-longest = The longest run in the right order
trainer-answer-case = Capital letters count
trainer-answer-accents = Accents count
