# Les révisions : garder en mémoire ce qu’on a appris
memory-title = Mes révisions
memory-lead = Deux minutes par semaine suffisent pour ne pas oublier.
memory-offer-title = Deux minutes par semaine pour ne pas oublier
memory-offer-text = Les questions auxquelles vous avez répondu reviennent au bon moment, cinq au plus à la fois. C’est facultatif et rien n’est noté : vos attestations ne changent pas, et personne d’autre que vous ne voit vos réponses.
memory-offer-mails = M’envoyer un rappel par courriel
memory-offer-mails-hint = Une fois par semaine au plus, et seulement si des questions vous attendent.
memory-offer-button = Garder en mémoire
memory-resume-button = Reprendre
memory-waiting-title =
    { $due ->
        [one] 1 question à revoir
       *[other] { $due } questions à revoir
    }
memory-waiting-text = Environ deux minutes, cinq questions au plus. Chaque réponse est expliquée aussitôt.
memory-begin = Commencer la révision
memory-go-on = Continuer la révision
memory-kept-title = Vos révisions
memory-kept-text = Rien à revoir aujourd’hui. Les questions de ce module reviendront au bon moment.
memory-rest-title = Rien à revoir aujourd’hui
memory-rest-next = Prochaine question le { $date }.
memory-rest-empty = Vos prochaines réponses à un questionnaire réussi viendront ici.
memory-nothing-title = Rien à garder en mémoire pour l’instant
memory-nothing-text = Réussissez un premier module : vous pourrez ensuite en garder l’essentiel, deux minutes par semaine.
memory-stopped-title = Vos révisions sont arrêtées
memory-stopped-text = Depuis le { $date }, plus aucune question ni aucun rappel. Vos questions restent gardées 30 jours, puis elles sont effacées. Vous pouvez reprendre quand vous voulez.
memory-stopped-short = Elles sont arrêtées. Vous pouvez y revenir quand vous voulez.
memory-settings = Réglages
memory-kept-since =
    { $cards ->
        [0] Vous révisez depuis le { $date }.
        [one] Vous révisez depuis le { $date } : 1 question gardée en mémoire.
       *[other] Vous révisez depuis le { $date } : { $cards } questions gardées en mémoire.
    }
memory-mails-on = Un rappel vous est envoyé par courriel quand des questions vous attendent, une fois par semaine au plus.
memory-mails-off = Aucun rappel ne vous est envoyé par courriel.
memory-mails-stop = Ne plus recevoir de rappels
memory-mails-start = Recevoir un rappel par semaine
memory-who-sees = Votre organisation sait combien de personnes révisent. Elle ne sait ni qui, ni quoi, ni avec quel résultat.
memory-stop-button = Arrêter mes révisions
memory-stop-text = Un clic suffit, et vous pourrez revenir.

# Une révision
memory-place = Révision : question { $n } sur { $total }
memory-answered = { $place }, expliquée
memory-of-module = Module « { $module } »
memory-answer = Valider ma réponse
memory-unknown = Je ne sais plus
memory-choose = Répondez à la question, ou choisissez « Je ne sais plus ».
memory-next = Question suivante
memory-finish = Terminer
memory-done-title = Révision terminée
memory-done-right =
    { $total ->
        [one] { $right ->
            [0] Réponse à revoir
           *[other] Réponse juste
        }
       *[other] { $right ->
            [0] Aucune réponse juste sur { $total }
            [one] 1 réponse juste sur { $total }
           *[other] { $right } réponses justes sur { $total }
        }
    }
memory-done-text = Ce que vous savez bien reviendra plus tard, ce que vous aviez oublié plus tôt.
memory-done-more =
    { $due ->
        [one] Une autre question peut attendre la prochaine fois.
       *[other] { $due } autres questions peuvent attendre la prochaine fois.
    }
memory-done-by-link = Vous pouvez fermer cette page.

# Le lien d’un rappel
memory-link-once = Ce lien ouvre une seule révision, sans mot de passe. Il n’ouvre rien d’autre.
memory-link-nothing = Aucune question ne vous attend en ce moment.
memory-link-used-title = Ce lien a déjà servi
memory-link-used-text = Un lien ouvre une seule révision, pendant 14 jours. Le prochain rappel en apportera un autre.
memory-link-sign-in = Aller à mes révisions, avec mon mot de passe
memory-stop-mails-title = Ne plus recevoir de rappels ?
memory-mails-stopped-title = Rappels arrêtés
memory-mails-stopped-text = Vous ne recevrez plus ces messages. Vos révisions continuent sur le site, où vous pouvez aussi les arrêter.

done-memory-kept = C’est noté : les questions reviendront au bon moment.
done-memory-stopped = Vos révisions sont arrêtées.
done-memory-mails = Votre choix est enregistré.
