# The mails. One greeting, one foot, and for each mail its subject, its text, its button and its notes.
mail-greeting = Hello { $name },
mail-button-fallback = If the button does not work, copy this address into your browser:
mail-foot = Sent automatically by { $app }; replies are not read.

mail-certificate-subject = Your certificate: { $course }
mail-certificate-text = You have completed the course “{ $course }”, offered by { $organisation }. Your certificate is attached to this message as a PDF.
mail-certificate-check = Anyone you show it to can check on this page that it is genuine, without an account or a password.
mail-certificate-button = Open the verification page
mail-certificate-again = You can find your certificate at any time by signing in at { $site }

mail-reset-subject = Choose a new password
mail-reset-text = A new password was requested for your { $app } account. This link lets you choose it; it works once, for 30 minutes.
mail-reset-button = Choose a new password
mail-reset-ignore = If you did not ask for it, do nothing: your current password stays valid.

mail-invitation-subject = Your access to { $app }
mail-invitation-text = { $organisation } has given you access to { $app }, where you take short awareness modules. Start by choosing your password.
mail-invitation-button = Choose my password
mail-invitation-expiry = This link is yours alone and works for 7 days. After that, ask the person in charge of training in your organisation for a new invitation.

mail-changed-subject = Your password was changed
mail-changed-text = The password of your { $app } account was changed on { $when }. If it was you, there is nothing to do.
mail-changed-not-you = If it was not you, choose a new password at once, then tell your IT department.
mail-changed-button = Choose a new password

mail-reminder-subject =
    { $due ->
        [one] Two minutes of review: 1 question is waiting
       *[other] Two minutes of review: { $due } questions are waiting
    }
mail-reminder-text = You asked to keep in mind what you learnt. A few questions come back this week; two minutes are enough.
mail-reminder-free = Nothing is marked: your certificates do not change, and nobody but you sees your answers.
mail-reminder-button = Start the review
mail-reminder-link = This link is personal: it opens one review, without a password, for 14 days.
mail-reminder-stop = To stop these messages: { $stop }

# Why a mail does not arrive, as HR reads it.
mail-trouble-time-out = The mail server does not answer in time.
mail-trouble-connection = The mail server cannot be reached.
mail-trouble-tls = The encrypted connection to the mail server could not be set up. Tell the administrator.
mail-trouble-sign-in = The mail server refuses our password. Tell the administrator.
mail-trouble-busy = The mail server asks us to wait.
mail-trouble-mailbox = This address does not exist or accepts no messages. Check it.
mail-trouble-refused = The mail server refused the message.
mail-trouble-folder = The message could not be written to the outgoing folder. Tell the administrator.
mail-trouble-unwritable = The message could not be composed. Tell the administrator.
