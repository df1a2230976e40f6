### The HR room: who has finished, and which mails do not arrive. Never a score.

hr-title = Suivi du parcours
hr-title-page = Suivi du parcours, page { $page } sur { $pages }
hr-lead = { $modules ->
    [one] « { $course } », un module. Vous voyez l’avancement de chacun, jamais ses réponses ni sa note.
   *[other] « { $course } », { $modules } modules. Vous voyez l’avancement de chacun, jamais ses réponses ni sa note.
}
hr-lead-empty = L’avancement de chacun, sans ses réponses ni sa note.
hr-no-course = Aucun parcours pour le moment
hr-no-course-text = Le suivi apparaîtra ici dès qu’un formateur aura publié un module et l’aura ajouté au parcours des agents.
hr-reviewing =
    { $count ->
        [0] Révisions facultatives : personne ne s’en sert pour l’instant.
        [one] Révisions facultatives : 1 personne s’en sert. Ce qu’elle révise et ses résultats ne sont connus que d’elle.
       *[other] Révisions facultatives : { $count } personnes s’en servent. Qui, et avec quels résultats, n’est connu que d’elles.
    }
hr-mails-alert = { $count ->
    [one] Un courriel n’est pas arrivé.
   *[other] { $count } courriels ne sont pas arrivés.
}
hr-mails-alert-link = Voir les courriels en difficulté

## Figures
hr-figures = Où en sont les agents
hr-figure-finished = { $count ->
    [one] a terminé
   *[other] ont terminé
}
hr-figure-under-way = { $count ->
    [one] est en cours
   *[other] sont en cours
}
hr-figure-not-started = { $count ->
    [one] n’a pas commencé
   *[other] n’ont pas commencé
}
hr-figure-share = { $total ->
    [one] { $percent } d’une personne inscrite
   *[other] { $percent } des { $total } personnes inscrites
}

## States
course-state-finished = Terminé
course-state-under-way = En cours
course-state-expired = À refaire
course-state-not-started = Pas commencé

## Departments
hr-departments = Par service
hr-departments-count = { $count ->
    [one] un service
   *[other] { $count } services
}
hr-department = Service
hr-department-none = Sans service
hr-department-people = Personnes
hr-department-share = Part terminée
hr-department-bar = Part terminée du service « { $department } »

## People
hr-people = Les agents
hr-people-count = { $count ->
    [0] Aucune personne
    [one] Une personne
   *[other] { $count } personnes
}
hr-filter-search = Nom ou adresse électronique
hr-filter-department = Service
hr-filter-department-all = Tous les services
hr-filter-state = État
hr-filter-state-all = Tous les états
hr-filter-apply = Filtrer
hr-filter-clear = Effacer les filtres
hr-export = Exporter en CSV
hr-export-about = (les personnes de cette liste, toutes pages confondues)
hr-column-name = Nom
hr-column-department = Service
hr-column-state = État
hr-column-modules = Modules réussis
hr-column-completed = Terminé le
hr-modules-of = { $passed } sur { $total }
hr-none = aucun
hr-not-yet = pas encore
hr-mail-failed = Attestation non envoyée
hr-nobody-found = Personne ne correspond à ces filtres
hr-nobody-found-text = Élargissez la recherche, ou affichez tout le monde.
hr-nobody = Personne n’est inscrit
hr-nobody-text = Dès qu’un administrateur aura ajouté des agents, leur avancement apparaîtra ici.

## Mails
hr-mails-title = Courriels en difficulté
hr-mails-lead = Les attestations et les invitations qui ne sont pas arrivées. Chaque agent peut toujours télécharger son attestation depuis son parcours.
hr-mails-none = Tout est arrivé
hr-mails-none-text = Aucun courriel n’est en attente ni en échec.
hr-mails-none-action = Revenir au suivi
hr-mails-person = Destinataire
hr-mails-since = Depuis le
hr-mails-reason = Raison
hr-mails-state = État
hr-mails-action = Action
hr-mails-given-up = Abandonné
hr-mails-waiting = Nouvel essai prévu
hr-mails-next = le { $when }
hr-mails-retry = Renvoyer
hr-mails-retry-about = le courriel de { $name }
hr-mails-retry-now = Essayer maintenant
mail-trouble-other = L’envoi a échoué pour une raison inattendue. Prévenez l’administrateur si cela se répète.
