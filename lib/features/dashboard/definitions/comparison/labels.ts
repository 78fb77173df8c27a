import type { Definition } from "../types";

const VERSIONS =
  "Les versions des projets\u00A0: chaque enregistrement en ouvre une. Seul compte l’état au soir de chacune des deux dates, ou chaque soir entre elles pour les décisions.";

/** What lies between two evenings. */
export const COMPARISON_DEFINITIONS = {
  bridge: {
    label: "D’une date à l’autre",
    counts:
      "Des projets comptés à la première date, on retire les sortis, on ajoute les nouveaux, puis ce qui a augmenté et ce qui a diminué dans les autres\u00A0: on obtient exactement les projets comptés à la seconde date, au centime près.",
    from: VERSIONS,
    asOf: "betweenEvenings",
    unit: "various",
  },
  movements: {
    label: "Mouvements de l’instruction",
    counts:
      "Projets transmis, acceptés, refusés, renvoyés pour compléments entre les deux dates, ou dont la phase ou l’avancement a changé. Un même projet peut compter dans plusieurs mouvements.",
    from: `${VERSIONS} Tous les statuts que vous avez le droit de voir sont pris en compte, quel que soit le choix des projets comptés.`,
    asOf: "betweenEvenings",
    unit: "projects",
  },
  noLongerVisible: {
    label: "Projets qui ne sont plus consultables",
    counts:
      "Projets qui entrent dans un chiffre d’une date passée mais que vous ne pouvez plus ouvrir aujourd’hui\u00A0: retirés, archivés, supprimés, ou revenus à un statut que vous ne voyez pas.",
    from: "Le chiffre de la date choisie, moins les projets listés.",
    asOf: "reading",
    unit: "projects",
  },
} as const satisfies Record<string, Definition>;
