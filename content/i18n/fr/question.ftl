# The types of question with controls in a text, numbers, cases, opinions
hint-categorise = Choisissez une catégorie pour chaque élément. Une catégorie peut servir plusieurs fois, ou jamais.
hint-gaps = Complétez chaque trou du texte.
hint-numerical = Un nombre, en chiffres. La virgule et le point conviennent.
hint-numerical-unit = Un nombre, en chiffres, et son unité. La virgule et le point conviennent.
hint-hot-text = Cochez les passages dans le texte. Un passage coché à tort retire des points.
hint-scenario = Une décision ne compte qu’une fois confirmée par le bouton « Décider ». Elle est alors définitive : vous voyez la suite et ne revenez plus en arrière.
hint-open = Répondez avec vos mots. Un formateur lira votre réponse et la notera.
hint-survey = C’est votre avis qui est demandé : il n’y a ni bonne réponse, ni note.
categorise-blank = Choisissez une catégorie
categorise-hint = Vous pouvez aussi faire glisser une catégorie sur un élément.
categorise-paired = « { $item } » est dans « { $match } »
gap-name = Trou { $n } sur { $total }
gap-blank = Choisissez
number-label = Votre réponse
number-label-unit = Votre réponse, en { $unit }
number-unit = Unité
number-unit-blank = Choisissez
open-criteria = Ce qui sera regardé
open-points =
    { $n ->
        [one] (1 point)
       *[other] ({ $n } points)
    }
open-length = { $most } caractères au plus, soit environ trois pages.
open-words =
    { $n ->
        [one] Un mot est enregistré.
       *[other] { $n } mots sont enregistrés.
    }
survey-legend = Votre avis
scenario-past = Ce qui s’est passé jusqu’ici
scenario-decided = Votre décision :
scenario-over = Le cas est terminé : vos décisions sont enregistrées.
go-decide = Décider
go-onward = Question suivante
state-begun = à terminer
state-no-opinion = avis non donné
review-complete-but-opinions = Vous avez répondu à toutes les questions notées. Donner votre avis reste facultatif.

# The same, corrected
result-waiting-title = Vos réponses sont remises
result-waiting-text = Une réponse libre attend qu’un formateur la lise. Votre résultat viendra ensuite sur cette page.
result-so-far = { $marks } points acquis pour l’instant, soit { $percent }
verdict-waiting = En attente de sa note
verdict-opinion = Votre avis, sans note
mark-chosen = Votre choix
corrected-number = numéro
corrected-your-text = Votre texte
gap-left-open = Laissé vide
gap-right = Il fallait :
passage-found = Trouvé
passage-missed = À trouver, vous l’avez laissé
passage-wrong = Coché à tort
passage-left = Rien à signaler
number-bounds = (de { $low } à { $high })
number-part = rapporte { $part } des points
scenario-your-path = Votre parcours
scenario-best-path = Le meilleur parcours
scenario-ending = Comment cela finit
scenario-unfinished = Le cas n’a pas été mené à son terme : seules les décisions prises comptent.
scenario-no-decision = Aucune décision n’a été prise.
decision-best = La meilleure décision
decision-acceptable = Une décision qui rapporte moins que la meilleure
decision-bad = Une mauvaise décision
open-waiting = Un formateur n’a pas encore lu ce texte. Sa note s’ajoutera à votre résultat.
survey-no-mark = Un avis n’est ni juste ni faux : il ne change pas votre résultat.
