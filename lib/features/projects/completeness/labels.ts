import type { CompletenessAim } from "./constants";

/** Who reads it, and why it matters. */
export const COMPLETENESS_AIM_LABELS: Record<
  CompletenessAim,
  { readonly title: string; readonly purpose: string }
> = {
  submission: { title: "Pour transmettre", purpose: "ce que l’ANCT demande pour instruire le projet" },
  partners: {
    title: "Pour les partenaires",
    purpose: "ce que les financeurs regardent avant de répondre",
  },
  publication: { title: "Pour la page publique", purpose: "ce que le public peut lire si vous le publiez" },
};
