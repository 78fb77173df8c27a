export const STANCES = ["favorable", "reserved", "unfavorable"] as const;
export type Stance = (typeof STANCES)[number];

export const OPINION_LIMITS = { question: 2000, text: 5000 } as const;

/** The deadline proposed, and the furthest that is taken. */
export const USUAL_DELAY_DAYS = 15;
export const LONGEST_DELAY_DAYS = 180;

/** How far `/avis` looks back. */
export const GIVEN_SHOWN = 50;

export const OPINION_INPUTS = {
  reference: "reference",
  opinionId: "avis",
  asked: "destinataire",
  dueOn: "echeance",
  question: "question",
  creationKey: "cle",
  stance: "position",
  text: "texte",
} as const;
