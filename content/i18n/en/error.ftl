error-status = Error { $status }
error-reference = If you ask for help, give this reference:
error-way-path = Back to my path
error-way-sign-in = Go to sign-in
error-wait =
    { $seconds ->
        [one] Try again in one second.
       *[other] Try again in { $seconds } seconds.
    }
error-unauthorized-title = You need to sign in
error-unauthorized-text = This page is for people who are signed in. Answers already saved are waiting for you.
error-forbidden-title = This page is not open to you
error-forbidden-text = Your account does not have the role it takes. If you think you need it, ask the administration.
error-not-found-title = This page does not exist
error-not-found-text = The address may be incomplete, or what it showed is no longer there.
error-conflict-title = Something has changed in the meantime
error-conflict-text = This can no longer be done as things stand. Go back to the previous page to see what has changed: nothing is lost.
error-too-large-title = That is too much at once
error-too-large-text = The content is larger than what is accepted. Shorten it and try again.
error-too-many-title = Too many requests in a row
error-too-many-text = To protect the accounts, a short pause is asked for.
error-busy-title = Trajectoire is in great demand
error-busy-text = Many people are signing in at the same time. What was saved stays saved: try again in a moment.
error-bad-request-title = This request was not understood
error-bad-request-text = The form may have been incomplete or too old. Reload the page and try again.
error-unexpected-title = Something went wrong
error-unexpected-text = It is our fault, not yours, and it has been noted. What was saved stays saved: try again in a moment.
