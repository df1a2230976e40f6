### What is wrong in a module's files, for who writes them. The names are those of domain::module::Reason.

## The module as a whole
problem-no-title = The title is missing.
problem-no-lesson = Add at least one lesson.
problem-no-objective = Add at least one objective.
problem-bank-too-small = The quiz draws { $asks } questions, but the bank holds { $holds }.
problem-more-objectives-than-questions = The module has { $count } objectives: the quiz must draw at least as many questions.
problem-objective-without-question = No question is about the objective { $objective }.
problem-draw-rule-too-small = Rule { $rule } of the draw asks for { $asks } questions, but the bank holds { $holds } that it may take, some of which other rules may need.
problem-rule-not-kept = The rule “{ $rule }” is not yet applied to agents’ pages: take it out to publish.
problem-draw-rule-empty = A rule of the draw asks for no question.
problem-fixed-question-unknown = The question { $question }, which every attempt must have, is not in the bank, or is named twice.
problem-closes-before-it-opens = The quiz closes before it opens.
problem-no-attempt-allowed = The quiz allows no attempt: give at least one, or leave the number out.
problem-time-not-above-zero = The time limit, the time of grace and the time between two attempts must be above 0.
problem-pass-mark-out-of-bounds = The pass mark must be above 0% and no more than 100%.
problem-review-before-valid = The review date must come after the date of verification.
problem-twice = { $name } appears twice.
problem-not-in-french = { $name } does not exist in French, the reference language.

## Lessons
problem-lesson-empty = The lesson has no text.
problem-unknown-objective = The objective { $objective } does not exist in this module.
problem-unknown-lesson = The lesson { $lesson } does not exist in this module.

## Questions
problem-no-stem = The question itself is missing.
problem-no-source = Give at least one source.
problem-mark-not-above-zero = The mark must be above 0.
problem-too-few-options = There must be at least two answers.
problem-too-many-options = There are too many answers: { $most } at most.
problem-options-not-distinct = Two answers are the same, or one of them is empty.
problem-option-without-feedback = Every answer must have its explanation.
problem-fraction-out-of-bounds = What an answer is worth must stay between −100% and 100% (between 0% and 100% for a short answer).
problem-no-right-option = No answer is worth 100%.
problem-right-options-not-one = The right answers must be worth 100% together; they are worth { $sum }%.
problem-pattern-takes-anything = An accepted answer lets any text through.
problem-penalty-out-of-bounds = What a failed try costs must stay between 0% and 100%.
problem-no-rubric = An open question needs criteria, each with its points, above 0.
problem-no-gap = The text has no gap or passage: number places in braces, and say below what belongs there.
problem-gap-not-once-in-text = The place { $gap } must stand exactly once in the text.
problem-place-without-answer = Nothing is said of the place { $gap } of the text.
problem-weight-not-above-zero = The weight of a gap must be above 0.
problem-number-out-of-reach = An accepted number is too large.
problem-first-unit-not-one = The factor of the first unit is 1: the others are counted in it.
problem-unit-factor-not-above-zero = The factor of a unit must be above 0.
problem-scenario-in-circles = The scenario goes in circles: some decisions lead back to a step already met.
problem-step-not-reached = No decision leads to the step “{ $step }”.
problem-step-without-text = The step “{ $step }” has no text.
problem-step-with-one-decision = The step “{ $step }” has a single decision: give at least two, or none if it is an ending.
problem-other-shape-than-french = The translation does not have the same answers as the French question: same number, same order, same worth.

## How questions are written
problem-text-before-question = This text belongs to no question. A question starts with a line “##” followed by its name.
problem-too-many-questions = The bank holds too many questions: { $most } at most.
problem-bad-question-name = “{ $name }” cannot be the name of a question: lower-case letters without accents, digits and hyphens. If this line is part of the question’s text, write “\##”.
problem-blank-line-missing = Leave an empty line before the question’s text. Above it, every line reads “key: value”.
problem-key-of-other-type = “{ $key }” has no meaning for a question of type { $type }.
problem-answer-not-understood = “{ $text }” is neither an answer of type { $type } nor an explanation (“>”). An answer fits on one line.
problem-after-general-feedback = Nothing may follow the general explanation (“>>”). If it goes on, start this line with “>>”.
problem-wrong-brackets = For this type of question, answers start with { $right }.
problem-wrong-number = Steps are written in the right order: number { $expected } is expected here.
problem-true-false-lines = There must be two lines, in this order: “True”, then “False”, one with (x) and the other with ( ).
problem-place-out-of-order = The places of the text are answered in order: number { $expected } is expected here.
problem-gap-mixed = The gap { $gap } is filled either by choosing, “( )”, or by typing, “=”, not both.
problem-text-not-first = The lines “~” of the text come before all answers.
problem-weights-not-one-a-gap = There are { $gaps } gaps but { $weights } weights: give one a gap.
problem-unknown-step = The step “{ $step }” does not exist. To write an arrow as text, write “\->”.
problem-step-without-name = A step needs a name after “@”.
problem-decision-outside-step = This decision belongs to no step. A step starts with a line “@” followed by its name.

## Sources and facts
problem-unknown-fact = The fact { $fact } does not exist in the fact base.
problem-fact-no-key = The fact { $fact } is uncertain or may have changed: no question may rest on it.
problem-fact-uncertain = The fact { $fact } is uncertain: no lesson may rest on it.
problem-bad-fact-name = “{ $name }” is not the name of a fact, such as T2-13.
problem-fact-not-readable = This line is not a readable fact: { $detail }
problem-source-without-text = A source has an address but no text: write the reference before the address.
problem-bad-address = “{ $address }” is not an address that can be linked to. It must start with https://.

## What is read by everyone
problem-unknown-term = “{ $term }” is not in the glossary.
problem-term-not-closed = A glossary term is written [[term]] or [[term|other words]]. In a table, write \| instead of |.
problem-bad-term = “{ $term }” cannot be a term of the glossary: it is empty, or contains |, [ or ].
problem-unknown-figure = The figure { $name } is not in the media folder.
problem-image-without-alt = Describe the figure for those who cannot see it, between the brackets: ![description](file.svg).
problem-image-not-alone = A figure must stand alone in its paragraph: leave an empty line before and after it.
problem-raw-html = HTML is not accepted: use Markdown.
problem-heading-one = Start headings at “##”: the page already has its title.
problem-heading-skips = This heading is of level { $level }: do not skip a level, { $expected } at most here.
problem-heading-empty = This heading is empty.
problem-heading-in-question = A question has no headings. A line of hyphens or = signs under a text makes it one: leave an empty line between them.
problem-link-says-nothing = The link “{ $text }” does not say where it goes.
problem-table-without-header = A table starts with a line of headers, then a line of hyphens: |---|---|.
problem-unknown-callout = Callouts are written [!NOTE], [!TIP], [!IMPORTANT] or [!WARNING].

## Files
problem-file-missing = The file { $name } is missing.
problem-unknown-file = This file has no place in a module.
problem-bad-lesson-file = A lesson’s file is called NN-name.md, for example 01-perimetre.md.
problem-file-too-big = The file is too big: { $most } MiB at most.
problem-bundle-too-big = The module is too big: { $most } MiB at most for all its files.
problem-not-utf8 = The text is not in UTF-8. In your editor, choose “Save as”, then the encoding UTF-8.
problem-bad-figure-name = A figure’s name holds only letters without accents, digits, hyphens and dots.
problem-figure-kind = A figure is an svg, png, webp or avif file.
problem-figure-not-what-it-says = The content of the file does not match its name.
problem-figure-does-more = This drawing holds more than a drawing: { $what }. Remove it.
problem-front-matter-missing = The first line must be “+++”.
problem-front-matter-open = The second line “+++” is missing.
problem-toml = This line is not correct TOML: { $detail }
problem-missing-key = “{ $key }” is missing.
problem-unknown-key = “{ $key }” is not a known key.
problem-bad-value = The value of “{ $key }” does not fit. What is expected: { $expected }
problem-bad-name = “{ $name }” cannot be a name: lower-case letters without accents, digits and hyphens, 64 characters at most.
problem-bad-number = “{ $text }” is not a number that fits here.
problem-unknown-format = The format { $format } is not known; only format 1 is read.
problem-unknown-module = The module { $module } does not exist.
problem-slug-is-not-the-folder = The module is called { $slug }, but its folder has another name.

## Question files of other tools
problem-import-too-large = The file is too large: { $most } MB at most.
problem-import-encoding = The file is not in UTF-8; it looks like { $name }. Open it in a text editor, save it again with the encoding UTF-8, and send it anew.
problem-import-empty = The file is empty.
problem-lost-raised = Raised or lowered letters stand on the line.
problem-lost-media = A video, a sound or a drawing is left out: only pictures can be shown.
problem-lost-field = A field of a form is left out.
problem-lost-link = A link that leads nowhere safe is left out; its words stay.
problem-lost-picture = A picture that is not in the file is left out; its description stays.
problem-attachment-kind = The picture { $name } is of a kind that is not taken: save it as PNG, WebP, AVIF or SVG, and put it in the question again.
problem-attachment-not-readable = The picture { $name } cannot be read.
problem-xml-doctype = The file declares a document type (DOCTYPE), which is not taken: export it anew from Moodle.
problem-xml-not-readable = The file is not well-formed XML: { $detail }.
problem-xml-not-a-quiz = The file is XML, but not an export of Moodle’s questions: it begins with <{ $name }> instead of <quiz>.
problem-xml-too-much = The file has too many elements.
problem-xml-too-deep = The file’s elements lie too deep: { $most } levels at most.
problem-import-too-many-questions = The file holds too many questions: { $most } at most. Cut it in several files.
problem-no-answers = The question has no answers.
problem-no-gaps = The text has no gaps.
problem-gap-without-choice = The gap [[{ $number }]] has no choice of that number.
problem-gap-without-weight = A gap is worth nothing.
problem-gap-of-several = A gap that takes several answers (MULTIRESPONSE) has no like here: make it a question of its own.
problem-gap-number = A gap that takes numbers near { $text } has no like here: make it a numerical question of its own.
problem-gap-not-in-text = A gap stands where no words are: in an attribute, or in a picture’s description.
problem-too-many-gaps = The text has too many gaps: { $most } at most.
problem-text-too-long = A text is too long, or has too many tags: { $most } at most.
problem-cloze-unknown = { $type } is no kind of gap.
problem-cloze-not-closed = The gap that begins with { $text } is not closed by a brace.
problem-moodle-description = A text without a question is not a question: put it in a lesson.
problem-moodle-type-without-like = Moodle’s type { $type } has no like here.
problem-moodle-unknown-type = The type { $type } is not known.
problem-moodle-any-number = Any number is taken for right: give the value.
problem-moodle-essay-file = The answer is to be given as a file, which has no like here.
problem-changed-hidden = The question was hidden; it is taken like any other.
problem-changed-ordering-grade = Moodle’s way of marking an order, { $scheme }, has no like here: each item earns by how near it is.
problem-changed-ordering-all = All { $count } items are asked, not some of them.
problem-changed-unit-penalty = A wrong unit cost a part of the mark; here the number must be right in its unit.
problem-changed-unit-needed = The unit could be left out; here it is chosen.
problem-changed-drag-once = A word could be used once; here it can be chosen for every gap.
problem-changed-gap-number = A number in a gap is compared as it is typed, with a comma or a point.
problem-changed-title-as-stem = The text begins with a gap: the title stands as the question.
problem-changed-sources = The sources stand at the end of the general feedback.
problem-changed-mark = Moodle counts the gaps’ weights as the mark: { $mark }.
problem-changed-weights = The weights of the gaps are multiplied by { $by } to be whole.
problem-changed-accents = Accents count in Moodle.
problem-changed-tolerance = The relative tolerance is written as an absolute one.
problem-changed-rubric = The rubric stands as a table in what graders are told.
problem-changed-categorise = Sorting into categories is written as matching.
problem-lost-overall-feedback = What was said to all who were right, partly right or wrong is left out; the general feedback stays.
problem-lost-any-other-number = What was said for any other number is left out.
problem-lost-response-template = The text that the answer began with is left out.
problem-lost-picture-in-gaps = A picture within the text with gaps is left out.
problem-lost-setting-in-gaps = The text with gaps is plain: bold, italics and links are left out.
problem-lost-setting-in-answers = The answers to match with are plain: bold, italics and links are left out.
problem-lost-item-feedback = What each item teaches is left out: Moodle has no place for it.
problem-lost-keep-last = An answer kept last may stand elsewhere when the answers are shuffled.
problem-lost-about = The level, the lesson, the author and the date to read it again are left out.
problem-lost-figure = The figure { $name } is not among the module’s.
problem-pattern-not-writable = The answer { $text } cannot be written for Moodle: a backslash stands before a star.
problem-weights-not-writable = The weights of the gaps cannot be written as whole numbers.
problem-geometric-not-writable = A geometric tolerance has no like in Moodle.
problem-no-type-for-it = The format { $format } has no type for a question of type { $type }.

## Questions of GIFT, Aiken and tables
problem-aiken-answer-alone = An ANSWER line stands without a question.
problem-aiken-answer-unknown = ANSWER must name one of the options by its letter; it says “{ $text }”.
problem-aiken-letter-twice = Two options have the same letter.
problem-aiken-line = Line { $line }, “{ $text }”, is neither an option (A. …) nor the ANSWER: an option is one line.
problem-aiken-no-answer = The question has no ANSWER line.
problem-aiken-no-options = The question has no options (A. …, B. …).
problem-aiken-one-right = Aiken only has questions with exactly one right answer.
problem-aiken-stem = Aiken cannot hold this stem: it is empty, or a line of it looks like an answer.
problem-csv-no-column = The column “{ $name }” is missing from the first line.
problem-csv-one-right = A single choice has one right answer.
problem-csv-too-many-cells = The row has more cells than the first line: { $most } at most. Are commas or semicolons within a text in quotes?
problem-csv-true-or-false = The right answer is “true” or “false”, not “{ $text }”.
problem-csv-unknown-column = The column “{ $name }” is not known, or stands twice.
problem-csv-unknown-type = The type “{ $text }” is not known.
problem-csv-weights = A table has no place for answers that are partly right.
problem-csv-wrong-unused = This type has no wrong answers: leave the column “wrong” empty.
problem-gift-arrow-in-text = “{ $text }” cannot be written: it is empty or holds an arrow (->).
problem-gift-before-answers = “{ $text }” stands before the first answer: an answer begins with = or ~.
problem-gift-braces-after = Text after the answers holds braces again: they are taken as words.
problem-gift-braces-not-closed = The brace that opens the answers is not closed before the next question.
problem-gift-braces-not-opened = A brace closes answers that no brace opens.
problem-gift-empty-answer = An answer is empty.
problem-gift-no-arrow = “{ $text }” is no pair: left -> right.
problem-gift-no-number = “{ $text }” is no number: write 3, 3:0.5 or 1..5.
problem-gift-no-wrong-answer = A choice without a wrong answer would be read as a short answer.
problem-gift-text-page = A text without answers is not a question: put it in a lesson.
problem-gift-weight-out-of-bounds = A weight goes from −100% to 100%, not to { $text }%.
problem-question-too-long = The question is too long: one megabyte at most.
problem-number-not-writable = The number { $value } or its tolerance cannot be written exactly.
problem-lost-accents = That accents count is left out.
problem-lost-case = That capitals count is left out.
problem-lost-category = The category is left out.
problem-lost-feedback = What is said of each answer is left out.
problem-lost-formatting = Bold, italics, links and lists are left out.
problem-lost-hints = The hints are left out.
problem-lost-mark = The mark is left out.
problem-lost-penalty = The penalty for a failed try is left out.
problem-lost-rubric = The rubric is left out.
problem-lost-scheme = The way an order is marked is left out.
problem-lost-shuffle = That the answers stay in their order is left out.
problem-lost-sources = The sources are left out.
problem-lost-tags = The tags are left out.
problem-lost-units = The units are left out.
problem-lost-weights = What the wrong answers take away is left out.
