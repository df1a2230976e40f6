# The mails. One greeting, one foot, and for each mail its subject, its text, its button and its notes.
mail-greeting = Bonjour { $name },
mail-button-fallback = Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :
mail-foot = Message envoyé automatiquement par { $app } ; les réponses ne sont pas lues.

mail-certificate-subject = Votre attestation : { $course }
mail-certificate-text = Vous avez terminé le parcours « { $course } », proposé par { $organisation }. Votre attestation est jointe à ce message, au format PDF.
mail-certificate-check = Toute personne à qui vous la montrez peut vérifier sur cette page qu’elle est authentique, sans compte ni mot de passe.
mail-certificate-button = Voir la page de vérification
mail-certificate-again = Vous pouvez retrouver votre attestation à tout moment en vous connectant à { $site }

mail-reset-subject = Choisir un nouveau mot de passe
mail-reset-text = Un nouveau mot de passe a été demandé pour votre compte { $app }. Ce lien permet de le choisir ; il fonctionne une seule fois, pendant 30 minutes.
mail-reset-button = Choisir un nouveau mot de passe
mail-reset-ignore = Si vous n’avez rien demandé, ne faites rien : votre mot de passe actuel reste valable.

mail-invitation-subject = Votre accès à { $app }
mail-invitation-text = { $organisation } vous ouvre un accès à { $app }, pour suivre de courts modules de sensibilisation. Commencez par choisir votre mot de passe.
mail-invitation-button = Choisir mon mot de passe
mail-invitation-expiry = Ce lien est personnel et fonctionne pendant 7 jours. Passé ce délai, demandez une nouvelle invitation à la personne qui gère les formations de votre collectivité.

mail-changed-subject = Votre mot de passe a été changé
mail-changed-text = Le mot de passe de votre compte { $app } a été changé le { $when }. Si c’est vous, vous n’avez rien à faire.
mail-changed-not-you = Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe, puis prévenez votre service informatique.
mail-changed-button = Choisir un nouveau mot de passe

mail-reminder-subject =
    { $due ->
        [one] Deux minutes de révision : 1 question vous attend
       *[other] Deux minutes de révision : { $due } questions vous attendent
    }
mail-reminder-text = Vous avez demandé à garder en mémoire ce que vous avez appris. Quelques questions reviennent cette semaine ; deux minutes suffisent.
mail-reminder-free = Rien n’est noté : vos attestations ne changent pas, et personne d’autre que vous ne voit vos réponses.
mail-reminder-button = Commencer la révision
mail-reminder-link = Ce lien est personnel : il ouvre une seule révision, sans mot de passe, pendant 14 jours.
mail-reminder-stop = Pour ne plus recevoir ces messages : { $stop }

# Why a mail does not arrive, as HR reads it.
mail-trouble-time-out = Le serveur de messagerie ne répond pas à temps.
mail-trouble-connection = Le serveur de messagerie est injoignable.
mail-trouble-tls = La liaison chiffrée avec le serveur de messagerie n’a pas pu s’établir. Prévenez l’administrateur.
mail-trouble-sign-in = Le serveur de messagerie refuse notre mot de passe. Prévenez l’administrateur.
mail-trouble-busy = Le serveur de messagerie demande d’attendre.
mail-trouble-mailbox = Cette adresse n’existe pas ou n’accepte pas de message. Vérifiez-la.
mail-trouble-refused = Le serveur de messagerie a refusé le message.
mail-trouble-folder = Le message n’a pas pu être écrit dans le dossier des envois. Prévenez l’administrateur.
mail-trouble-unwritable = Le message n’a pas pu être composé. Prévenez l’administrateur.
