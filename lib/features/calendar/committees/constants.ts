/** Who plans a committee, and alone changes it. */
export const ORGANISERS = ["ministry", "territory"] as const;
export type Organiser = (typeof ORGANISERS)[number];

/** Code points; the same limits stand as CHECKs in the database. */
export const COMMITTEE_LIMITS = {
  title: 200,
  place: 300,
  link: 500,
  agenda: 5000,
  minutes: 20_000,
  cancelReason: 500,
} as const;

/** Names of the fields of the forms. */
export const COMMITTEE_INPUTS = {
  title: "titre",
  scope: "perimetre",
  readers: "lecteurs",
  day: "jour",
  startsAt: "debut",
  endsAt: "fin",
  place: "lieu",
  link: "lien",
  agenda: "ordre-du-jour",
  photograph: "photographie",
} as const;
export const COMMITTEE_FIELDS = [
  "title",
  "scope",
  "day",
  "startsAt",
  "endsAt",
  "place",
  "link",
  "readers",
  "agenda",
  "photograph",
] as const satisfies readonly (keyof typeof COMMITTEE_INPUTS)[];
export type CommitteeField = (typeof COMMITTEE_FIELDS)[number];

/** Beside them: which committee, over which revision; for a new one, the key by which it is made once. */
export const COMMITTEE_ID_INPUT = "comite";
export const REVISION_INPUT = "revision";
export const CREATION_KEY_INPUT = "cle";
export const MINUTES_INPUT = "releve";
export const REASON_INPUT = "motif";

/** The field of the scope is empty for the whole programme. */
export const WHOLE_PROGRAMME = "";
/** Who reads it beside the territories and the ministry. */
export const READERS = ["programme", "partenaires"] as const;
export type Readers = (typeof READERS)[number];

export const COMMITTEES_PER_PAGE = 50;

/** Of the journal. */
export const COMMITTEE_SUBJECT = "committee";
