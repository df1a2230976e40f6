### The HR room: who has finished, and which mails do not arrive. Never a score.

hr-title = Course follow-up
hr-title-page = Course follow-up, page { $page } of { $pages }
hr-lead = { $modules ->
    [one] “{ $course }”, one module. You see how far everyone is, never their answers or their mark.
   *[other] “{ $course }”, { $modules } modules. You see how far everyone is, never their answers or their mark.
}
hr-lead-empty = How far everyone is, without their answers or their mark.
hr-no-course = No course yet
hr-no-course-text = The follow-up will appear here once a trainer has published a module and added it to the agents’ course.
hr-reviewing =
    { $count ->
        [0] Optional reviews: nobody uses them at present.
        [one] Optional reviews: 1 person uses them. What they review and how well is known to them alone.
       *[other] Optional reviews: { $count } people use them. Who, and how well, is known to them alone.
    }
hr-mails-alert = { $count ->
    [one] One e-mail has not arrived.
   *[other] { $count } e-mails have not arrived.
}
hr-mails-alert-link = See the e-mails in trouble

## Figures
hr-figures = Where agents stand
hr-figure-finished = { $count ->
    [one] has finished
   *[other] have finished
}
hr-figure-under-way = { $count ->
    [one] is under way
   *[other] are under way
}
hr-figure-not-started = { $count ->
    [one] has not started
   *[other] have not started
}
hr-figure-share = { $total ->
    [one] { $percent } of one person enrolled
   *[other] { $percent } of the { $total } people enrolled
}

## States
course-state-finished = Finished
course-state-under-way = Under way
course-state-expired = To be redone
course-state-not-started = Not started

## Departments
hr-departments = By department
hr-departments-count = { $count ->
    [one] one department
   *[other] { $count } departments
}
hr-department = Department
hr-department-none = No department
hr-department-people = People
hr-department-share = Share finished
hr-department-bar = Share finished of the department “{ $department }”

## People
hr-people = The agents
hr-people-count = { $count ->
    [0] Nobody
    [one] One person
   *[other] { $count } people
}
hr-filter-search = Name or e-mail address
hr-filter-department = Department
hr-filter-department-all = All departments
hr-filter-state = State
hr-filter-state-all = All states
hr-filter-apply = Filter
hr-filter-clear = Clear filters
hr-export = Export as CSV
hr-export-about = (the people in this list, on all pages)
hr-column-name = Name
hr-column-department = Department
hr-column-state = State
hr-column-modules = Modules passed
hr-column-completed = Finished on
hr-modules-of = { $passed } of { $total }
hr-none = none
hr-not-yet = not yet
hr-mail-failed = Certificate not sent
hr-nobody-found = Nobody matches these filters
hr-nobody-found-text = Widen the search, or show everyone.
hr-nobody = Nobody is enrolled
hr-nobody-text = Once an administrator has added agents, their progress will appear here.

## Mails
hr-mails-title = E-mails in trouble
hr-mails-lead = Certificates and invitations that have not arrived. Every agent can still download their certificate from their path.
hr-mails-none = Everything has arrived
hr-mails-none-text = No e-mail is waiting or has failed.
hr-mails-none-action = Back to the follow-up
hr-mails-person = Addressee
hr-mails-since = Since
hr-mails-reason = Reason
hr-mails-state = State
hr-mails-action = Action
hr-mails-given-up = Given up
hr-mails-waiting = Will be tried again
hr-mails-next = on { $when }
hr-mails-retry = Send again
hr-mails-retry-about = the e-mail of { $name }
hr-mails-retry-now = Try now
mail-trouble-other = Sending failed for an unexpected reason. Tell the administrator if this happens again.
