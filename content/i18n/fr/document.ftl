# The certificate (PDF and its page) and the files that HR downloads.
document-certificate-title = Attestation de sensibilisation
document-certificate-awarded-to = délivrée à
document-certificate-reason = pour avoir suivi en entier le parcours ci-dessous et réussi { $count ->
    [one] son évaluation
   *[other] chacune de ses évaluations
}
document-certificate-modules = Modules du parcours
document-certificate-module = Module
document-certificate-version = Version
document-certificate-score = Score
document-certificate-percent = { $value } %
document-certificate-mean = Moyenne du parcours
document-certificate-given-on = Délivrée le { $date }
document-certificate-not-a-diploma = Cette attestation constate une action de sensibilisation. Elle n’est ni un diplôme ni une certification professionnelle.
document-certificate-check = Vérifier cette attestation
document-certificate-check-how = Flashez ce code ou ouvrez :
document-certificate-serial = Numéro de l’attestation
document-certificate-qr-alt = Code QR qui ouvre la page de vérification de l’attestation { $serial }
document-certificate-link = Page de vérification de l’attestation { $serial }
document-csv-name = Nom
document-csv-email = Adresse électronique
document-csv-department = Service
document-csv-course = Parcours
document-csv-state = État
document-csv-modules-passed = Modules réussis
document-csv-modules-total = Modules du parcours
document-csv-completed-on = Terminé le
document-csv-certificate = Attestation
