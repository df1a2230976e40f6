# What a form may be told, by the name of the mistake.
invalid-unknown-grantee = Choose a person or a department of the organisation.
invalid-nothing-granted = Give at least one limit to change.
invalid-required = This field has to be filled in.
invalid-too-long = This text is too long.
invalid-control-character = This text holds an invisible character that is not accepted.
invalid-not-an-address = This is not an e-mail address such as first.last@town.example.
invalid-email-taken = There is already an account with this address.
invalid-unknown-department = This department no longer exists. Choose another one.
invalid-department-taken = There is already a department of this name.
invalid-unknown-time-zone = This time zone is not known.
invalid-own-administration = You cannot take the administration away from yourself: ask another administrator.
invalid-password-wrong = This is not your current password.
invalid-password-too-short = The password must be at least 12 characters long.
invalid-password-too-long = The password cannot be longer than 128 characters.
invalid-password-repetitive = This password repeats the same characters. A few unrelated words do better.
invalid-password-personal = This password contains your name or your address. A few unrelated words do better.
invalid-password-common = This password is too common. A few unrelated words do better.
invalid-passwords-differ = The two passwords are not the same.
invalid-no-name-in-title = This title has neither a letter nor a digit: the module’s address needs one.
invalid-title-taken = There is already a module of this title, or of one very close to it.
invalid-not-publishable = The module cannot be published yet: see the list of what is left to mend.
invalid-bad-name = An identifier is made of lower-case letters without accents, digits and hyphens.
invalid-name-taken = This identifier is already taken in this module.
invalid-not-a-number = This is not a number that is accepted here.
invalid-not-a-date = A date is written like 2026-11-24.
invalid-unknown-source = A source is a known fact (T2-01), or a reference followed by its address in angle brackets.
invalid-unknown-objective = Choose an objective of the module.
invalid-not-a-pair = Each line is written “name = text”.
invalid-over-a-limit = The module would exceed what its format allows (500 questions, one megabyte a file): nothing was saved.
invalid-nothing-to-import = The file holds no question that can be taken.
invalid-figure-taken = A figure of the file has the name of another figure of the module: nothing was saved. Rename it where the file comes from.
invalid-figure-refused = A figure of the file is not one that can be shown: nothing was saved.
invalid-question = { $reason }
invalid-line = Line { $line }: { $reason }

# What an answer may be told.
answer-other-type = This answer does not suit the question. Nothing was saved.
answer-no-such-option = This answer names a choice that does not exist. Nothing was saved.
answer-not-a-permutation = Give each item a place of its own, or none of them a place. Nothing has been saved yet.
answer-too-long = This text is longer than { $most } characters. Shorten it: nothing has been saved yet.
answer-not-a-number = This is not a number. Write it in figures, such as 72 or 2.5: nothing has been saved yet.
answer-no-decision = Choose a decision, then confirm it.
answer-no-unit = Choose the unit of your number: nothing has been saved yet.
answer-decision-stands = A decision taken can no longer be changed: your first decisions are the ones shown here and the ones that count.
answer-stale = A newer answer was saved from another tab or another device: it is the one shown here and the one that counts.
answer-time-up = The time is up: the answers already saved count.
answer-submitted = This attempt has already been submitted.
answer-closed = This question has already been marked: its answer no longer changes.
answer-behind = This quiz only goes forward: it is not this question’s turn.
answer-nothing-to-check = Answer the question first.

# What has just been done.
done-signed-out = You are signed out. Your answers are saved.
done-session-over = Your session has ended. Sign in again: what was saved is still there, but the last thing you sent was not taken.
done-password-changed = Your password is changed. Your other sessions are closed.
done-decided = Your decision is taken. Here is what follows.
done-saved = Saved.
done-lesson-read = Lesson read.
done-person-added = The person is added. Their invitation is on its way by e-mail.
done-invited = The invitation is on its way by e-mail.
done-deactivated = The account is deactivated. What the person earned stays.
done-reactivated = The account is active again.
done-mail-retried = The e-mail will be sent again.
done-imported = The questions are in the draft. What is still to be mended stands under Publishing.
done-published = The version is published. Attempts under way keep theirs.
done-undone = Restored.
done-removed = Deleted. You can still undo it.
done-theme = The colours are changed.

# Roles of the demonstration's accounts.
demo-role-agent = Agent
demo-role-hr = Human resources
demo-role-trainer = Trainer
demo-role-admin = Administrator
