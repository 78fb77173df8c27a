/** Names of the fields of the form. */
export const PROFILE_INPUTS = {
  name: "nom",
  territories: "territoires",
  priorities: "priorites",
  phases: "phases",
  natures: "natures",
  needs: "besoins",
  costFrom: "cout-min",
  costTo: "cout-max",
  gapFrom: "reste-min",
  gapTo: "reste-max",
  keywords: "mots",
  creationKey: "cle",
  version: "version",
  /** Its number; empty for a new one. */
  profile: "profil",
} as const;

/** Of one organisation. */
export const MOST_PROFILES = 20;
