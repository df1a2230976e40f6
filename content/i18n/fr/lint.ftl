### What makes a question weak, and what to do about it, for who writes it. The names are those of domain::quiz::lint.

lint-warning = à corriger
lint-advice = à relire

## Clues
lint-longest-is-key = La bonne réponse est plus longue que toutes les autres, de { $percent } % : on la devine à sa taille. Raccourcissez-la, ou étoffez une réponse fausse.
lint-bank-longest-is-key = La bonne réponse est la plus longue dans { $longest } des { $count } questions à choix unique, bien plus souvent que le hasard ne le ferait. Raccourcissez de bonnes réponses, ou étoffez de fausses.
lint-of-the-others = La réponse « { $option } » renvoie aux autres : en reconnaître une suffit pour répondre. Remplacez-la par une réponse qui a son propre contenu, ou passez à une question à choix multiple.
lint-absolute-in-wrong = Seules des réponses fausses contiennent un mot comme « { $word } » : on les écarte sans connaître le sujet. Nuancez-les, ou mettez un mot de ce genre dans la bonne réponse.
lint-stem-word-in-key = Le mot « { $word } » de l’énoncé revient dans la bonne réponse seulement : il la désigne. Dites-le autrement, ou reprenez-le dans une réponse fausse.
lint-bare-figure = La question demande un chiffre et rien d’autre : il s’oublie, et il change. Demandez plutôt ce que l’on fait de ce chiffre.

## Language
lint-double-negation = Deux négations se croisent dans « { $text } ». Écrivez la phrase à l’affirmative.
lint-negation-twice = L’énoncé est à la forme négative, et la réponse « { $option } » aussi : il faut retourner la phrase deux fois. Demandez ce qui est vrai ou ce qu’il faut faire.
lint-negative-statement = L’affirmation est à la forme négative : répondre « Faux » revient à nier une négation. Écrivez-la à l’affirmative.
lint-hard-to-read = Le texte est difficile à lire : { $ease } sur 100, quand il faudrait au moins { $least }. Prenez des mots plus courts et coupez les phrases.
lint-long-sentences = Les phrases ont { $average } mots en moyenne, plus de { $most }. Coupez-les.

## Answers
lint-near-duplicates = Les réponses « { $first } » et « { $second } » disent presque la même chose. Différenciez-les, ou retirez-en une.
lint-two-keys = Il y a { $count } bonnes réponses, mais on ne peut en choisir qu’une. Gardez-en une seule, ou passez à une question à choix multiple.
lint-right-and-wrong = Le texte « { $option } » est juste à un endroit et faux à un autre. Retirez l’un des deux, ou changez ses mots.
lint-same-right-hand = « { $option } » figure deux fois parmi les éléments à associer : rien ne dit lequel choisir. Gardez-en un seul.
lint-never-reached = La réponse acceptée « { $pattern } » ne sert jamais : « { $earlier } », plus haut, prend déjà tout ce qu’elle accepterait. Placez-la avant, ou retirez-la.

## Teaching
lint-no-feedback = { $count ->
    [one] Une réponse n’a pas d’explication. Dites pourquoi elle est juste ou fausse.
   *[other] { $count } réponses n’ont pas d’explication. Dites pourquoi elles sont justes ou fausses.
}
lint-no-source = La question n’a pas de source. Citez le texte ou le fait sur lequel repose sa réponse.
lint-review-overdue = La date de relecture est passée : { $date }. Vérifiez les faits cités, puis donnez une nouvelle date.

## In the editor
lint-title = Remarques sur la question enregistrée
lint-intro = Elles n’empêchent pas de publier.
lint-title-module = Remarques sur le module
lint-of-translation = Traduction en { $lang ->
    [en] anglais
   *[other] français
} : { $text }
lint-count = { $count ->
    [one] 1 remarque
   *[other] { $count } remarques
}
