import { archivesPath } from "@/lib/features/projects/archive/routes";
import { newProjectPath, projectsPath } from "@/lib/features/projects/routes";
import type { Guide } from "../../types";

export const RECORD_GUIDES = {
  "creer-un-projet": {
    title: "Créer un projet",
    summary: "Un intitulé suffit pour commencer. Le reste peut attendre.",
    page: { label: "Nouveau projet", href: newProjectPath },
    steps: [
      {
        title: "Ouvrez un nouveau projet",
        text: "Sur la page des projets, choisissez **Nouveau projet**.",
      },
      {
        title: "Décrivez-le",
        text: "Donnez l’intitulé, le résumé, les objectifs et le [[porteur du projet]]. Choisissez une [[priorité principale]], puis les quartiers ([[QPV|quartier prioritaire]]) que le projet sert. Chaque champ dit ce qui est attendu, avec un exemple.",
        picture: {
          name: "nouveau-projet",
          alt: "Le début du formulaire d’un projet : intitulé, résumé et objectifs, chacun avec un exemple.",
        },
      },
      {
        title: "Enregistrez",
        text: "Choisissez **Enregistrer**. Le projet est un [[brouillon]] : votre territoire est seul à le voir. Il reçoit sa [[référence]], qui ne changera jamais.",
      },
      {
        title: "Complétez-le à votre rythme",
        text: "La page du projet montre, sous **Ce qui est rempli, et pour qui**, ce qui manque pour transmettre, pour les partenaires et pour le public. Chaque manque est un lien vers le champ à remplir.",
        picture: {
          name: "ce-qui-est-rempli",
          alt: "Trois barres : ce qui est rempli pour transmettre, pour les partenaires et pour la page publique, et la liste de ce qui manque.",
        },
      },
    ],
    notes: [
      "Les champs marqués d’un astérisque sont demandés pour transmettre, pas pour enregistrer.",
      "Ce que vous tapez est gardé toutes les quelques secondes. Si votre ordinateur s’éteint, vous retrouvez votre [[saisie gardée]] en revenant.",
      "Pour partir d’un projet existant, ouvrez-le et choisissez **Dupliquer** (un projet de votre territoire) ou **S’inspirer de ce projet** (un projet d’un autre territoire).",
    ],
    problems: [
      {
        problem: "« Quelqu’un d’autre a modifié ce projet »",
        answer:
          "Un collègue a enregistré pendant que vous écriviez. Le formulaire montre les deux textes, champ par champ. Choisissez celui qu’il faut garder, puis enregistrez : rien n’est écrasé en silence.",
      },
      {
        problem: "Le bouton « Modifier » est grisé",
        answer:
          "Le projet est transmis ou refusé. La raison est écrite sous le bouton. Tant que l’ANCT n’a pas répondu, vous pouvez retirer la transmission.",
      },
    ],
  },
  "remplir-le-plan-de-financement": {
    title: "Remplir le plan de financement",
    summary: "Les dépenses, les financeurs, et ce qu’il reste à trouver.",
    page: { label: "Projets", href: projectsPath },
    steps: [
      {
        title: "Ouvrez le plan",
        text: "Sur la page du projet, sous **Plan de financement**, choisissez **Modifier le plan de financement**.",
      },
      {
        title: "Dites si les montants sont HT ou TTC",
        text: "Une fois pour tout le plan. En général HT, quand la TVA est récupérée ou compensée.",
      },
      {
        title: "Ajoutez les dépenses",
        text: "Une ligne par poste, avec **Ajouter une dépense**. Leur somme devient le coût total du projet.",
      },
      {
        title: "Ajoutez les financements",
        text: "Une ligne par financeur, avec **Ajouter un financement**, apport du porteur compris. Pour chacune, dites où elle en est : envisagée, demandée, accordée, versée ou refusée.",
      },
      {
        title: "Lisez les totaux",
        text: "La page du projet calcule la [[part du porteur]], la [[couverture]], la [[part publique]] et le [[reste à financer]]. Elle signale aussi les **Points à vérifier dans le plan**.",
        picture: {
          name: "plan-de-financement",
          alt: "Le plan de financement d’un projet : coût total, demandé, obtenu, reste à financer, couverture et part publique.",
        },
      },
    ],
    notes: [
      "Un point à vérifier n’empêche ni d’enregistrer, ni de transmettre.",
      "Une garantie n’apporte pas d’argent : elle ne compte dans aucun total.",
      "Les partenaires lisent le plan une fois le projet accepté. Une ligne demandée à un partenaire lui apparaît comme une demande sans réponse.",
    ],
    problems: [
      {
        problem: "« Le plan n’est pas équilibré »",
        answer:
          "Les financements ne font pas le coût total. Ajoutez ce qui manque, ou corrigez une ligne. Un plan incomplet peut rester ainsi.",
      },
      {
        problem: "Je ne peux plus changer le coût total",
        answer: "Il est la somme des dépenses du plan. Modifiez les dépenses, le coût total suivra.",
      },
      {
        problem: "Mon financeur n’est pas dans la liste",
        answer:
          "Écrivez son nom dans le champ **Autre financeur**. Il ne sera pas compté dans la part publique tant qu’il n’est pas dans l’annuaire.",
      },
    ],
  },
  "suivre-jalons-besoins-indicateurs": {
    title: "Suivre les jalons, les besoins et les indicateurs",
    summary: "Dire où en est le projet, ce qu’il lui faut, et ce qu’il produit.",
    page: { label: "Projets", href: projectsPath },
    steps: [
      {
        title: "Posez les jalons",
        text: "Sur la page du projet, choisissez **Ajouter des jalons**. Donnez à chaque [[jalon]] un intitulé et une date prévue. Quand il est atteint, dites-en le jour.",
      },
      {
        title: "Dites ce dont le projet a besoin",
        text: "Choisissez **Ajouter des besoins**. Un [[besoin]] par ligne : de l’ingénierie, du foncier, un financement… Le ministère et les partenaires les lisent, et cherchent qui peut y répondre.",
        picture: {
          name: "besoins",
          alt: "Le formulaire d’un besoin : sa nature, ce qu’il vous faut, et une case pour dire qu’il est satisfait.",
        },
      },
      {
        title: "Suivez des indicateurs",
        text: "Dans la partie **Indicateurs**, choisissez un [[indicateur]] de la bibliothèque. Donnez le départ, la cible et sa date, puis les mesures au fil du temps, chacune avec sa source.",
      },
    ],
    notes: [
      "Un jalon passé et non atteint est dit en retard, partout : sur le projet, dans le calendrier et au tableau de bord.",
      "Un taux se donne par deux nombres (par exemple 12 locaux vacants sur 80). Le site calcule le pourcentage, et n’additionne jamais des pourcentages.",
    ],
    problems: [
      {
        problem: "L’indicateur que je cherche n’existe pas",
        answer:
          "La bibliothèque est tenue par l’administrateur du programme. Dites-lui ce que vous mesurez, dans un commentaire du projet par exemple.",
      },
      {
        problem: "Une mesure est refusée",
        answer:
          "Une mesure ne peut pas être datée dans l’avenir, et il n’y en a qu’une par jour. Le message à côté du champ dit ce qu’il faut corriger.",
      },
    ],
  },
  "joindre-et-commenter": {
    title: "Joindre un document, écrire un commentaire",
    summary: "Vous choisissez chaque fois qui pourra lire.",
    page: { label: "Projets", href: projectsPath },
    steps: [
      {
        title: "Joignez un document",
        text: "Sur la page du projet, choisissez **Joindre un document**. Prenez un fichier de 20 Mo au plus : PDF, image ou document bureautique.",
      },
      {
        title: "Dites qui le voit",
        text: "Sous **Visible par**, choisissez le territoire seul, ou aussi le ministère, les partenaires, tout le monde.",
        picture: {
          name: "joindre-un-document",
          alt: "Le formulaire d’un document : le fichier, son titre, et quatre choix pour dire qui peut le voir.",
        },
      },
      {
        title: "Écrivez un commentaire",
        text: "Choisissez **Écrire un commentaire**, et qui pourra le lire. Pour prévenir quelqu’un par courriel, tapez @ puis son nom.",
        picture: {
          name: "ecrire-un-commentaire",
          alt: "Le formulaire d’un commentaire : le texte, les personnes à prévenir, et qui pourra le lire.",
        },
      },
    ],
    notes: [
      "Les lecteurs d’un [[commentaire]] ne changent jamais : ses réponses ont les mêmes.",
      "Vous pouvez modifier ou supprimer un commentaire pendant 15 minutes.",
      "Personne n’est prévenu d’un texte qu’il ne peut pas lire : le site vous le dit avant l’envoi.",
    ],
    problems: [
      {
        problem: "Le fichier est refusé",
        answer:
          "Il dépasse 20 Mo, ou son contenu n’est pas d’un format accepté, quel que soit son nom. Enregistrez-le en PDF, par exemple.",
      },
      {
        problem: "Je ne peux plus changer les documents",
        answer: "Le projet est transmis. Retirez la transmission, ou attendez la réponse de l’ANCT.",
      },
    ],
  },
  "retrouver-une-version": {
    title: "Retrouver une version, archiver un projet",
    summary: "Rien n’est perdu : chaque enregistrement est gardé.",
    page: { label: "Projets archivés", href: archivesPath },
    steps: [
      {
        title: "Ouvrez l’historique",
        text: "Sur la page du projet, choisissez **Historique des versions**. Chaque [[version]] dit qui a enregistré, quand, et ce qui a changé.",
      },
      {
        title: "Comparez",
        text: "Sous **Comparer deux versions**, choisissez-en deux. Ce qui a été retiré est barré, ce qui a été ajouté est souligné. **Voir le projet au soir du** montre le projet tel qu’il était ce jour-là.",
        picture: {
          name: "comparer-deux-versions",
          alt: "Deux listes pour choisir une version de départ et une version d’arrivée, et le bouton « Comparer ».",
        },
      },
      {
        title: "Restaurez",
        text: "Choisissez **Restaurer la version**. C’est une nouvelle version : ce qui a été écrit depuis reste dans l’historique.",
      },
      {
        title: "Archivez un projet saisi par erreur",
        text: "Choisissez **Archiver**. Le projet disparaît pour tout le monde. Votre territoire peut le rétablir pendant 90 jours, depuis les **Projets archivés**.",
      },
    ],
    notes: [
      "Après 90 jours, le contenu d’un projet archivé est supprimé pour toujours. Sa référence ne sert plus jamais.",
      "Un projet accepté ne peut être archivé que par le chef de projet.",
    ],
    problems: [
      {
        problem: "« Archiver » est grisé",
        answer:
          "La raison est écrite à côté. Un projet transmis se retire d’abord de l’instruction ; un projet refusé reste consultable.",
      },
      {
        problem: "La version ne peut pas être restaurée",
        answer:
          "Le projet est accepté, et cette version est incomplète. Recopiez à la main ce que vous vouliez reprendre.",
      },
    ],
  },
} as const satisfies Record<string, Guide>;
