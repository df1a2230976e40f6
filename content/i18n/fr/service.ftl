# What a form may be told, by the name of the mistake.
invalid-unknown-grantee = Choisissez une personne ou un service de l’organisation.
invalid-nothing-granted = Indiquez au moins une limite à changer.
invalid-required = Ce champ est à remplir.
invalid-too-long = Ce texte est trop long.
invalid-control-character = Ce texte contient un caractère invisible qui n’est pas accepté.
invalid-not-an-address = Ce n’est pas une adresse de messagerie, comme prenom.nom@mairie.fr.
invalid-email-taken = Un compte existe déjà avec cette adresse.
invalid-unknown-department = Ce service n’existe plus. Choisissez-en un autre.
invalid-department-taken = Un service porte déjà ce nom.
invalid-unknown-time-zone = Ce fuseau horaire n’est pas connu.
invalid-own-administration = Vous ne pouvez pas vous retirer l’administration vous-même : demandez à un autre administrateur.
invalid-password-wrong = Ce n’est pas votre mot de passe actuel.
invalid-password-too-short = Le mot de passe doit compter au moins 12 caractères.
invalid-password-too-long = Le mot de passe ne peut pas dépasser 128 caractères.
invalid-password-repetitive = Ce mot de passe répète les mêmes caractères. Quelques mots sans lien entre eux font mieux.
invalid-password-personal = Ce mot de passe contient votre nom ou votre adresse. Quelques mots sans lien entre eux font mieux.
invalid-password-common = Ce mot de passe est trop courant. Quelques mots sans lien entre eux font mieux.
invalid-passwords-differ = Les deux mots de passe ne sont pas les mêmes.
invalid-no-name-in-title = Ce titre n’a ni lettre ni chiffre : l’adresse du module en a besoin.
invalid-title-taken = Un module a déjà ce titre, ou un titre très proche.
invalid-not-publishable = Le module ne peut pas encore être publié : voyez la liste de ce qui reste à corriger.
invalid-bad-name = Un identifiant est fait de lettres minuscules sans accent, de chiffres et de traits d’union.
invalid-name-taken = Cet identifiant est déjà pris dans ce module.
invalid-not-a-number = Ce n’est pas un nombre accepté ici.
invalid-not-a-date = Une date s’écrit comme 2026-11-24.
invalid-unknown-source = Une source est un fait connu (T2-01) ou une référence suivie de son adresse entre chevrons.
invalid-unknown-objective = Choisissez un objectif du module.
invalid-not-a-pair = Chaque ligne s’écrit « nom = texte ».
invalid-over-a-limit = Le module dépasserait ce que son format permet (500 questions, un mégaoctet par fichier) : rien n’a été enregistré.
invalid-nothing-to-import = Le fichier ne contient aucune question qui puisse être reprise.
invalid-figure-taken = Une figure du fichier porte le nom d’une autre figure du module : rien n’a été enregistré. Renommez-la dans l’outil d’origine.
invalid-figure-refused = Une figure du fichier ne peut être affichée : rien n’a été enregistré.
invalid-question = { $reason }
invalid-line = Ligne { $line } : { $reason }

# What an answer may be told.
answer-other-type = Cette réponse ne convient pas à la question. Rien n’a été enregistré.
answer-no-such-option = Cette réponse désigne un choix qui n’existe pas. Rien n’a été enregistré.
answer-not-a-permutation = Donnez une place différente à chaque élément, ou aucune place à tous. Rien n’a encore été enregistré.
answer-too-long = Ce texte dépasse { $most } caractères. Raccourcissez-le : rien n’a encore été enregistré.
answer-not-a-number = Ce n’est pas un nombre. Écrivez-le en chiffres, par exemple 72 ou 2,5 : rien n’a encore été enregistré.
answer-no-decision = Choisissez une décision, puis confirmez-la.
answer-no-unit = Choisissez l’unité de votre nombre : rien n’a encore été enregistré.
answer-decision-stands = Une décision prise ne se change plus : ce sont vos premières décisions qui sont affichées et qui comptent.
answer-stale = Une réponse plus récente a été enregistrée depuis un autre onglet ou un autre appareil : c’est elle qui est affichée et qui compte.
answer-time-up = Le temps est écoulé : les réponses déjà enregistrées comptent.
answer-submitted = Cette tentative est déjà remise.
answer-closed = Cette question est déjà corrigée : la réponse ne change plus.
answer-behind = Ce quiz n’avance que dans un sens : ce n’est pas le tour de cette question.
answer-nothing-to-check = Répondez d’abord à la question.

# What has just been done.
done-signed-out = Vous êtes déconnecté. Vos réponses sont enregistrées.
done-session-over = Votre session a pris fin. Reconnectez-vous : ce qui était enregistré le reste, mais le dernier envoi n’a pas été pris en compte.
done-password-changed = Votre mot de passe est changé. Vos autres sessions sont fermées.
done-decided = Votre décision est prise. Voici la suite.
done-saved = C’est enregistré.
done-lesson-read = Leçon lue.
done-person-added = La personne est ajoutée. Son invitation part par courriel.
done-invited = L’invitation part par courriel.
done-deactivated = Le compte est désactivé. Ce que la personne a obtenu reste.
done-reactivated = Le compte est réactivé.
done-mail-retried = Le courriel va être envoyé de nouveau.
done-imported = Les questions sont dans le brouillon. Ce qui reste à corriger figure sous Publication.
done-published = La version est publiée. Les tentatives en cours gardent la leur.
done-undone = C’est rétabli.
done-removed = C’est supprimé. Vous pouvez encore annuler.
done-theme = Les couleurs sont changées.

# Roles of the demonstration's accounts.
demo-role-agent = Agent
demo-role-hr = Ressources humaines
demo-role-trainer = Formateur
demo-role-admin = Administrateur
