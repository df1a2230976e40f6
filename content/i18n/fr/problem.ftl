### What is wrong in a module's files, for who writes them. The names are those of domain::module::Reason.

## The module as a whole
problem-no-title = Le titre manque.
problem-no-lesson = Ajoutez au moins une leçon.
problem-no-objective = Ajoutez au moins un objectif.
problem-bank-too-small = Le questionnaire tire { $asks } questions, mais la banque en contient { $holds }.
problem-more-objectives-than-questions = Le module a { $count } objectifs : le questionnaire doit tirer au moins autant de questions.
problem-objective-without-question = Aucune question ne porte sur l’objectif { $objective }.
problem-draw-rule-too-small = La règle { $rule } du tirage demande { $asks } questions, mais la banque n’en contient que { $holds } qui lui conviennent, dont d’autres règles peuvent avoir besoin.
problem-rule-not-kept = La règle « { $rule } » n’est pas encore appliquée aux pages des agents : retirez-la pour publier.
problem-draw-rule-empty = Une règle du tirage ne demande aucune question.
problem-fixed-question-unknown = La question { $question }, que chaque tentative doit comporter, n’est pas dans la banque, ou elle est citée deux fois.
problem-closes-before-it-opens = Le quiz ferme avant d’ouvrir.
problem-no-attempt-allowed = Le quiz n’autorise aucune tentative : autorisez-en au moins une, ou ne donnez pas de nombre.
problem-time-not-above-zero = La durée limite, le délai de grâce et le délai entre deux tentatives doivent être supérieurs à 0.
problem-pass-mark-out-of-bounds = Le seuil de réussite doit être supérieur à 0 % et ne pas dépasser 100 %.
problem-review-before-valid = La date de relecture doit suivre la date de vérification.
problem-twice = { $name } apparaît deux fois.
problem-not-in-french = { $name } n’existe pas en français, la langue de référence.

## Lessons
problem-lesson-empty = La leçon n’a pas de texte.
problem-unknown-objective = L’objectif { $objective } n’existe pas dans ce module.
problem-unknown-lesson = La leçon { $lesson } n’existe pas dans ce module.

## Questions
problem-no-stem = L’énoncé manque.
problem-no-source = Indiquez au moins une source.
problem-mark-not-above-zero = Le nombre de points doit être supérieur à 0.
problem-too-few-options = Il faut au moins deux réponses.
problem-too-many-options = Il y a trop de réponses : { $most } au plus.
problem-options-not-distinct = Deux réponses sont identiques, ou l’une d’elles est vide.
problem-option-without-feedback = Chaque réponse doit avoir son explication.
problem-fraction-out-of-bounds = La valeur d’une réponse doit rester entre −100 % et 100 % (entre 0 % et 100 % pour une réponse courte).
problem-no-right-option = Aucune réponse ne vaut 100 %.
problem-right-options-not-one = Les bonnes réponses doivent valoir 100 % ensemble ; elles valent { $sum } %.
problem-pattern-takes-anything = Une réponse acceptée laisse passer n’importe quel texte.
problem-penalty-out-of-bounds = Ce que coûte un essai manqué doit rester entre 0 % et 100 %.
problem-no-rubric = Une question ouverte a besoin de critères, chacun avec ses points, au-dessus de 0.
problem-no-gap = Le texte n’a ni trou ni passage : numérotez les places entre accolades, et dites au-dessous ce qui y va.
problem-gap-not-once-in-text = La place { $gap } doit figurer exactement une fois dans le texte.
problem-place-without-answer = Rien n’est dit de la place { $gap } du texte.
problem-weight-not-above-zero = Le poids d’un trou doit être supérieur à 0.
problem-number-out-of-reach = Un nombre accepté est trop grand.
problem-first-unit-not-one = Le facteur de la première unité est 1 : les autres se comptent en elle.
problem-unit-factor-not-above-zero = Le facteur d’une unité doit être supérieur à 0.
problem-scenario-in-circles = Le scénario tourne en rond : des décisions ramènent à une étape déjà vue.
problem-step-not-reached = Aucune décision ne mène à l’étape « { $step } ».
problem-step-without-text = L’étape « { $step } » n’a pas de texte.
problem-step-with-one-decision = L’étape « { $step } » n’a qu’une décision : donnez-en au moins deux, ou aucune si c’est une fin.
problem-other-shape-than-french = La traduction n’a pas les mêmes réponses que la question en français : même nombre, même ordre, même valeur.

## How questions are written
problem-text-before-question = Ce texte n’appartient à aucune question. Une question commence par une ligne « ## » suivie de son nom.
problem-too-many-questions = La banque contient trop de questions : { $most } au plus.
problem-bad-question-name = « { $name } » ne peut pas être le nom d’une question : lettres minuscules sans accent, chiffres et tirets. Si cette ligne fait partie de l’énoncé, écrivez « \## ».
problem-blank-line-missing = Laissez une ligne vide avant l’énoncé. Au-dessus, chaque ligne s’écrit « clé: valeur ».
problem-key-of-other-type = « { $key } » n’a pas de sens pour une question de type { $type }.
problem-answer-not-understood = « { $text } » n’est ni une réponse de type { $type }, ni une explication (« > »). Une réponse tient sur une seule ligne.
problem-after-general-feedback = Plus rien ne peut suivre l’explication générale (« >> »). Si elle continue, commencez cette ligne par « >> ».
problem-wrong-brackets = Pour ce type de question, les réponses commencent par { $right }.
problem-wrong-number = Les étapes s’écrivent dans le bon ordre : le numéro { $expected } est attendu ici.
problem-true-false-lines = Il faut deux lignes, dans cet ordre : « Vrai », puis « Faux », l’une avec (x) et l’autre avec ( ).
problem-place-out-of-order = Les places du texte se traitent dans l’ordre : le numéro { $expected } est attendu ici.
problem-gap-mixed = Le trou { $gap } se remplit soit par un choix, « ( ) », soit au clavier, « = », pas les deux.
problem-text-not-first = Les lignes « ~ » du texte viennent avant toutes les réponses.
problem-weights-not-one-a-gap = Il y a { $gaps } trous mais { $weights } poids : donnez-en un par trou.
problem-unknown-step = L’étape « { $step } » n’existe pas. Pour écrire une flèche, écrivez « \-> ».
problem-step-without-name = Une étape a besoin d’un nom après « @ ».
problem-decision-outside-step = Cette décision n’appartient à aucune étape. Une étape commence par une ligne « @ » suivie de son nom.

## Sources and facts
problem-unknown-fact = Le fait { $fact } n’existe pas dans la base de faits.
problem-fact-no-key = Le fait { $fact } est incertain ou a pu changer : il ne peut pas fonder une question.
problem-fact-uncertain = Le fait { $fact } est incertain : il ne peut pas fonder une leçon.
problem-bad-fact-name = « { $name } » n’est pas le nom d’un fait, comme T2-13.
problem-fact-not-readable = Cette ligne n’est pas un fait lisible : { $detail }
problem-source-without-text = Une source a une adresse, mais pas de texte : écrivez la référence avant l’adresse.
problem-bad-address = « { $address } » n’est pas une adresse à laquelle on peut renvoyer. Elle doit commencer par https://.

## What is read by everyone
problem-unknown-term = « { $term } » n’est pas dans le glossaire.
problem-term-not-closed = Un renvoi au glossaire s’écrit [[terme]] ou [[terme|autres mots]]. Dans un tableau, écrivez \| au lieu de |.
problem-bad-term = « { $term } » ne peut pas être un terme du glossaire : il est vide, ou contient |, [ ou ].
problem-unknown-figure = La figure { $name } n’est pas dans le dossier media.
problem-image-without-alt = Décrivez la figure pour qui ne la voit pas, entre les crochets : ![description](fichier.svg).
problem-image-not-alone = Une figure doit être seule dans son paragraphe : laissez une ligne vide avant et après.
problem-raw-html = Le HTML n’est pas accepté : utilisez la mise en forme Markdown.
problem-heading-one = Commencez les intertitres à « ## » : le titre de la page est déjà là.
problem-heading-skips = Cet intertitre est de niveau { $level } : ne sautez pas de niveau, { $expected } au plus ici.
problem-heading-empty = Cet intertitre est vide.
problem-heading-in-question = Une question ne contient pas d’intertitre. Une ligne de tirets ou de signes = sous un texte en fait un : laissez une ligne vide entre les deux.
problem-link-says-nothing = Le lien « { $text } » ne dit pas où il mène.
problem-table-without-header = Un tableau commence par une ligne d’en-têtes, puis une ligne de tirets : |---|---|.
problem-unknown-callout = Les encadrés s’écrivent [!NOTE], [!TIP], [!IMPORTANT] ou [!WARNING].

## Files
problem-file-missing = Le fichier { $name } manque.
problem-unknown-file = Ce fichier n’a pas sa place dans un module.
problem-bad-lesson-file = Le fichier d’une leçon s’appelle NN-nom.md, par exemple 01-perimetre.md.
problem-file-too-big = Le fichier est trop gros : { $most } Mio au plus.
problem-bundle-too-big = Le module est trop gros : { $most } Mio au plus pour tous ses fichiers.
problem-not-utf8 = Le texte n’est pas en UTF-8. Dans votre éditeur, choisissez « Enregistrer sous », puis l’encodage UTF-8.
problem-bad-figure-name = Le nom d’une figure ne contient que des lettres sans accent, des chiffres, des tirets et des points.
problem-figure-kind = Une figure est un fichier svg, png, webp ou avif.
problem-figure-not-what-it-says = Le contenu du fichier ne correspond pas à son nom.
problem-figure-does-more = Ce dessin contient plus qu’un dessin : { $what }. Retirez-le.
problem-front-matter-missing = La première ligne doit être « +++ ».
problem-front-matter-open = La deuxième ligne « +++ » manque.
problem-toml = Cette ligne n’est pas du TOML correct : { $detail }
problem-missing-key = « { $key } » manque.
problem-unknown-key = « { $key } » n’est pas une clé connue.
problem-bad-value = La valeur de « { $key } » ne convient pas. Ce qui est attendu : { $expected }
problem-bad-name = « { $name } » ne peut pas être un nom : lettres minuscules sans accent, chiffres et tirets, 64 caractères au plus.
problem-bad-number = « { $text } » n’est pas un nombre qui convient ici.
problem-unknown-format = Le format { $format } n’est pas connu ; seul le format 1 est lu.
problem-unknown-module = Le module { $module } n’existe pas.
problem-slug-is-not-the-folder = Le module s’appelle { $slug }, mais son dossier porte un autre nom.

## Fichiers de questions d’autres outils
problem-import-too-large = Le fichier est trop lourd : { $most } Mo au plus.
problem-import-encoding = Le fichier n’est pas en UTF-8 ; il semble être en { $name }. Ouvrez-le dans un éditeur de texte, enregistrez-le avec l’encodage UTF-8, puis envoyez-le de nouveau.
problem-import-empty = Le fichier est vide.
problem-lost-raised = Des caractères en exposant ou en indice sont remis sur la ligne.
problem-lost-media = Une vidéo, un son ou un dessin est retiré : seules les images peuvent être montrées.
problem-lost-field = Un champ de formulaire est retiré.
problem-lost-link = Un lien qui ne mène nulle part de sûr est retiré ; ses mots restent.
problem-lost-picture = Une image qui n’est pas dans le fichier est retirée ; sa description reste.
problem-attachment-kind = L’image { $name } est d’un format qui n’est pas repris : enregistrez-la en PNG, WebP, AVIF ou SVG, puis remettez-la dans la question.
problem-attachment-not-readable = L’image { $name } est illisible.
problem-xml-doctype = Le fichier déclare un type de document (DOCTYPE), ce qui n’est pas accepté : exportez-le de nouveau depuis Moodle.
problem-xml-not-readable = Le fichier n’est pas du XML bien formé : { $detail }.
problem-xml-not-a-quiz = Le fichier est du XML, mais pas un export de questions de Moodle : il commence par <{ $name }> au lieu de <quiz>.
problem-xml-too-much = Le fichier contient trop d’éléments.
problem-xml-too-deep = Les éléments du fichier sont trop imbriqués : { $most } niveaux au plus.
problem-import-too-many-questions = Le fichier contient trop de questions : { $most } au plus. Découpez-le en plusieurs fichiers.
problem-no-answers = La question n’a pas de réponses.
problem-no-gaps = Le texte n’a pas de trous.
problem-gap-without-choice = Le trou [[{ $number }]] n’a pas de choix de ce numéro.
problem-gap-without-weight = Un trou ne vaut rien.
problem-gap-of-several = Un trou à plusieurs réponses (MULTIRESPONSE) n’a pas d’équivalent ici : faites-en une question à part.
problem-gap-number = Un trou qui accepte des nombres proches de { $text } n’a pas d’équivalent ici : faites-en une question numérique à part.
problem-gap-not-in-text = Un trou se trouve là où il n’y a pas de mots : dans un attribut ou dans la description d’une image.
problem-too-many-gaps = Le texte a trop de trous : { $most } au plus.
problem-text-too-long = Un texte est trop long, ou a trop de balises : { $most } au plus.
problem-cloze-unknown = { $type } n’est pas un genre de trou.
problem-cloze-not-closed = Le trou qui commence par { $text } n’est pas fermé par une accolade.
problem-moodle-description = Un texte sans question n’est pas une question : mettez-le dans une leçon.
problem-moodle-type-without-like = Le type { $type } de Moodle n’a pas d’équivalent ici.
problem-moodle-unknown-type = Le type { $type } n’est pas connu.
problem-moodle-any-number = N’importe quel nombre est compté juste : donnez la valeur.
problem-moodle-essay-file = La réponse se donne sous forme de fichier, ce qui n’a pas d’équivalent ici.
problem-changed-hidden = La question était masquée ; elle est reprise comme les autres.
problem-changed-ordering-grade = La notation de l’ordre { $scheme } de Moodle n’a pas d’équivalent ici : chaque élément rapporte selon sa proximité.
problem-changed-ordering-all = Les { $count } éléments sont demandés, et non quelques-uns.
problem-changed-unit-penalty = Une mauvaise unité coûtait une part des points ; ici, le nombre doit être juste dans son unité.
problem-changed-unit-needed = L’unité pouvait être omise ; ici, elle est à choisir.
problem-changed-drag-once = Un mot ne servait qu’une fois ; ici, il peut être choisi pour chaque trou.
problem-changed-gap-number = Un nombre dans un trou est comparé tel qu’il est saisi, avec une virgule ou un point.
problem-changed-title-as-stem = Le texte commence par un trou : le titre sert d’énoncé.
problem-changed-sources = Les sources figurent à la fin de la rétroaction générale.
problem-changed-mark = Moodle prend la somme des poids des trous comme note : { $mark }.
problem-changed-weights = Les poids des trous sont multipliés par { $by } pour être entiers.
problem-changed-accents = Les accents comptent dans Moodle.
problem-changed-tolerance = La tolérance relative est écrite comme une tolérance absolue.
problem-changed-rubric = La grille d’évaluation figure en tableau dans les informations pour l’évaluateur.
problem-changed-categorise = Le classement par catégories est écrit comme un appariement.
problem-lost-overall-feedback = Ce qui était dit à tous ceux qui avaient juste, en partie juste ou faux est retiré ; la rétroaction générale reste.
problem-lost-any-other-number = Ce qui était dit pour tout autre nombre est retiré.
problem-lost-response-template = Le texte de départ de la réponse est retiré.
problem-lost-picture-in-gaps = Une image dans le texte à trous est retirée.
problem-lost-setting-in-gaps = Le texte à trous est simple : gras, italique et liens sont retirés.
problem-lost-setting-in-answers = Les réponses à apparier sont simples : gras, italique et liens sont retirés.
problem-lost-item-feedback = Ce que chaque élément enseigne est retiré : Moodle n’a pas de place pour cela.
problem-lost-keep-last = Une réponse gardée en dernier peut être placée ailleurs quand les réponses sont mélangées.
problem-lost-about = Le niveau, la leçon, l’auteur et la date de relecture sont retirés.
problem-lost-figure = La figure { $name } n’est pas parmi celles du module.
problem-pattern-not-writable = La réponse { $text } ne peut pas être écrite pour Moodle : une barre oblique inverse précède une étoile.
problem-weights-not-writable = Les poids des trous ne peuvent pas être écrits comme des nombres entiers.
problem-geometric-not-writable = Une tolérance géométrique n’a pas d’équivalent dans Moodle.
problem-no-type-for-it = Le format { $format } n’a pas de type pour une question de type { $type }.

## Questions venues de GIFT, d’Aiken et de tableaux
problem-aiken-answer-alone = Une ligne ANSWER est seule, sans question.
problem-aiken-answer-unknown = ANSWER doit nommer une des réponses par sa lettre ; on y lit « { $text } ».
problem-aiken-letter-twice = Deux réponses portent la même lettre.
problem-aiken-line = La ligne { $line }, « { $text } », n’est ni une réponse (A. …) ni ANSWER : une réponse tient en une ligne.
problem-aiken-no-answer = La question n’a pas de ligne ANSWER.
problem-aiken-no-options = La question n’a pas de réponses (A. …, B. …).
problem-aiken-one-right = Aiken ne connaît que les questions à une seule bonne réponse.
problem-aiken-stem = Aiken ne peut porter cet énoncé : il est vide, ou une de ses lignes ressemble à une réponse.
problem-csv-no-column = La colonne « { $name } » manque dans la première ligne.
problem-csv-one-right = Un choix unique a une seule bonne réponse.
problem-csv-too-many-cells = La ligne a plus de cellules que la première : { $most } au plus. Les virgules ou points-virgules d’un texte sont-ils entre guillemets ?
problem-csv-true-or-false = La bonne réponse est « vrai » ou « faux », et non « { $text } ».
problem-csv-unknown-column = La colonne « { $name } » n’est pas connue, ou figure deux fois.
problem-csv-unknown-type = Le type « { $text } » n’est pas connu.
problem-csv-weights = Un tableau n’a pas de place pour des réponses en partie justes.
problem-csv-wrong-unused = Ce type n’a pas de mauvaises réponses : laissez vide la colonne « wrong ».
problem-gift-arrow-in-text = « { $text } » ne peut être écrit : le texte est vide ou contient une flèche (->).
problem-gift-before-answers = « { $text } » précède la première réponse : une réponse commence par = ou ~.
problem-gift-braces-after = Le texte après les réponses contient encore des accolades : elles sont prises comme du texte.
problem-gift-braces-not-closed = L’accolade qui ouvre les réponses n’est pas fermée avant la question suivante.
problem-gift-braces-not-opened = Une accolade ferme des réponses qu’aucune accolade n’ouvre.
problem-gift-empty-answer = Une réponse est vide.
problem-gift-no-arrow = « { $text } » n’est pas une paire : gauche -> droite.
problem-gift-no-number = « { $text } » n’est pas un nombre : écrivez 3, 3:0.5 ou 1..5.
problem-gift-no-wrong-answer = Un choix sans mauvaise réponse serait lu comme une réponse courte.
problem-gift-text-page = Un texte sans réponses n’est pas une question : placez-le dans une leçon.
problem-gift-weight-out-of-bounds = Un poids va de −100 % à 100 %, et non à { $text } %.
problem-question-too-long = La question est trop longue : un mégaoctet au plus.
problem-number-not-writable = Le nombre { $value } ou sa tolérance ne peut être écrit exactement.
problem-lost-accents = Le fait que les accents comptent est laissé de côté.
problem-lost-case = Le fait que les majuscules comptent est laissé de côté.
problem-lost-category = La catégorie est laissée de côté.
problem-lost-feedback = Les explications de chaque réponse sont laissées de côté.
problem-lost-formatting = Le gras, l’italique, les liens et les listes sont laissés de côté.
problem-lost-hints = Les indices sont laissés de côté.
problem-lost-mark = Le barème est laissé de côté.
problem-lost-penalty = La pénalité d’un essai manqué est laissée de côté.
problem-lost-rubric = La grille de correction est laissée de côté.
problem-lost-scheme = La manière de noter un ordre est laissée de côté.
problem-lost-shuffle = Le fait que les réponses restent dans l’ordre est laissé de côté.
problem-lost-sources = Les sources sont laissées de côté.
problem-lost-tags = Les mots-clés sont laissés de côté.
problem-lost-units = Les unités sont laissées de côté.
problem-lost-weights = Ce que les mauvaises réponses retirent est laissé de côté.
