import type { StartKind } from "./constants";
import type { CreationRefusal } from "./types";

export const START_LABELS: Record<StartKind, { readonly label: string; readonly hint: string }> = {
  priorities: {
    label: "Les quatre priorités du programme",
    hint: "Un axe par priorité, avec des questions pour chacun. Vous en retirez, vous en ajoutez.",
  },
  blank: { label: "Une page blanche", hint: "Si votre territoire a déjà son plan." },
  published: {
    label: "La stratégie publiée d’un autre territoire",
    hint: "Ses axes, les intitulés de ses objectifs et ce qu’ils mesurent\u00A0; ni ses textes, ni ses chiffres, ni ses quartiers.",
  },
};

export const CHOOSE_A_START = "Choisissez de quoi partir";
export const CHOOSE_A_PLAN = "Choisissez la stratégie dont partir";

export const CREATION_FAILURES: Record<CreationRefusal, string> = {
  notFound: "Cette page n’existe pas, ou n’est plus accessible pour vous.",
  forbidden: "Seuls les agents du territoire commencent sa stratégie.",
  noSuchPlan: "Cette stratégie n’est plus publiée\u00A0: choisissez-en une autre.",
};
export const CREATION_SIGNED_OUT =
  "Votre session a expiré\u00A0: rien n’a été créé. Connectez-vous, puis recommencez.";

/** Under what the journal tells of the beginning. */
export const START_RECORDED = "Point de départ";

/** In the text of an objective that was taken over: its measures, without a figure. */
export const SUGGESTED_INDICATORS = (labels: readonly string[]) =>
  labels.length === 0 ? "" : `À mesurer, par exemple\u00A0: ${labels.join("\u00A0; ")}.`;

/** What to ask oneself about each priority of the programme, by its slug. */
export const PRIORITY_QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  entrepreneuriat: [
    "Qui, dans les quartiers, crée ou veut créer une entreprise, et qu’est-ce qui l’arrête\u00A0?",
    "Qui accompagne déjà, jusqu’où va cet accompagnement, et que devient-on après trois ans\u00A0?",
    "Où s’installe-t-on quand on commence\u00A0: quels locaux, à quel prix\u00A0?",
  ],
  "commerce-artisanat": [
    "Quels commerces et services manquent aux habitants, et où vont-ils aujourd’hui\u00A0?",
    "Combien de locaux sont vides, à qui sont-ils, et pourquoi le restent-ils\u00A0?",
    "Quels artisans cherchent à s’installer ou à transmettre\u00A0?",
  ],
  "activites-productives": [
    "Que fabrique-t-on, que répare-t-on déjà dans les quartiers ou à leur porte\u00A0?",
    "Quels terrains et quels bâtiments peuvent accueillir des ateliers, et à quelles conditions\u00A0?",
    "Quels emplois pour les habitants, et quelles formations pour y arriver\u00A0?",
  ],
  "transition-numerique": [
    "Qui, parmi les entreprises des quartiers, n’est pas visible en ligne ou ne vend pas en ligne\u00A0?",
    "Où apprend-on à se servir des outils numériques, et qui n’y vient pas\u00A0?",
    "Quels équipements partagés rendraient service à plusieurs entreprises\u00A0?",
  ],
};

/** Those of the axis that a priority has given its name to. */
export function questionsOf(
  axisTitle: string,
  priorities: readonly { readonly slug: string; readonly label: string }[],
): readonly string[] {
  const priority = priorities.find(({ label }) => label === axisTitle);
  return priority === undefined ? [] : (PRIORITY_QUESTIONS[priority.slug] ?? []);
}
