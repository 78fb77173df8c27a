/** How far back the months go; the address says it. */
export const COURSE_PERIODS = ["12-mois", "24-mois", "36-mois", "depuis-le-lancement"] as const;
export type CoursePeriod = (typeof COURSE_PERIODS)[number];

/** Null: since the launch of the programme. */
export const PERIOD_MONTHS: Record<CoursePeriod, number | null> = {
  "12-mois": 12,
  "24-mois": 24,
  "36-mois": 36,
  "depuis-le-lancement": null,
};

/** The amount that the funders' table and drawing show; the address says it. */
export const FUNDER_AMOUNTS = ["obtenu", "demande", "verse"] as const;
export type FunderAmount = (typeof FUNDER_AMOUNTS)[number];

/** Funders drawn: more lines are not told apart. The table has them all. */
export const DRAWN_LINES = 5;
