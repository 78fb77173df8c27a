import type { Definition } from "../types";

const VERSIONS =
  "Les versions des projets\u00A0: chaque enregistrement en ouvre une. Seul compte l’état au soir de chaque jour.";
const COUNTED = `Les projets comptés de la vue. ${VERSIONS}`;

/** The programme over time, by generation, what it lacks and what is due. */
export const COURSE_DEFINITIONS = {
  standing: {
    label: "Projets par statut, mois après mois",
    counts:
      "Nombre de projets à chaque statut d’instruction au soir du dernier jour de chaque mois, tous statuts confondus. Le dernier mois est compté au soir de la date choisie.",
    from: `${VERSIONS} Des brouillons, le ministère et l’ANCT ne connaissent que le nombre, et seulement sans filtre de priorité, de phase ou d’avancement.`,
    asOf: "evening",
    unit: "projects",
  },
  amounts: {
    label: "Coût et financements, mois après mois",
    counts:
      "Coût total, financements demandés, obtenus et versés des projets comptés, au soir du dernier jour de chaque mois. Le mouvement d’un mois est la différence avec la fin du mois précédent\u00A0: il vient des montants modifiés comme des projets entrés dans le compte ou qui en sont sortis.",
    from: COUNTED,
    asOf: "evening",
    unit: "euros",
  },
  funderMonths: {
    label: "Financeurs, mois après mois",
    counts:
      "Par financeur, le montant choisi – demandé, obtenu ou versé – cumulé au soir du dernier jour de chaque mois, et le mouvement du mois. Un financeur fusionné avec un autre garde le nom qu’il portait.",
    from: `Les lignes de financement des projets comptés dont le financeur est dans l’annuaire. ${VERSIONS} Un agent de collectivité ne voit que celles de son territoire.`,
    asOf: "evening",
    unit: "euros",
  },
  ages: {
    label: "Générations au même âge",
    counts:
      "Les chiffres de chaque génération, et de chacun de ses territoires, au soir où le programme y avait l’âge choisi\u00A0: tant de mois après son lancement. «\u00A0Par territoire\u00A0»\u00A0: le total de la génération divisé par le nombre de ses territoires dans la vue. Une génération plus jeune que cet âge n’a pas encore de chiffre.",
    from: `${COUNTED} Le jour de lancement de chaque génération. Un territoire compte dans la génération qui est la sienne aujourd’hui.`,
    asOf: "evening",
    unit: "various",
  },
  activity: {
    label: "Territoires silencieux",
    counts:
      "Territoires qui n’ont rien écrit depuis 90\u00A0jours ou plus\u00A0: ni projet créé, modifié ou transmis, ni «\u00A0rien de nouveau\u00A0» à la revue trimestrielle. Un territoire qui n’a jamais rien écrit est silencieux depuis le lancement de sa génération. Les décisions du ministère et de l’ANCT ne comptent pas.",
    from: "Les jours où chaque territoire a écrit. Ce qui est encore en cours de saisie, non enregistré, ne compte pas.",
    asOf: "evening",
    unit: "territories",
  },
  emptyCells: {
    label: "Priorités sans projet",
    counts:
      "Territoires et priorités pour lesquels aucun des projets comptés n’a cette priorité comme priorité principale. À côté\u00A0: ceux qui la servent parmi leurs autres priorités.",
    from: COUNTED,
    asOf: "evening",
    unit: "projects",
  },
  unfunded: {
    label: "Projets sans aucun financeur",
    counts:
      "Projets comptés dont le plan ne porte aucune ligne demandée, accordée ou versée à la charge d’un autre que le porteur. Une ligne seulement envisagée, refusée ou apportée par le porteur lui-même n’est pas un financeur.",
    from: COUNTED,
    asOf: "evening",
    unit: "projects",
  },
  openNeeds: {
    label: "Besoins sans réponse",
    counts:
      "Projets comptés qui disent un besoin auquel il n’est pas répondu, par nature de besoin. Un projet qui en dit plusieurs compte à chacune.",
    from: COUNTED,
    asOf: "evening",
    unit: "projects",
  },
  freshness: {
    label: "Âge des chiffres",
    counts:
      "Pour chaque chiffre, les projets comptés auxquels leur territoire n’a pas touché depuis 90, 180 et 365\u00A0jours, la mise à jour la plus ancienne et la médiane\u00A0: la moitié des projets a été touchée plus tard. «\u00A0Rien de nouveau\u00A0» à la revue trimestrielle compte comme une mise à jour.",
    from: `${COUNTED} Les décisions du ministère et de l’ANCT ne rajeunissent pas un projet.`,
    asOf: "evening",
    unit: "various",
  },
  deadlines: {
    label: "Jalons en retard ou à venir",
    counts:
      "Jalons prévus ou en cours des projets comptés\u00A0: en retard dès le lendemain du jour prévu, à venir quand ce jour est dans les 90\u00A0jours. Un jalon sans jour prévu, atteint ou abandonné n’y est pas.",
    from: COUNTED,
    asOf: "evening",
    unit: "various",
  },
  measures: {
    label: "Indicateurs par règle d’addition",
    counts:
      "Pour chaque indicateur de la bibliothèque, ce que les projets comptés ont produit\u00A0: la somme de leurs dernières mesures, ou la somme des premiers nombres sur celle des seconds, ou aucun total, selon la règle de l’indicateur. Jamais une moyenne. La cible est celle des projets qui en ont une.",
    from: `La dernière mesure et la cible finale de chaque projet qui suit l’indicateur. ${VERSIONS} Un agent de collectivité ne voit que ceux de son territoire.`,
    asOf: "evening",
    unit: "various",
  },
} as const satisfies Record<string, Definition>;
