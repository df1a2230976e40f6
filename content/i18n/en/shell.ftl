app-name = Trajectoire

skip-to-content = Skip to content
demo-banner-name = Demonstration
demo-banner = Demonstration: the people and the results are invented, and nothing is sent.
title-with-errors = Error: { $title }

# Header and footer
nav-main = Main navigation
nav-footer = Footer
nav-path = My path
nav-hr = Human resources
nav-trainer = Training
nav-admin = Administration
nav-account-of = My account:
nav-sign-out = Sign out
nav-verify = Check a certificate
nav-privacy = Who sees what
breadcrumb = Breadcrumb

# Words used everywhere
optional = (optional)
error-prefix = Error:
errors-title = There is a problem with this form
yes = Yes
no = No
tone-info = Information:
tone-success = Good news:
tone-warning = Warning:
tone-error = Error:
minutes = { $n } min
department = Department
email = E-mail address
full-name = Name
password = Password
role-agent = Agent
role-hr = Human resources
role-trainer = Training
role-admin = Administration
pagination = Pages of the list
page-previous = Previous page
page-next = Next page
page-of = Page { $page } of { $pages }
table-region = Table: { $name }
table-sort-by = Sort by

# Text written by trainers
callout-note = Note
callout-tip = Tip
callout-important = Important
callout-warning = Warning
prose-table = Table { $n }
external-mark = (another site)
shown-in-french = This content exists in French only: it is shown in that language.
shown-in-english = This content exists in English only: it is shown in that language.
