app-name = Trajectoire

skip-to-content = Aller au contenu
demo-banner-name = Démonstration
demo-banner = Démonstration : les personnes et les résultats sont inventés, et rien n’est envoyé.
title-with-errors = Erreur : { $title }

# En-tête et pied de page
nav-main = Navigation principale
nav-footer = Pied de page
nav-path = Mon parcours
nav-hr = Ressources humaines
nav-trainer = Formation
nav-admin = Administration
nav-account-of = Mon compte :
nav-sign-out = Se déconnecter
nav-verify = Vérifier une attestation
nav-privacy = Qui voit quoi
breadcrumb = Fil d’Ariane

# Mots d’usage général
optional = (facultatif)
error-prefix = Erreur :
errors-title = Ce formulaire contient des erreurs
yes = Oui
no = Non
tone-info = Information :
tone-success = Bonne nouvelle :
tone-warning = Attention :
tone-error = Erreur :
minutes = { $n } min
department = Service
email = Adresse électronique
full-name = Nom
password = Mot de passe
role-agent = Agent
role-hr = Ressources humaines
role-trainer = Formation
role-admin = Administration
pagination = Pages de la liste
page-previous = Page précédente
page-next = Page suivante
page-of = Page { $page } sur { $pages }
table-region = Tableau : { $name }
table-sort-by = Trier par

# Texte rédigé par les formateurs
callout-note = À noter
callout-tip = Conseil
callout-important = Important
callout-warning = Attention
prose-table = Tableau { $n }
external-mark = (autre site)
shown-in-french = Ce contenu n’existe qu’en français : il vous est montré dans cette langue.
shown-in-english = Ce contenu n’existe qu’en anglais : il vous est montré dans cette langue.
