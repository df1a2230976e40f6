### The administration: people, departments, settings.

admin-title = Administration
admin-title-page = Administration, page { $page } sur { $pages }
admin-lead = Les personnes, les services et les réglages de l’organisation.
on-this-page = Sur cette page

## People
admin-people = Personnes
admin-people-count = { $count ->
    [0] Aucune personne
    [one] Une personne
   *[other] { $count } personnes
}
admin-search = Nom ou adresse électronique
admin-search-button = Rechercher
admin-search-clear = Afficher tout le monde
admin-nobody-found = Personne ne correspond à cette recherche
admin-nobody-found-text = Vérifiez l’orthographe, ou cherchez une partie du nom seulement.
admin-column-name = Nom
admin-column-roles = Rôles
admin-column-status = Compte
admin-none = aucun
person-status-active = Actif
person-status-invited = Invitation en attente
person-status-deactivated = Désactivé

## One person's form
admin-add = Ajouter une personne
admin-add-lead = Elle recevra un courriel avec un lien pour choisir son mot de passe, et sera inscrite au parcours.
admin-add-button = Ajouter et inviter
admin-department-none = Sans service
admin-email-hint = L’adresse sert à se connecter et à recevoir l’attestation.
admin-lang = Langue
admin-lang-hint = Celle de l’interface et des courriels ; la personne peut en changer.
admin-roles = Rôles
admin-roles-hint = Tout le monde suit le parcours. Cochez ce que cette personne fait en plus.
admin-role-hr-hint = Voit qui a terminé, jamais les réponses ni les notes.
admin-role-trainer-hint = Écrit et publie les modules.
admin-role-admin-hint = Gère les personnes, les services et les réglages.

## Departments
admin-departments = Services
admin-departments-none = Aucun service pour le moment. Les services servent à suivre l’avancement par équipe.
admin-department-name = Nom du service
admin-department-rename = Renommer
admin-department-rename-about = le service « { $name } »
admin-department-add = Ajouter un service
admin-department-add-button = Ajouter

## Organisation
admin-organisation = Organisation
admin-organisation-name = Nom de l’organisation
admin-organisation-name-hint = Tel qu’il figure sur les attestations.
admin-time-zone = Fuseau horaire
admin-time-zone-hint = Pour les dates et les heures affichées.
admin-score = Inscrire le résultat sur l’attestation
admin-score-hint = Sans cette case, l’attestation dit seulement que le parcours est réussi.
admin-save = Enregistrer

## One person's page
person-way = Administration
person-edit = Fiche
person-email = Adresse électronique
person-created = Ajout
person-status = Compte
person-since = le { $when }
person-invitation = Invitation
person-invitation-text = Cette personne n’a pas encore choisi son mot de passe. Une nouvelle invitation remplace la précédente.
person-invite = Renvoyer l’invitation
person-invite-about = à { $name }
person-access = Accès
person-deactivate-text = La personne ne pourra plus se connecter et sera déconnectée partout. Ses résultats et ses attestations sont gardés, et le compte peut être réactivé.
person-deactivate = Désactiver le compte
person-reactivate-text = Ce compte est désactivé depuis le { $when }. En le réactivant, la personne pourra de nouveau se connecter ; elle retrouvera tout son parcours.
person-reactivate-text-undated = Ce compte est désactivé. En le réactivant, la personne pourra de nouveau se connecter ; elle retrouvera tout son parcours.
person-reactivate = Réactiver le compte
person-about = de { $name }
person-own = C’est votre propre compte : un autre administrateur peut le désactiver ou vous retirer l’administration.
