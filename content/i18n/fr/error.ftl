error-status = Erreur { $status }
error-reference = Si vous demandez de l’aide, donnez cette référence :
error-way-path = Revenir à mon parcours
error-way-sign-in = Aller à la connexion
error-wait =
    { $seconds ->
        [one] Réessayez dans une seconde.
       *[other] Réessayez dans { $seconds } secondes.
    }
error-unauthorized-title = Il faut vous connecter
error-unauthorized-text = Cette page est réservée aux personnes connectées. Vos réponses déjà enregistrées vous attendent.
error-forbidden-title = Cette page ne vous est pas ouverte
error-forbidden-text = Votre compte n’a pas le rôle nécessaire. Si vous pensez en avoir besoin, demandez à l’administration.
error-not-found-title = Cette page n’existe pas
error-not-found-text = L’adresse est peut-être incomplète, ou ce qu’elle montrait n’est plus là.
error-conflict-title = Quelque chose a changé entre-temps
error-conflict-text = Cette action n’est plus possible dans l’état actuel. Revenez à la page précédente pour voir ce qui a changé : rien n’a été perdu.
error-too-large-title = L’envoi est trop volumineux
error-too-large-text = Le contenu dépasse la taille acceptée. Raccourcissez-le, puis réessayez.
error-too-many-title = Trop de demandes de suite
error-too-many-text = Pour protéger les comptes, une courte pause est demandée.
error-busy-title = Trajectoire est très demandé
error-busy-text = Beaucoup de personnes se connectent en même temps. Ce qui a été enregistré le reste : réessayez dans un instant.
error-bad-request-title = Cette demande n’a pas été comprise
error-bad-request-text = Le formulaire était peut-être incomplet ou trop ancien. Rechargez la page, puis réessayez.
error-unexpected-title = Une erreur est survenue
error-unexpected-text = Elle vient de nous, pas de vous, et elle est notée. Ce qui était enregistré le reste : réessayez dans un instant.
