### Des questions d’autres outils, et pour eux.

exchange-link = Importer ou exporter des questions
exchange-title = Importer et exporter
exchange-lead = Des questions d’un autre outil dans ce brouillon, et cette banque pour un autre outil.
exchange-import = Importer
exchange-file = Fichier
exchange-file-hint = GIFT, Moodle XML, Aiken, CSV ou un questions.md, en UTF-8, de 10 Mo au plus. Rien n’est gardé avant que vous l’ayez vérifié.
exchange-format = Format
exchange-format-guess = Le reconnaître
exchange-format-gift = GIFT
exchange-format-moodle-xml = Moodle XML
exchange-format-aiken = Aiken
exchange-format-csv = Tableau (CSV)
exchange-format-trajectoire = questions.md
exchange-objective = Objectif des questions
exchange-objective-hint = Les autres outils ignorent les objectifs : chaque question peut ensuite changer d’objectif.
exchange-look = Vérifier le fichier
exchange-no-file = Choisissez un fichier.
exchange-no-format = Le format n’est pas reconnu : choisissez-le dans la liste.
exchange-at-line = Ligne { $line } : { $message }
exchange-preview = Ce que contient le fichier
exchange-preview-taken = { $count ->
    [0] Aucune question ne peut être reprise.
    [one] Une question peut être reprise.
   *[other] { $count } questions peuvent être reprises.
}
exchange-preview-refused = { $count ->
    [one] Une question est refusée.
   *[other] { $count } questions sont refusées.
}
exchange-preview-first = Les { $count } premières sont montrées.
exchange-taken = Questions qui peuvent être reprises
exchange-refused = Questions refusées
exchange-column-line = Ligne
exchange-column-question = Question
exchange-column-type = Type
exchange-column-remarks = Remarques
exchange-column-reason = Raison
exchange-untitled = Sans titre
exchange-replace = Remplacer les questions de même nom
exchange-replace-hint = Sinon elles reçoivent un nouveau nom, et les deux restent.
exchange-go = { $count ->
    [one] Importer la question
   *[other] Importer les { $count } questions
}
exchange-export = Exporter
exchange-export-none = La banque est vide : il n’y a rien à emporter.
exchange-export-line = { $format } : { $count ->
    [one] une question
   *[other] { $count } questions
}
exchange-export-refused = Absente : { $name }. { $message }
exchange-export-fold = Ce que { $format } ne peut contenir
