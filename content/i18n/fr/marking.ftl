# Corriger : les textes qui attendent leurs points.
trainer-marking = { $count ->
    [0] Corriger des réponses
    [one] Corriger des réponses ({ $count } tentative attend)
   *[other] Corriger des réponses ({ $count } tentatives attendent)
}
marking-title = Réponses à corriger
marking-lead = Les textes rendus qui attendent leurs points, du plus ancien au plus récent. Le nom de qui les a écrits n’est pas montré.
marking-none = Aucune réponse à corriger
marking-none-text = Un texte rendu par un agent apparaîtra ici.
marking-none-action = Revenir aux modules
marking-question = Question
marking-module = Module
marking-attempt = Tentative
marking-since = Rendue le
marking-one-title = Corriger une réponse
marking-one-lead = { $module }, tentative { $attempt }
marking-answer = Réponse
marking-points = Points
marking-points-of = Points : { $criterion }
marking-points-hint = Un nombre entier, de 0 à { $most }
marking-good = Ce que contient une bonne réponse :
marking-save = Enregistrer les points
done-marked = Les points sont enregistrés.
invalid-points = Donnez un nombre entier de 0 à { $most }.
