export const ENVELOPE_INPUTS = {
  scheme: "dispositif",
  year: "annee",
  territory: "territoire",
  amount: "montant",
  revision: "revision",
} as const;

/** Of the programme. */
export const FIRST_YEAR = 2021;
