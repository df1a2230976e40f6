# Une question
question-place = Question { $n } sur { $total }
question-number = Question { $n }
question-word = Question
question-answered =
    { $answered ->
        [0] aucune réponse sur { $total } pour l’instant
        [one] 1 réponse sur { $total }
       *[other] { $answered } réponses sur { $total }
    }
question-leave = Revenir au module, vos réponses restent enregistrées :
answer-legend = Votre réponse
answer-true = Vrai
answer-false = Faux
hint-multiple = Plusieurs réponses sont possibles. Une case cochée à tort retire des points.
hint-ordering = Donnez à chaque élément sa position, de la première à la dernière.
hint-matching = Choisissez une réponse pour chaque élément. Certaines peuvent ne pas servir.
hint-short = Un mot ou une courte expression.
go-next = Enregistrer et continuer
go-previous = Question précédente
go-save = Enregistrer
go-review = Vérifier mes réponses
go-clear = Effacer ma réponse
navigator-title = Toutes les questions
state-answered = répondue
state-unanswered = sans réponse
timer-short = Il reste moins de deux minutes
timer-left =
    { $n ->
        [one] Il reste environ 1 minute
       *[other] Il reste environ { $n } minutes
    }
timer-until = (jusqu’à { $time })
notice-saved = Réponse enregistrée.
notice-cleared = Réponse effacée.
notice-stale = Une réponse plus récente a été enregistrée ailleurs : c’est elle qui est affichée.
notice-choose = Choisissez une réponse, ou passez à une autre question.
error-positions-twice = Deux éléments ont la même position : donnez à chacun la sienne.
error-positions-missing = Donnez une position à chaque élément.
error-pairs-missing = Choisissez une réponse pour chaque élément.
error-text-too-long = Votre réponse est trop longue : 200 caractères au plus.

# Les widgets
ordering-up = Monter
ordering-up-item = Monter « { $item } »
ordering-down = Descendre
ordering-down-item = Descendre « { $item } »
ordering-position-of = Position de « { $item } »
ordering-blank = Position
ordering-place = { $n } sur { $total }
ordering-hint = Déplacez les éléments avec les boutons, ou en les faisant glisser.
ordering-keep = Garder cet ordre
ordering-kept = Ordre gardé
ordering-moved = « { $item } » est maintenant en position { $n } sur { $total }
ordering-at-end = « { $item } » est déjà en position { $n } sur { $total }
matching-blank = Choisissez une réponse
matching-hint = Vous pouvez aussi faire glisser une réponse sur un élément.
matching-paired = « { $item } » va avec « { $match } »
drag-cancelled = Déplacement annulé
autosave-saving = Enregistrement…
autosave-saved = Réponse enregistrée
autosave-failed = Pas encore enregistré : nouvel essai dans un instant.
autosave-refused = Pas enregistré automatiquement : utilisez le bouton « Enregistrer ».
autosave-stale = Une réponse plus récente a été enregistrée ailleurs.
autosave-reload = Afficher la réponse la plus récente

# Avant de remettre
review-title = Vérifier mes réponses
review-questions = Vos réponses
review-time-up = Le temps est écoulé : les réponses enregistrées comptent si vous remettez le questionnaire maintenant.
review-complete = Vous avez répondu à toutes les questions.
review-missing =
    { $n ->
        [one] Une question est sans réponse ou inachevée : elle ne rapportera pas ses points.
       *[other] { $n } questions sont sans réponse ou inachevées : elles ne rapporteront pas leurs points.
    }
review-answer-missing = Répondre à ce qui manque
submit-title = Remettre le questionnaire
submit-text = Une fois remises, les réponses ne changent plus. Vous verrez aussitôt le résultat et les explications, et vous pourrez recommencer.
submit-button = Remettre mes réponses

# Le résultat
result-title = Résultat
result-passed = Réussi
result-not-passed = À retenter
result-passed-title = Module réussi, bravo !
result-not-passed-title = Pas encore : ce module est à retenter
result-passed-text = Les explications ci-dessous restent disponibles quand vous voulez.
result-not-passed-text = Relisez les leçons indiquées, puis réessayez : les questions peuvent changer, et seul le meilleur essai compte.
result-score = { $marks }, soit { $percent }
result-needed = Il faut { $percent } pour réussir. Remis le { $date }.
result-objectives = Ce que vous savez, ce qu’il faut revoir
result-questions = Les questions et leurs explications
objective-known = Acquis
objective-again = À revoir
objective-read = À relire :
objective-figures =
    { $total ->
        [one] { $right } réponse juste sur 1
       *[other] { $right ->
            [0] aucune réponse juste sur { $total }
            [one] 1 réponse juste sur { $total }
           *[other] { $right } réponses justes sur { $total }
        }
    }
verdict-right = Juste
verdict-partly = En partie juste
verdict-wrong = Faux
verdict-unanswered = Sans réponse
mark-chosen-right = Votre réponse, juste
mark-right = Bonne réponse
mark-chosen-partly = Votre réponse, en partie juste
mark-partly = En partie juste
mark-chosen-wrong = Votre réponse, fausse
mark-wrong = Réponse fausse
mark-place-right = Bien placé
mark-place-wrong = Vous l’aviez mis en position { $n }
mark-place-none = Vous ne l’aviez pas placé
corrected-order = Le bon ordre
corrected-goes-with = va avec
corrected-you-chose = Vous aviez choisi :
corrected-no-choice = Vous n’aviez rien choisi.
corrected-extra = Ne va avec rien
corrected-accepted = Réponses acceptées
feedback-title = À retenir
