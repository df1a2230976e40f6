### The trainer's room: writing, checking and publishing modules.

trainer-title = Modules
trainer-lead = Écrivez un brouillon, relisez-le, publiez-le. Les agents ne voient que ce qui est publié.

## List of modules
trainer-list = Modules de l’organisation
trainer-list-none = Aucun module pour le moment
trainer-list-none-text = Donnez un titre ci-dessous : un brouillon vous attend aussitôt.
trainer-column-module = Module
trainer-column-published = Publication
trainer-column-draft = Brouillon
trainer-column-questions = Questions
trainer-published-on = Version { $number }, le { $when }
trainer-never-published = Jamais publié
trainer-draft-changed = Brouillon en cours
trainer-draft-same = Aucun changement
trainer-new = Nouveau module
trainer-new-title = Titre du module
trainer-new-title-hint = Par exemple : « Reconnaître un courriel piégé ». L’adresse du module en sera tirée ; le titre pourra changer ensuite.
trainer-new-button = Créer le brouillon

## A draft
draft-publish = Publier
draft-lessons = Leçons
draft-questions = Questions
draft-details = Fiche du module
draft-versions = Versions publiées
draft-problems-badge = { $count ->
    [one] Un point à corriger
   *[other] { $count } points à corriger
}
draft-ready-badge = Prêt à publier
draft-conflict-title = Le brouillon a changé entre-temps
draft-conflict-text = Quelqu’un d’autre, ou vous dans un autre onglet, l’a modifié pendant que vous écriviez. Rien n’a été enregistré, et votre texte est gardé ci-dessous. Comparez, puis enregistrez de nouveau.
draft-conflict-plain = Quelqu’un d’autre, ou vous dans un autre onglet, l’a modifié entre-temps. Rien n’a été enregistré. Les listes montrent l’état actuel ; la fiche garde ce que vous y aviez tapé.
draft-conflict-link = Ouvrir la version enregistrée
draft-undo-lesson-removed = Une leçon a été supprimée.
draft-undo-question-removed = Une question a été supprimée.
draft-undo-draft-discarded = Les changements du brouillon ont été abandonnés.
draft-undo-questions-imported = Des questions ont été reprises d’un fichier.
draft-undo-text = Vous pouvez revenir en arrière ; ce qui a été écrit depuis sera remplacé.
draft-undo = Annuler cette suppression
draft-undo-import = Les retirer
draft-undo-discard = Reprendre ces changements

## Publishing
publish-nothing = Rien à publier : le brouillon est identique à la version { $number }.
publish-problems = { $count ->
    [one] Un point à corriger avant de publier
   *[other] { $count } points à corriger avant de publier
}
publish-ready = Tout est en ordre. La nouvelle version s’ouvrira aux agents aussitôt ; les essais en cours gardent la leur.
publish-note = Ce qui change
publish-note-hint = Une phrase pour l’historique, lue par les formateurs.
publish-button = Publier la version { $number }
publish-place-details = Fiche du module
publish-place-lesson = Leçon « { $title } »
publish-place-question = Question « { $id } »
publish-place-lang = Traduction en { $lang ->
    [en] anglais
   *[other] français
} : { $place }
discard-text = Revenir à la dernière version publiée ? Vous aurez trente jours pour reprendre ces changements.
discard-button = Abandonner les changements
course-inside = Ce module fait partie du parcours que suivent les agents.
course-outside = Ce module est publié, mais ne fait pas partie du parcours que suivent les agents.
course-add = Ajouter au parcours
course-remove = Retirer du parcours

## Lessons and questions of a draft
trainer-lessons-none = Aucune leçon pour le moment. Une leçon se lit en deux à quatre minutes.
trainer-lesson-add = Ajouter une leçon
trainer-lesson-up = Monter
trainer-lesson-down = Descendre
trainer-lesson-delete = Supprimer
trainer-lesson-about = la leçon « { $title } »
trainer-questions-none = Aucune question pour le moment. Chaque objectif en demande au moins une.
trainer-questions-count = { $count ->
    [one] une question
   *[other] { $count } questions
}
trainer-questions-draw = { $asked ->
    [one] une question tirée par essai
   *[other] { $asked } questions tirées par essai
}
trainer-question-column = Question
trainer-question-column-type = Type
trainer-question-column-objective = Objectif
trainer-question-column-action = Action
trainer-question-delete = Supprimer
trainer-question-about = la question « { $id } »
trainer-question-add = Ajouter une question
trainer-question-untitled = (énoncé vide)
trainer-question-type-single = Choix unique
trainer-question-type-true-false = Vrai ou faux
trainer-question-type-multiple = Choix multiples
trainer-question-type-ordering = Ordre
trainer-question-type-matching = Association
trainer-question-type-short = Réponse courte
trainer-question-type-categorise = Classement
trainer-question-type-gaps = Texte à trous
trainer-question-type-numerical = Nombre
trainer-question-type-hot-text = Passages d’un texte
trainer-question-type-scenario = Mise en situation
trainer-question-type-open = Texte libre
trainer-question-type-survey = Avis

## Details
details-title = Titre
details-summary = Résumé
details-summary-hint = Une ou deux phrases : à quoi ce module sert à un agent.
details-introduction = Introduction
details-introduction-hint = Quelques lignes, lues avant la première leçon. Mise en forme : **gras**, *italique*, listes.
details-objectives = Objectifs
details-objectives-hint = Un par ligne, avec son identifiant : o1 = Expliquer à un collègue…
details-glossary = Glossaire
details-glossary-hint = Un terme par ligne : sous-traitant = Celui qui traite des données pour un autre. Dans une leçon, écrivez [[sous-traitant]] pour y renvoyer.
details-minutes = Durée (minutes)
details-minutes-hint = Leçons et questionnaire ensemble.
details-valid-as-of = Vérifié le
details-valid-as-of-hint = Le jour où le contenu a été vérifié.
details-review-by = À relire avant le
details-review-by-hint = Une loi change, un chiffre vieillit.
details-quiz = Questionnaire
details-quiz-questions = Questions par essai
details-quiz-questions-hint = Tirées au hasard parmi toutes.
details-pass-mark = Seuil de réussite (%)
details-pass-mark-hint = 80 par exemple.
details-time-limit = Durée limite (minutes)
details-time-limit-hint = Vide : sans limite. À éviter, sauf bonne raison.
details-quiz-rules = Autres règles
details-quiz-rules-hint = Une par ligne, comme dans l’aide ci-dessous. Vide : les règles habituelles.
details-rules-title = Les règles que l’on peut écrire
details-rule-attempts = Nombre d’essais par personne, et attente entre deux
details-rule-counts = L’essai qui compte : best (le meilleur), last (le dernier), first (le premier), average (la moyenne)
details-rule-dates = Ouverture et fermeture
details-rule-shuffle = Mélange des questions et des réponses
details-rule-time-out = Quand le temps est écoulé : submit (les réponses enregistrées comptent), grace (quelques minutes pour remettre), abandon (rien ne compte)
details-rule-fixed = Questions que chaque essai comporte
details-rule-draw = Tirage par étiquettes, objectif ou niveau, à la place du nombre de questions ci-dessus
details-save = Enregistrer la fiche

## Versions
trainer-versions-none = Ce module n’a jamais été publié.
trainer-version-name = Version { $number }
trainer-version-by = le { $when }, par { $name }
trainer-version-on = le { $when }
trainer-version-current = En vigueur

## The lesson's form
trainer-lesson-new = Nouvelle leçon
trainer-lesson-edit = Leçon : { $title }
trainer-lesson-title = Titre
trainer-lesson-id = Identifiant
trainer-lesson-id-hint = Court et durable, en minuscules : perimetre, trois-questions. Vide : tiré du titre.
trainer-lesson-minutes = Durée de lecture (minutes)
trainer-lesson-objectives = Objectifs servis
trainer-lesson-no-objectives = Le module n’a pas encore d’objectif : ajoutez-en dans sa fiche.
trainer-lesson-sources = Sources
trainer-sources-hint = Une par ligne : un numéro de fait (T2-01), ou un texte suivi de son adresse, comme Guide de la CNIL <https://www.cnil.fr/>.
trainer-lesson-body = Texte
trainer-lesson-body-hint = En Markdown. L’aide ci-dessous montre les encadrés, le glossaire et les images.
trainer-lesson-save = Enregistrer
trainer-lesson-preview = Aperçu
trainer-before-publishing = Avant de publier
trainer-preview-title = Aperçu
trainer-preview-text = Ce que vous avez écrit, tel qu’il sera lu. Rien n’est encore enregistré.
trainer-preview-empty = Le texte est vide.

## Help on Markdown
trainer-syntax-title = Aide à la mise en forme
trainer-syntax-what = Pour
trainer-syntax-write = Écrivez
trainer-syntax-heading = Un intertitre
trainer-syntax-heading-text = Ce que change la loi
trainer-syntax-strong = Du gras, de l’italique
trainer-syntax-strong-text = important
trainer-syntax-emphasis-text = nuance
trainer-syntax-list = Une liste
trainer-syntax-list-one = premier point
trainer-syntax-list-two = second point
trainer-syntax-link = Un lien
trainer-syntax-link-text = guide de la CNIL
trainer-syntax-callout = Un encadré
trainer-syntax-callout-text = Prévenez tout de suite votre responsable.
trainer-syntax-callout-kinds = Au choix : NOTE (à noter), TIP (conseil), IMPORTANT, WARNING (attention).
trainer-syntax-glossary = Un terme du glossaire
trainer-syntax-glossary-term = sous-traitant
trainer-syntax-glossary-words = les sous-traitants
trainer-syntax-glossary-known = Termes du module : { $terms }.
trainer-syntax-glossary-none = Le glossaire du module est vide ; il se remplit dans la fiche du module.
trainer-syntax-image = Une image, seule dans son paragraphe
trainer-syntax-image-alt = Ce que montre l’image, pour qui ne la voit pas
trainer-syntax-image-caption = La légende
trainer-syntax-image-known = Images du module : { $names }.
trainer-syntax-image-none = Ce module n’a pas encore d’image.
trainer-syntax-table = Un tableau
trainer-syntax-table-heads = | Donnée | Durée |
trainer-syntax-table-line = | Candidature | 2 ans |

## The question's form
trainer-question-new = Nouvelle question : { $type }
trainer-question-edit = Question { $id } ({ $type })
trainer-question-stem = Énoncé
trainer-question-stem-hint = La situation, puis la question. Mise en forme : **gras**, *italique*, listes.
trainer-question-answers = Réponses
trainer-question-feedback = Explication générale
trainer-question-feedback-hint = Ce que chacun doit retenir, affiché avec la correction.
trainer-question-place = Classement
trainer-question-id = Identifiant
trainer-question-id-hint = Court et durable, en minuscules : rg-papier. Vide : choisi pour vous.
trainer-question-objective = Objectif
trainer-question-objective-choose = Choisir…
trainer-question-level = Niveau
trainer-question-level-know = Connaître
trainer-question-level-apply = Appliquer, dans une situation
trainer-question-lesson = Leçon à relire
trainer-question-lesson-none = Aucune
trainer-question-sources = Sources
trainer-question-tags = Étiquettes
trainer-question-tags-hint = Des mots séparés par des virgules.
trainer-question-mark = Poids
trainer-question-mark-hint = 1 par défaut ; 2 compte double.
trainer-question-shuffle = Mélanger les réponses à chaque essai
trainer-question-hints = Indices
trainer-question-hints-hint = Un par ligne, montrés dans l’ordre à qui se trompe, si le questionnaire permet de réessayer.
trainer-question-penalty = Coût d’un essai manqué (%)
trainer-question-penalty-hint = Vide : un tiers de la note.
trainer-question-author = Auteur
trainer-question-author-hint = Facultatif.
trainer-question-review-by = À relire avant le
trainer-question-review-by-hint = Vide : avec son module.
trainer-question-save = Enregistrer
trainer-question-save-another = Enregistrer et écrire la suivante
trainer-question-preview = Aperçu
trainer-question-add-row = Ajouter des lignes
trainer-question-preview-text = La question telle que l’agent la voit, puis sa correction. Rien n’est encore enregistré.
trainer-question-preview-played = Vue par l’agent
trainer-question-preview-corrected = Corrigée

trainer-answers-single-hint = Points : 100 pour la bonne réponse, 0 ou rien pour une mauvaise, entre les deux si elle est en partie juste. Chaque réponse a son explication. Les lignes vides sont ignorées.
trainer-answers-multiple-hint = Points : les bonnes réponses se partagent 100 (deux bonnes réponses : 50 chacune) ; un nombre négatif retire des points. Chaque réponse a son explication. Les lignes vides sont ignorées.
trainer-answers-ordering-hint = Écrivez les éléments dans le bon ordre, de haut en bas ; ils seront mélangés. Les lignes vides sont ignorées.
trainer-answers-matching-hint = À gauche ce qui est donné, à droite ce qui lui correspond. Laissez la gauche vide pour ajouter un leurre. Les lignes vides sont ignorées.
trainer-answers-short-hint = Les réponses acceptées, essayées dans l’ordre. Une étoile remplace n’importe quel texte : sous-traitant* accepte aussi le pluriel. Écrivez \* pour une vraie étoile.
trainer-answers-written = Réponses, ligne par ligne
trainer-answers-categorise-hint = Une ligne par élément : - élément -> catégorie. Une catégorie sans élément s’écrit - -> catégorie. Sous chaque ligne, l’explication commence par >.
trainer-answers-gaps-hint = D’abord le texte, chaque ligne précédée de ~, chaque trou à sa place par son numéro : ~ Sous {"{"}1{"}"} heures. Puis chaque trou : {"{"}1{"}"} = 72 pour un mot à taper ; {"{"}2{"}"} (x) bon choix, {"{"}2{"}"} ( ) mauvais choix pour une liste. Sous chaque ligne, l’explication commence par >.
trainer-answers-numerical-hint = Une valeur acceptée par ligne : = 72, = 72 ± 4 ou = 72 ± 10%. Une valeur qui rapporte moins : =50% 70. Unités au choix, sur la première ligne : units: km, m=1000, suivie d’une ligne vide.
trainer-answers-hot-text-hint = D’abord le texte, chaque ligne précédée de ~, chaque passage à sa place par son numéro : ~ Article 1. {"{"}1{"}"}. Puis chaque passage : {"{"}1{"}"} [x] à trouver, {"{"}2{"}"} [ ] à laisser. Sous chaque ligne, l’explication commence par >.
trainer-answers-scenario-hint = Chaque étape commence par @ et son nom, puis raconte ce qui se passe. Ses décisions : (60%) décision -> étape suivante ; sans flèche, la décision met fin au cas. Sous chaque décision, sa conséquence commence par >.
trainer-answers-open-hint = Un critère par ligne, avec ses points : - Dit qui prévenir -> 3. Sous chaque ligne, ce qu’une bonne réponse contient commence par >.
trainer-answers-survey-hint = Une réponse possible par ligne : - Tout à fait d’accord. Laissez vide pour que l’agent écrive son avis.
trainer-answer-choice = Réponse { $n }
trainer-answer-item = Élément { $n }
trainer-answer-pair = Paire { $n }
trainer-answer-pattern = Réponse acceptée { $n }
trainer-answer-text = Texte
trainer-answer-fraction = Points (%)
trainer-answer-feedback = Explication
trainer-answer-last = Reste en dernier
trainer-answer-left = À gauche
trainer-answer-right = À droite
trainer-answer-key = L’énoncé est
trainer-answer-key-true = Vrai
trainer-answer-key-false = Faux
trainer-answer-feedback-true = Explication à qui répond « Vrai »
trainer-answer-feedback-false = Explication à qui répond « Faux »
trainer-answer-scheme = Comment compter
trainer-answer-scheme-distance = Plus un élément est près de sa place, plus il rapporte
trainer-answer-scheme-position = Chaque élément compte s’il est à sa place exacte
trainer-answer-scheme-all-or-nothing = Tout ou rien
trainer-answer-scheme-longest = La plus longue suite dans le bon ordre
trainer-answer-case = Les majuscules comptent
trainer-answer-accents = Les accents comptent
