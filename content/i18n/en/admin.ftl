### The administration: people, departments, settings.

admin-title = Administration
admin-title-page = Administration, page { $page } of { $pages }
admin-lead = The people, the departments and the settings of the organisation.
on-this-page = On this page

## People
admin-people = People
admin-people-count = { $count ->
    [0] Nobody
    [one] One person
   *[other] { $count } people
}
admin-search = Name or e-mail address
admin-search-button = Search
admin-search-clear = Show everyone
admin-nobody-found = Nobody matches this search
admin-nobody-found-text = Check the spelling, or look for a part of the name only.
admin-column-name = Name
admin-column-roles = Roles
admin-column-status = Account
admin-none = none
person-status-active = Active
person-status-invited = Invitation pending
person-status-deactivated = Deactivated

## One person's form
admin-add = Add a person
admin-add-lead = They will receive an e-mail with a link to choose their password, and will be enrolled in the course.
admin-add-button = Add and invite
admin-department-none = No department
admin-email-hint = The address is used to sign in and to receive the certificate.
admin-lang = Language
admin-lang-hint = Of the interface and of e-mails; the person can change it.
admin-roles = Roles
admin-roles-hint = Everyone takes the course. Tick what this person does besides.
admin-role-hr-hint = Sees who has finished, never answers or marks.
admin-role-trainer-hint = Writes and publishes modules.
admin-role-admin-hint = Manages people, departments and settings.

## Departments
admin-departments = Departments
admin-departments-none = No department yet. Departments are for following progress team by team.
admin-department-name = Name of the department
admin-department-rename = Rename
admin-department-rename-about = the department “{ $name }”
admin-department-add = Add a department
admin-department-add-button = Add

## Organisation
admin-organisation = Organisation
admin-organisation-name = Name of the organisation
admin-organisation-name-hint = As it stands on certificates.
admin-time-zone = Time zone
admin-time-zone-hint = For the dates and times shown.
admin-score = Put the score on the certificate
admin-score-hint = Without this box, the certificate only says that the course was passed.
admin-save = Save

## One person's page
person-way = Administration
person-edit = Details
person-email = E-mail address
person-created = Added
person-status = Account
person-since = on { $when }
person-invitation = Invitation
person-invitation-text = This person has not chosen their password yet. A new invitation replaces the previous one.
person-invite = Send the invitation again
person-invite-about = to { $name }
person-access = Access
person-deactivate-text = The person will no longer be able to sign in and will be signed out everywhere. Their results and certificates are kept, and the account can be reactivated.
person-deactivate = Deactivate the account
person-reactivate-text = This account has been deactivated since { $when }. Once reactivated, the person can sign in again and will find all of their path.
person-reactivate-text-undated = This account is deactivated. Once reactivated, the person can sign in again and will find all of their path.
person-reactivate = Reactivate the account
person-about = of { $name }
person-own = This is your own account: another administrator can deactivate it or take the administration away from you.
