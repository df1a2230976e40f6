### Les statistiques d’un quiz, pour les formateurs.

statistics-title = Statistiques du quiz
statistics-title-of = Statistiques du quiz – { $title }
statistics-lead = Ce que les tentatives disent des questions : trop faciles, trop difficiles, mal construites. Aucun nom n’apparaît ici.
statistics-link = Statistiques du quiz
statistics-which = Tentatives prises en compte
statistics-which-first = La première de chaque personne
statistics-which-best = La meilleure de chaque personne
statistics-which-last = La dernière de chaque personne
statistics-which-all = Toutes les tentatives
statistics-show = Afficher
statistics-none = Aucune tentative pour l’instant
statistics-none-text = Les statistiques apparaîtront quand des agents auront terminé le quiz.
statistics-soon = Les statistiques se calculent
statistics-soon-text = Revenez dans une minute : les tentatives viennent d’arriver.
statistics-as-of = { $count ->
    [one] Une tentative, situation du { $when }.
   *[other] { $count } tentatives, situation du { $when }.
}
statistics-export = Exporter les notes (CSV)

## Ce qu’il faut regarder
statistics-look = À regarder d’abord
statistics-look-none = Rien à signaler : aucune question ne sort du lot.
statistics-few = Avec moins de { $count } tentatives, une question ne reçoit pas de conseil : les chiffres bougeraient trop d’une personne à l’autre.
statistics-question = Question { $number }
statistics-question-said = Question { $number } :
statistics-well = Rien à signaler pour cette question.
statistics-too-few = Trop peu de tentatives pour un conseil.
statistics-edit = Modifier la question { $number }
statistics-advice-check-key = Discrimination négative : ceux qui réussissent le reste échouent ici. Vérifiez la clé de correction.
statistics-advice-attractive = L’option { $letter } (« { $option } ») est fausse, mais attire plutôt ceux qui réussissent le reste : relisez-la avec l’énoncé.
statistics-advice-unchosen = L’option { $letter } (« { $option } ») n’est choisie par personne : remplacez ce distracteur.
statistics-advice-chance = Pas mieux que le hasard : l’énoncé est peut-être obscur, ou la leçon n’en parle pas.
statistics-advice-too-hard = Très difficile : presque personne ne répond juste. Relisez l’énoncé et la leçon.
statistics-advice-too-easy = Très facile : presque tout le monde répond juste. Elle rassure, mais ne mesure rien.
statistics-advice-weak = Faible discrimination : la question distingue mal ceux qui savent de ceux qui ne savent pas.

## Les questions
statistics-questions = Les questions
statistics-table = Chiffres des questions
statistics-column-question = Question
statistics-column-attempts = Tentatives
statistics-retired = Retirée de la version actuelle
statistics-negative = Covariance négative
statistics-facility = Facilité
statistics-facility-means = La note moyenne, en pourcentage de la note maximale.
statistics-sd = Écart type
statistics-sd-means = La dispersion des notes à cette question, en points.
statistics-discrimination = Indice de discrimination
statistics-discrimination-means = La corrélation avec le reste du quiz : près de 100 %, ceux qui réussissent ici réussissent ailleurs.
statistics-efficiency = Efficacité discriminante
statistics-efficiency-means = La discrimination rapportée à la plus grande que ces notes permettent.
statistics-weight = Poids effectif
statistics-weight-means = La part de la question dans ce qui sépare les totaux.
statistics-guess = Score au hasard
statistics-guess-means = Ce que gagne en moyenne qui répond au hasard à un choix unique.
statistics-chart-facility = Facilité de chaque question (mêmes chiffres que le tableau)
statistics-chart-discrimination = Indice de discrimination de chaque question (mêmes chiffres que le tableau)

## Le quiz entier
statistics-whole = Le quiz dans son ensemble
statistics-mean = Moyenne
statistics-mean-means = Le total moyen, en points.
statistics-median = Médiane
statistics-median-means = La moitié des tentatives font mieux, en points.
statistics-deviation = Écart type du total
statistics-deviation-means = La dispersion des totaux, en points.
statistics-skewness = Asymétrie
statistics-skewness-means = Négative, quelques totaux traînent loin vers le bas ; positive, vers le haut.
statistics-kurtosis = Aplatissement
statistics-kurtosis-means = Positif, plus de totaux extrêmes que dans une courbe en cloche.
statistics-consistency = Cohérence interne
statistics-consistency-means = L’alpha de Cronbach : près de 100 %, les questions mesurent une même chose.
statistics-error-ratio = Part d’erreur
statistics-error-ratio-means = La part de la dispersion qui tient au hasard.
statistics-standard-error = Erreur type
statistics-standard-error-means = De combien de points un total peut s’écarter, par hasard, de ce que vaut la personne.
statistics-drawn = Chaque tentative tire ses propres questions : la cohérence compare les places dans la tentative, comme autant de questions.

## Question par question
statistics-each = Question par question
statistics-options = Options de la question { $number }
statistics-chart-options = Part des choix à la question { $number } (mêmes chiffres que le tableau)
statistics-column-option = Option
statistics-column-chosen = Choisie
statistics-column-share = Part
statistics-point-biserial = Corrélation avec le total
statistics-right = Juste
statistics-true = Vrai
statistics-false = Faux
