import type { Definition } from "../types";

const COUNTED = "Les projets comptés de la vue.";

/** What the tables and drawings of the dashboard show. */
export const PANEL_DEFINITIONS = {
  matrix: {
    label: "Territoires et priorités",
    counts:
      "Chaque projet est compté une fois, dans son territoire et à sa priorité principale. Sous le nombre\u00A0: la somme des coûts totaux.",
    from: COUNTED,
    asOf: "evening",
    unit: "projects",
  },
  phases: {
    label: "Phases et avancement",
    counts:
      "Chaque projet est compté une fois, à sa phase et à son avancement tels que le territoire les a saisis.",
    from: COUNTED,
    asOf: "evening",
    unit: "projects",
  },
  funnel: {
    label: "Où en est l’instruction",
    counts:
      "Nombre de projets à chaque statut d’instruction, tous statuts confondus\u00A0: ce graphique suit les autres filtres, pas le choix des projets comptés.",
    from: "Tous les projets que vous avez le droit de voir. Des brouillons, le ministère et l’ANCT ne connaissent que le nombre.",
    asOf: "evening",
    unit: "projects",
  },
  waiting: {
    label: "Projets qui attendent une décision",
    counts: "Projets transmis par un territoire, sur lesquels le ministère ou l’ANCT n’a pas encore décidé.",
    from: "Le statut d’instruction des projets et le jour de leur dernière transmission.",
    asOf: "evening",
    unit: "projects",
  },
  funders: {
    label: "Financeurs",
    counts:
      "Par financeur\u00A0: nombre de projets où il figure, somme de ses lignes non refusées (demandé), de celles accordées ou versées (obtenu), et ce qui a été versé. Un projet à plusieurs financeurs compte pour chacun.",
    from: "Les lignes de financement des projets comptés dont le financeur est dans l’annuaire. Un agent de collectivité ne voit que celles de son territoire.",
    asOf: "evening",
    unit: "euros",
  },
  without: {
    label: "Territoires sans projet",
    counts: "Territoires de la vue qui n’ont aucun des projets comptés ci-dessus.",
    from: "La liste des territoires du programme, rapprochée des projets comptés.",
    asOf: "evening",
    unit: "territories",
  },
  map: {
    label: "Carte des territoires",
    counts:
      "Pour chaque territoire, le chiffre choisi. La surface du cercle est proportionnelle à ce chiffre\u00A0; son remplissage (vide, clair, hachuré, plein) le situe parmi les autres territoires.",
    from: `${COUNTED} Un territoire est placé en son milieu, pas à l’adresse de ses projets.`,
    asOf: "evening",
    unit: "various",
  },
  territories: {
    label: "Chiffres par territoire",
    counts:
      "Les mêmes chiffres que pour le programme, territoire par territoire\u00A0: leur somme est celle du programme.",
    from: `${COUNTED} Un projet compte dans le territoire qui était le sien à la date choisie.`,
    asOf: "evening",
    unit: "various",
  },
  priorities: {
    label: "Chiffres par priorité",
    counts:
      "Les mêmes chiffres que pour le programme, par priorité principale\u00A0: chaque projet compte une fois, et la somme est celle du programme.",
    from: COUNTED,
    asOf: "evening",
    unit: "various",
  },
  qpvs: {
    label: "Quartiers prioritaires du territoire",
    counts:
      "Pour chaque quartier prioritaire (QPV) du territoire, le nombre de projets comptés qui le servent. Un projet qui sert plusieurs quartiers compte dans chacun.",
    from: `${COUNTED} Les quartiers de 2024, et ceux de 2015 qu’un projet sert encore\u00A0; leurs contours sont ceux qu’un administrateur a chargés.`,
    asOf: "evening",
    unit: "projects",
  },
} as const satisfies Record<string, Definition>;
