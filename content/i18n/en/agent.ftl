# My path
path-title = My path
path-hello = Hello { $name }.
path-empty-title = No course yet
path-empty-text = As soon as your organisation enrols you in a course, it will appear here.
path-certificates = My certificates
course-progress =
    { $passed ->
        [0] No module passed out of { $total }
        [one] 1 module passed out of { $total }
       *[other] { $passed } modules passed out of { $total }
    }
course-completed = Course completed on { $date }. Well done!
card-lessons =
    { $total ->
        [one] { $read } of 1 lesson read
       *[other] { $read ->
            [0] { $total } lessons
            [one] 1 of { $total } lessons read
           *[other] { $read } of { $total } lessons read
        }
    }
state-to-do = To do
state-under-way = Under way
state-passed = Passed
state-expired = To do again
certificate-issued = Issued on { $date }
certificate-pdf = PDF

# The next step
next-eyebrow = Next step
next-eyebrow-done = All done
next-start = Start
next-start-detail = Short lessons, then a quiz. You can stop at any time: everything is saved.
next-read = Continue reading
next-read-detail = You are at the lesson “{ $lesson }”.
next-quiz = Take the quiz
next-quiz-detail = You have read all the lessons. What remains is to check what you have retained.
next-resume = Resume the quiz
next-resume-detail =
    { $answered ->
        [0] Quiz begun: no answer out of { $total } so far.
        [one] Quiz begun: 1 answer saved out of { $total }.
       *[other] Quiz begun: { $answered } answers saved out of { $total }.
    }
next-renew = Do this module again
next-renew-detail = You passed too long ago for it still to count: this module is to be done again.
next-done = See my certificate
next-done-detail = All the modules are passed. Your certificate is ready.
next-minutes = about { $n } min
next-progress =
    { $passed ->
        [0] no module passed out of { $total }
        [one] module passed out of { $total }
       *[other] modules passed out of { $total }
    }

# A module
module-lessons = Lessons
module-start-reading = Start reading
module-objectives = By the end, you will know how to
module-validity = Content valid as of { $date }. It is awareness material, not legal advice: for a real case, talk to your data protection officer or to the legal department.
quiz-card-title = Quiz
quiz-rule-questions =
    { $n ->
        [one] 1 question
       *[other] { $n } questions
    }
quiz-rule-pass = Passed from { $percent }
quiz-rule-no-time = No time limit
quiz-rule-time =
    { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    }
quiz-rule-attempts = { $n ->
    [one] One attempt
   *[other] { $n } attempts at most
}
quiz-rule-closes = Closes on { $date }
quiz-opens = This quiz opens on { $date }.
quiz-closed = This quiz closed on { $date }.
quiz-no-attempt-left = You have used all your attempts ({ $n }).
quiz-too-soon = You can try again on { $date }.
quiz-rule-retry = As many tries as you like: only the best one counts
quiz-start = Start the quiz
quiz-again = Try again
quiz-again-for-practice = Do it again for practice
quiz-best = Best result: { $percent }
quiz-attempts = My attempts
attempt-passed = passed
attempt-not-passed = to be tried again

# A lesson
lesson-place = Lesson { $n } of { $total }
lesson-read = Read
lesson-done-next = I have read this, next lesson
lesson-done-last = I have read this, go to the quiz
lesson-next = Next lesson
lesson-to-quiz = Go to the quiz
lesson-previous = Previous lesson
lesson-up-next = Up next: { $title }
lesson-glossary = The words of this lesson
lesson-objectives = What this lesson is for
lesson-outline = In this module
sources = Sources
source-as-of = (checked on { $date })

# A certificate
certificate = Certificate
certificate-title = Certificate: { $course }
certificate-awarded-to = awarded to
certificate-for = for having followed and passed the course
certificate-modules = Modules passed
certificate-score = Result: { $percent }
certificate-issued-by = Issued on { $date } by { $organisation }
certificate-serial = Number
certificate-check = To be checked at
certificate-qr = Square code leading to the page that checks this certificate
certificate-download = Download the certificate (PDF)
certificate-download-sized = Download the certificate (PDF, { $size } kB)
certificate-mail-sent = The certificate was sent to you by e-mail on { $date }.
certificate-mail-waiting = The certificate will be sent to you by e-mail. You can already download it here.
certificate-mail-failed = The e-mail could not be delivered to you. Human resources have been told, and you can download the certificate here.
