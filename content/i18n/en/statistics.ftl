### The statistics of a quiz, for trainers.

statistics-title = Quiz statistics
statistics-title-of = Quiz statistics – { $title }
statistics-lead = What attempts tell of the questions: too easy, too hard, badly made. No name appears here.
statistics-link = Quiz statistics
statistics-which = Attempts that count
statistics-which-first = Each person’s first
statistics-which-best = Each person’s best
statistics-which-last = Each person’s last
statistics-which-all = All attempts
statistics-show = Show
statistics-none = No attempt yet
statistics-none-text = Statistics will appear here once agents have finished the quiz.
statistics-soon = Statistics are being worked out
statistics-soon-text = Come back in a minute: the attempts have only just arrived.
statistics-as-of = { $count ->
    [one] One attempt, as of { $when }.
   *[other] { $count } attempts, as of { $when }.
}
statistics-export = Export the marks (CSV)

## What to look at
statistics-look = Look at these first
statistics-look-none = Nothing to report: no question stands out.
statistics-few = With fewer than { $count } attempts a question gets no advice: its figures would change too much from one person to the next.
statistics-question = Question { $number }
statistics-question-said = Question { $number }:
statistics-well = Nothing to report about this question.
statistics-too-few = Too few attempts for advice.
statistics-edit = Edit question { $number }
statistics-advice-check-key = Negative discrimination: those who do well elsewhere fail here. Check the key.
statistics-advice-attractive = Option { $letter } (“{ $option }”) is wrong, but draws those who do well elsewhere: read it again with the question.
statistics-advice-unchosen = Option { $letter } (“{ $option }”) is chosen by nobody: replace this distractor.
statistics-advice-chance = No better than chance: the question may be unclear, or the lesson does not speak of it.
statistics-advice-too-hard = Very hard: hardly anybody is right. Read the question and the lesson again.
statistics-advice-too-easy = Very easy: nearly everybody is right. It reassures, but measures nothing.
statistics-advice-weak = Weak discrimination: the question hardly tells who knows from who does not.

## The questions
statistics-questions = Questions
statistics-table = Figures of the questions
statistics-column-question = Question
statistics-column-attempts = Attempts
statistics-retired = Not in the current version any more
statistics-negative = Negative covariance
statistics-facility = Facility
statistics-facility-means = The mean mark, as a percentage of the maximum.
statistics-sd = Standard deviation
statistics-sd-means = How far the marks of this question spread, in marks.
statistics-discrimination = Discrimination index
statistics-discrimination-means = The correlation with the rest of the quiz: near 100%, who does well here does well elsewhere.
statistics-efficiency = Discriminative efficiency
statistics-efficiency-means = The discrimination compared with the greatest that these marks allow.
statistics-weight = Effective weight
statistics-weight-means = The question’s part in what sets the totals apart.
statistics-guess = Random guess score
statistics-guess-means = What guessing at a single choice earns on average.
statistics-chart-facility = Facility of each question (the same figures as in the table)
statistics-chart-discrimination = Discrimination index of each question (the same figures as in the table)

## The whole quiz
statistics-whole = The quiz as a whole
statistics-mean = Mean
statistics-mean-means = The mean total, in marks.
statistics-median = Median
statistics-median-means = Half of the attempts do better, in marks.
statistics-deviation = Standard deviation of the total
statistics-deviation-means = How far the totals spread, in marks.
statistics-skewness = Skewness
statistics-skewness-means = Below zero, a few totals trail far below; above, far up.
statistics-kurtosis = Kurtosis
statistics-kurtosis-means = Above zero, more extreme totals than in a bell curve.
statistics-consistency = Internal consistency
statistics-consistency-means = Cronbach’s alpha: near 100%, the questions measure one thing.
statistics-error-ratio = Error ratio
statistics-error-ratio-means = The part of the spread that is due to chance.
statistics-standard-error = Standard error
statistics-standard-error-means = How many marks a total may be, by chance, from what the person is worth.
statistics-drawn = Each attempt draws questions of its own: consistency compares the places in the attempt as if each were one question.

## Question by question
statistics-each = Question by question
statistics-options = Options of question { $number }
statistics-chart-options = Share of choices at question { $number } (the same figures as in the table)
statistics-column-option = Option
statistics-column-chosen = Chosen
statistics-column-share = Share
statistics-point-biserial = Correlation with the total
statistics-right = Right
statistics-true = True
statistics-false = False
