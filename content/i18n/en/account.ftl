# Signing in
sign-in-title = Sign in
sign-in-lead = Pick up your path where you left it.
sign-in-button = Sign in
sign-in-forgotten = Forgotten your password?
sign-in-wrong = The address or the password is not right. Check both and try again.
sign-in-wait =
    { $seconds ->
        [one] Too many tries in a row. Try again in one second.
       *[other] Too many tries in a row. Try again in { $seconds } seconds.
    }
back-to-sign-in = Back to sign-in
demo-accounts-title = Demonstration accounts
demo-accounts-text = Choose a point of view: each account shows the pages of its job.
demo-password = Password of all these accounts:

# Forgotten password, invitation
forgotten-title = Forgotten password
forgotten-lead = Enter the address of your account. You will receive a link to choose a new password.
forgotten-button = Send me the link
forgotten-sent-title = Check your inbox
forgotten-sent-text = If an account exists at this address, a message is on its way. Its link is valid for 30 minutes. Nothing there? Look in the junk folder, then check the address you entered.
new-password = New password
new-password-hint = At least { $n } characters. A sentence of a few words is both safe and easy to remember.
new-password-again = The same, once more
choose-reset-title = Choose a new password
choose-reset-lead = Your other sessions will be closed.
choose-invitation-title = Welcome to Trajectoire
choose-invitation-lead = Hello { $name }. Choose your password to open your account.
choose-button = Save this password
choose-expired-title = This link is no longer valid
choose-expired-reset = The link has already been used, or more than 30 minutes have passed. You can ask for another one: it will arrive in your inbox.
choose-expired-invitation = The invitation has already been used, or it has expired. Ask for a link at your work address: it will arrive in your inbox.
choose-ask-again = Ask for another link

# First installation
set-up-title = Set-up
set-up-lead = A few words about your organisation, then the account of the person who will administer Trajectoire.
set-up-organisation = Name of the organisation
set-up-organisation-hint = As it will appear on certificates. Example: Mairie de Saint-Aubrac.
set-up-button = Set up

# My account
account-title = My account
account-identity = Who I am
account-roles = Roles
account-no-department = No department given
account-identity-change = A mistake? The administration can correct this information.
account-password = Password
account-current-password = Current password
account-password-button = Change the password
account-language = Language
account-language-legend = Language of the interface and of mails
account-language-button = Change the language
account-theme = Appearance
account-theme-legend = Colours
account-theme-button = Apply
theme-auto = As my device
theme-light = Light
theme-dark = Dark

# Who sees what
privacy-title = Who sees what
privacy-lead = Trajectoire is for learning, not for marking people. Here is what each role can read about you.
privacy-table = What Trajectoire knows about you, and who can read it
privacy-what = Information
privacy-you = You
privacy-row-identity = Name, address and department
privacy-row-progress = Modules to do, under way and passed
privacy-row-certificate = Certificate and its date
privacy-row-score = Quiz results
privacy-row-answers = Answers given
privacy-row-open = Answers in your own words, without your name
privacy-row-time = More time granted, without the reason
privacy-row-reviews = Optional reviews
privacy-row-password = Password
privacy-more = In practice
privacy-score = Nobody but you sees your results or your answers under your name. A trainer reads, without your name, the answers in your own words that need marking, and everybody’s results to improve the questions. Human resources only know whether a module is passed. A score appears on the certificate only if the organisation has chosen so.
privacy-reviews = Reviews are optional. If you keep them, HR knows only how many people use them. Once stopped, they are erased after 30 days; so they are when your account is closed.
privacy-certificate = Whoever knows the number of your certificate can check that it is genuine: your name, the course and the date are shown to them, and nothing else.
privacy-log = The technical logs hold neither your answers nor your address.
privacy-third = No outside service is called, and no audience measurement is used.

# Checking a certificate
verify-title = Check a certificate
verify-lead = Enter the number printed at the foot of the certificate.
verify-serial = Certificate number
verify-serial-hint = It is printed near the square code, below the date.
verify-button = Check
verify-valid-title = Genuine certificate
verify-valid-text = This certificate was issued by { $organisation }.
verify-unknown-title = Unknown certificate
verify-unknown-text = No certificate has the number “{ $serial }”. Check what you typed: the number must be copied in full.
verify-course = Course
verify-date = Issued on
