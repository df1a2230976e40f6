# The certificate (PDF and its page) and the files that HR downloads.
document-certificate-title = Certificate of awareness training
document-certificate-awarded-to = awarded to
document-certificate-reason = for completing the course below and passing { $count ->
    [one] its quiz
   *[other] each of its quizzes
}
document-certificate-modules = Modules of the course
document-certificate-module = Module
document-certificate-version = Version
document-certificate-score = Score
document-certificate-percent = { $value }%
document-certificate-mean = Course average
document-certificate-given-on = Awarded on { $date }
document-certificate-not-a-diploma = This certificate attests awareness training. It is neither a diploma nor a professional qualification.
document-certificate-check = Check this certificate
document-certificate-check-how = Scan this code or open:
document-certificate-serial = Certificate number
document-certificate-qr-alt = QR code that opens the page where certificate { $serial } can be checked
document-certificate-link = Page where certificate { $serial } can be checked
document-csv-name = Name
document-csv-email = E-mail address
document-csv-department = Department
document-csv-course = Course
document-csv-state = State
document-csv-modules-passed = Modules passed
document-csv-modules-total = Modules in the course
document-csv-completed-on = Completed on
document-csv-certificate = Certificate
