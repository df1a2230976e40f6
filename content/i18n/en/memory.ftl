# Reviews: keeping in mind what was learnt
memory-title = My reviews
memory-lead = Two minutes a week are enough not to forget.
memory-offer-title = Two minutes a week, not to forget
memory-offer-text = The questions you have answered come back at the right moment, five at the most at a time. It is up to you and nothing is marked: your certificates do not change, and nobody but you sees your answers.
memory-offer-mails = Send me a reminder by e-mail
memory-offer-mails-hint = Once a week at the most, and only if questions are waiting.
memory-offer-button = Keep it in mind
memory-resume-button = Start again
memory-waiting-title =
    { $due ->
        [one] 1 question to review
       *[other] { $due } questions to review
    }
memory-waiting-text = About two minutes, five questions at the most. Each answer is explained at once.
memory-begin = Start the review
memory-go-on = Continue the review
memory-kept-title = Your reviews
memory-kept-text = Nothing to review today. The questions of this module will come back at the right moment.
memory-rest-title = Nothing to review today
memory-rest-next = Next question on { $date }.
memory-rest-empty = Your next answers to a quiz you pass will come here.
memory-nothing-title = Nothing to keep in mind yet
memory-nothing-text = Pass a first module: you can then keep what matters of it, two minutes a week.
memory-stopped-title = Your reviews are stopped
memory-stopped-text = Since { $date }, no question and no reminder. Your questions are kept for 30 days, then erased. You can start again whenever you like.
memory-stopped-short = They are stopped. You can come back to them whenever you like.
memory-settings = Settings
memory-kept-since =
    { $cards ->
        [0] You have been reviewing since { $date }.
        [one] You have been reviewing since { $date }: 1 question kept in mind.
       *[other] You have been reviewing since { $date }: { $cards } questions kept in mind.
    }
memory-mails-on = A reminder is sent to you by e-mail when questions are waiting, once a week at the most.
memory-mails-off = No reminder is sent to you by e-mail.
memory-mails-stop = Stop the reminders
memory-mails-start = Get one reminder a week
memory-who-sees = Your organisation knows how many people review. It knows neither who, nor what, nor how well.
memory-stop-button = Stop my reviews
memory-stop-text = One click is enough, and you can come back.

# A review
memory-place = Review: question { $n } of { $total }
memory-answered = { $place }, explained
memory-of-module = Module “{ $module }”
memory-answer = Check my answer
memory-unknown = I no longer know
memory-choose = Answer the question, or choose “I no longer know”.
memory-next = Next question
memory-finish = Finish
memory-done-title = Review complete
memory-done-right =
    { $total ->
        [one] { $right ->
            [0] An answer to see again
           *[other] Right answer
        }
       *[other] { $right ->
            [0] No right answer out of { $total }
            [one] 1 right answer out of { $total }
           *[other] { $right } right answers out of { $total }
        }
    }
memory-done-text = What you know well will come back later, what you had forgotten sooner.
memory-done-more =
    { $due ->
        [one] One other question can wait until next time.
       *[other] { $due } other questions can wait until next time.
    }
memory-done-by-link = You can close this page.

# The link of a reminder
memory-link-once = This link opens one review, without a password. It opens nothing else.
memory-link-nothing = No question is waiting at the moment.
memory-link-used-title = This link has been used
memory-link-used-text = A link opens one review, for 14 days. The next reminder will bring another.
memory-link-sign-in = Go to my reviews, with my password
memory-stop-mails-title = Stop the reminders?
memory-mails-stopped-title = Reminders stopped
memory-mails-stopped-text = You will not get these messages any more. Your reviews go on here, where you can also stop them.

done-memory-kept = Noted: the questions will come back at the right moment.
done-memory-stopped = Your reviews are stopped.
done-memory-mails = Your choice is saved.
