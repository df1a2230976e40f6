# Mon parcours
path-title = Mon parcours
path-hello = Bonjour { $name }.
path-empty-title = Aucun parcours pour l’instant
path-empty-text = Dès que votre organisation vous inscrira à un parcours, il apparaîtra ici.
path-certificates = Mes attestations
course-progress =
    { $passed ->
        [0] Aucun module réussi sur { $total }
        [one] 1 module réussi sur { $total }
       *[other] { $passed } modules réussis sur { $total }
    }
course-completed = Parcours terminé le { $date }. Bravo !
card-lessons =
    { $total ->
        [one] { $read } leçon lue sur 1
       *[other] { $read ->
            [0] { $total } leçons
            [one] 1 leçon lue sur { $total }
           *[other] { $read } leçons lues sur { $total }
        }
    }
state-to-do = À faire
state-under-way = En cours
state-passed = Réussi
state-expired = À refaire
certificate-issued = Délivrée le { $date }
certificate-pdf = PDF

# La prochaine étape
next-eyebrow = Prochaine étape
next-eyebrow-done = C’est terminé
next-start = Commencer
next-start-detail = Des leçons courtes, puis un questionnaire. Vous pouvez vous arrêter à tout moment : tout est enregistré.
next-read = Continuer la lecture
next-read-detail = Vous en êtes à la leçon « { $lesson } ».
next-quiz = Passer le questionnaire
next-quiz-detail = Vous avez lu toutes les leçons. Il reste à vérifier ce que vous en retenez.
next-resume = Reprendre le questionnaire
next-resume-detail =
    { $answered ->
        [0] Questionnaire commencé : aucune réponse sur { $total } pour l’instant.
        [one] Questionnaire commencé : 1 réponse enregistrée sur { $total }.
       *[other] Questionnaire commencé : { $answered } réponses enregistrées sur { $total }.
    }
next-renew = Refaire ce module
next-renew-detail = Votre réussite date trop pour compter encore : ce module est à refaire.
next-done = Voir mon attestation
next-done-detail = Tous les modules sont réussis. Votre attestation est prête.
next-minutes = environ { $n } min
next-progress =
    { $passed ->
        [0] aucun module réussi sur { $total }
        [one] module réussi sur { $total }
       *[other] modules réussis sur { $total }
    }

# Un module
module-lessons = Leçons
module-start-reading = Commencer la lecture
module-objectives = À la fin, vous saurez
module-validity = Contenu à jour au { $date }. Il s’agit de sensibilisation, pas d’un conseil juridique : pour un cas réel, parlez-en au délégué à la protection des données ou au service juridique.
quiz-card-title = Questionnaire
quiz-rule-questions =
    { $n ->
        [one] 1 question
       *[other] { $n } questions
    }
quiz-rule-pass = Réussi à partir de { $percent }
quiz-rule-no-time = Sans limite de temps
quiz-rule-time =
    { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    }
quiz-rule-attempts = { $n ->
    [one] Un seul essai
   *[other] { $n } essais au plus
}
quiz-rule-closes = Ferme le { $date }
quiz-opens = Ce quiz ouvre le { $date }.
quiz-closed = Ce quiz est fermé depuis le { $date }.
quiz-no-attempt-left = Vous avez utilisé tous vos essais ({ $n }).
quiz-too-soon = Un nouvel essai sera possible le { $date }.
quiz-rule-retry = Autant d’essais que vous voulez : seul le meilleur compte
quiz-start = Commencer le questionnaire
quiz-again = Réessayer
quiz-again-for-practice = Refaire pour s’entraîner
quiz-best = Meilleur résultat : { $percent }
quiz-attempts = Mes essais
attempt-passed = réussi
attempt-not-passed = à retenter

# Une leçon
lesson-place = Leçon { $n } sur { $total }
lesson-read = Lue
lesson-done-next = J’ai lu, leçon suivante
lesson-done-last = J’ai lu, passer au questionnaire
lesson-next = Leçon suivante
lesson-to-quiz = Aller au questionnaire
lesson-previous = Leçon précédente
lesson-up-next = Ensuite : { $title }
lesson-glossary = Les mots de cette leçon
lesson-objectives = À quoi sert cette leçon
lesson-outline = Dans ce module
sources = Sources
source-as-of = (vérifié le { $date })

# Une attestation
certificate = Attestation
certificate-title = Attestation : { $course }
certificate-awarded-to = délivrée à
certificate-for = pour avoir suivi et réussi le parcours
certificate-modules = Modules réussis
certificate-score = Résultat : { $percent }
certificate-issued-by = Délivrée le { $date } par { $organisation }
certificate-serial = Numéro
certificate-check = À vérifier sur
certificate-qr = Code carré menant à la page de vérification de cette attestation
certificate-download = Télécharger l’attestation (PDF)
certificate-download-sized = Télécharger l’attestation (PDF, { $size } ko)
certificate-mail-sent = L’attestation vous a été envoyée par courriel le { $date }.
certificate-mail-waiting = L’attestation va vous être envoyée par courriel. Vous pouvez déjà la télécharger ici.
certificate-mail-failed = Le courriel n’a pas pu vous être remis. Les ressources humaines en sont informées, et vous pouvez télécharger l’attestation ici.
