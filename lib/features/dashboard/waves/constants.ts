/** Months between two ages to choose from. */
export const AGE_STEP = 3;

/** The figure that the curves draw; the address says it. */
export const WAVE_FIGURES = ["projets", "cout", "demande", "obtenu", "verse"] as const;
export type WaveFigure = (typeof WAVE_FIGURES)[number];

/** Months: a century. An older age is a mistake of the address. */
export const OLDEST_AGE = 1_200;
