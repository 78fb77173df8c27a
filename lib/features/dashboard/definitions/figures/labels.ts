import type { Definition } from "../types";

const PLANS = "Les plans de financement des projets comptés, à l’euro et au centime près.";

/** The sums that every view has. */
export const FIGURE_DEFINITIONS = {
  projects: {
    label: "Projets",
    counts:
      "Nombre de projets de la vue\u00A0: ceux des statuts d’instruction comptés, selon les filtres choisis.",
    from: "Les projets que vous avez le droit de voir, hors archives.",
    asOf: "evening",
    unit: "projects",
  },
  cost: {
    label: "Coût total",
    counts: "Somme des coûts totaux déclarés. Un projet dont le coût n’est pas renseigné compte pour zéro.",
    from: `${PLANS} Le coût d’un projet est la somme de ses dépenses détaillées ou, s’il n’y en a pas encore, le montant saisi.`,
    asOf: "evening",
    unit: "euros",
  },
  asked: {
    label: "Financements demandés",
    counts:
      "Somme des lignes de financement qui n’ont pas été refusées\u00A0: demandées, accordées et versées, quel que soit le financeur. Ni les lignes seulement envisagées, ni les garanties.",
    from: PLANS,
    asOf: "evening",
    unit: "euros",
  },
  granted: {
    label: "Financements obtenus",
    counts:
      "Somme des lignes de financement accordées ou versées, au montant accordé. Les garanties n’apportent pas d’argent et n’y comptent pas.",
    from: PLANS,
    asOf: "evening",
    unit: "euros",
  },
  paid: {
    label: "Financements versés",
    counts: "Somme de ce qui a été versé sur les lignes de financement.",
    from: PLANS,
    asOf: "evening",
    unit: "euros",
  },
  gap: {
    label: "Reste à financer",
    counts:
      "Projet par projet, coût total moins financements obtenus, jamais moins que zéro\u00A0; puis la somme. Un projet sans coût renseigné n’y compte pas. Un projet financé au-delà de son coût ne diminue pas le reste des autres.",
    from: PLANS,
    asOf: "evening",
    unit: "euros",
  },
} as const satisfies Record<string, Definition>;
