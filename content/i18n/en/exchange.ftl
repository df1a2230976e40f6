### Questions from other tools, and for them.

exchange-link = Import or export questions
exchange-title = Import and export
exchange-lead = Questions from another tool into this draft, and this bank for another tool.
exchange-import = Import
exchange-file = File
exchange-file-hint = GIFT, Moodle XML, Aiken, CSV or a questions.md, in UTF-8, of 10 MB at most. Nothing is kept before you have looked through it.
exchange-format = Format
exchange-format-guess = Recognise it
exchange-format-gift = GIFT
exchange-format-moodle-xml = Moodle XML
exchange-format-aiken = Aiken
exchange-format-csv = Table (CSV)
exchange-format-trajectoire = questions.md
exchange-objective = Objective of the questions
exchange-objective-hint = Other tools know no objectives: they can be changed question by question afterwards.
exchange-look = Look through the file
exchange-no-file = Choose a file.
exchange-no-format = The format is not recognised: choose it from the list.
exchange-at-line = Line { $line }: { $message }
exchange-preview = What the file holds
exchange-preview-taken = { $count ->
    [0] No question can be taken.
    [one] One question can be taken.
   *[other] { $count } questions can be taken.
}
exchange-preview-refused = { $count ->
    [one] One question is refused.
   *[other] { $count } questions are refused.
}
exchange-preview-first = The first { $count } are shown.
exchange-taken = Questions that can be taken
exchange-refused = Questions that are refused
exchange-column-line = Line
exchange-column-question = Question
exchange-column-type = Type
exchange-column-remarks = Remarks
exchange-column-reason = Reason
exchange-untitled = Untitled
exchange-replace = Replace questions of the same name
exchange-replace-hint = Otherwise they get a new name, and both stay.
exchange-go = { $count ->
    [one] Import the question
   *[other] Import the { $count } questions
}
exchange-export = Export
exchange-export-none = The bank is empty: there is nothing to take away.
exchange-export-line = { $format }: { $count ->
    [one] one question
   *[other] { $count } questions
}
exchange-export-refused = Not in it: { $name }. { $message }
exchange-export-fold = What { $format } cannot hold
