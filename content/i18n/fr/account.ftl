# Connexion
sign-in-title = Connexion
sign-in-lead = Retrouvez votre parcours là où vous l’avez laissé.
sign-in-button = Se connecter
sign-in-forgotten = Mot de passe oublié ?
sign-in-wrong = L’adresse ou le mot de passe ne convient pas. Vérifiez les deux, puis réessayez.
sign-in-wait =
    { $seconds ->
        [one] Trop d’essais de suite. Réessayez dans une seconde.
       *[other] Trop d’essais de suite. Réessayez dans { $seconds } secondes.
    }
back-to-sign-in = Revenir à la connexion
demo-accounts-title = Comptes de démonstration
demo-accounts-text = Choisissez un point de vue : chaque compte montre les pages de son métier.
demo-password = Mot de passe de tous ces comptes :

# Mot de passe oublié, invitation
forgotten-title = Mot de passe oublié
forgotten-lead = Indiquez l’adresse de votre compte. Vous y recevrez un lien pour choisir un nouveau mot de passe.
forgotten-button = Recevoir le lien
forgotten-sent-title = Regardez votre messagerie
forgotten-sent-text = Si un compte existe à cette adresse, un message vient de partir. Le lien qu’il contient est valable 30 minutes. Rien reçu ? Vérifiez le dossier des indésirables, puis l’adresse saisie.
new-password = Nouveau mot de passe
new-password-hint = Au moins { $n } caractères. Une phrase de quelques mots est à la fois sûre et facile à retenir.
new-password-again = Le même, encore une fois
choose-reset-title = Choisir un nouveau mot de passe
choose-reset-lead = Vos autres sessions seront fermées.
choose-invitation-title = Bienvenue dans Trajectoire
choose-invitation-lead = Bonjour { $name }. Choisissez votre mot de passe pour ouvrir votre compte.
choose-button = Enregistrer ce mot de passe
choose-expired-title = Ce lien n’est plus valable
choose-expired-reset = Le lien a déjà servi, ou plus de 30 minutes ont passé. Vous pouvez en demander un autre : il arrivera dans votre messagerie.
choose-expired-invitation = L’invitation a déjà servi, ou elle a expiré. Demandez un lien à votre adresse professionnelle : il arrivera dans votre messagerie.
choose-ask-again = Demander un autre lien

# Première installation
set-up-title = Mise en service
set-up-lead = Quelques mots sur votre organisation, puis le compte de la personne qui administrera Trajectoire.
set-up-organisation = Nom de l’organisation
set-up-organisation-hint = Tel qu’il figurera sur les attestations. Exemple : Mairie de Saint-Aubrac.
set-up-button = Mettre en service

# Mon compte
account-title = Mon compte
account-identity = Qui je suis
account-roles = Rôles
account-no-department = Aucun service indiqué
account-identity-change = Une erreur ? L’administration peut corriger ces informations.
account-password = Mot de passe
account-current-password = Mot de passe actuel
account-password-button = Changer le mot de passe
account-language = Langue
account-language-legend = Langue de l’interface et des courriels
account-language-button = Changer de langue
account-theme = Apparence
account-theme-legend = Couleurs
account-theme-button = Appliquer
theme-auto = Comme mon appareil
theme-light = Clair
theme-dark = Sombre

# Qui voit quoi
privacy-title = Qui voit quoi
privacy-lead = Trajectoire sert à se former, pas à noter les agents. Voici ce que chacun peut lire à votre sujet.
privacy-table = Ce que Trajectoire sait de vous, et qui peut le lire
privacy-what = Information
privacy-you = Vous
privacy-row-identity = Nom, adresse et service
privacy-row-progress = Modules à faire, en cours et réussis
privacy-row-certificate = Attestation et sa date
privacy-row-score = Résultats aux questionnaires
privacy-row-answers = Réponses données
privacy-row-open = Réponses rédigées, sans votre nom
privacy-row-time = Temps supplémentaire accordé, sans sa raison
privacy-row-reviews = Révisions facultatives
privacy-row-password = Mot de passe
privacy-more = En pratique
privacy-score = Personne d’autre que vous ne voit vos résultats ni vos réponses sous votre nom. Un formateur lit sans votre nom les réponses rédigées qu’il doit noter, et les résultats de tous pour améliorer les questions. Les ressources humaines savent seulement si un module est réussi. Un score figure sur l’attestation uniquement si l’organisation l’a choisi.
privacy-reviews = Les révisions sont facultatives. Si vous les gardez, les ressources humaines savent seulement combien de personnes s’en servent. Arrêtées, elles sont effacées après 30 jours ; elles le sont aussi quand votre compte est fermé.
privacy-certificate = Qui connaît le numéro de votre attestation peut vérifier qu’elle est authentique : votre nom, le parcours et la date lui sont alors montrés, rien d’autre.
privacy-log = Les journaux techniques ne contiennent ni vos réponses, ni votre adresse.
privacy-third = Aucun service extérieur n’est appelé, et aucun outil de mesure d’audience n’est utilisé.

# Vérifier une attestation
verify-title = Vérifier une attestation
verify-lead = Saisissez le numéro inscrit en bas de l’attestation.
verify-serial = Numéro de l’attestation
verify-serial-hint = Il est imprimé près du code carré, sous la date.
verify-button = Vérifier
verify-valid-title = Attestation authentique
verify-valid-text = Cette attestation a bien été délivrée par { $organisation }.
verify-unknown-title = Attestation inconnue
verify-unknown-text = Aucune attestation ne porte le numéro « { $serial } ». Vérifiez la saisie : le numéro doit être recopié en entier.
verify-course = Parcours
verify-date = Délivrée le
