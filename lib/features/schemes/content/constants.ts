/** What a scheme’s page says, in the order of its form; what a version keeps. */
export const SCHEME_FIELDS = [
  "name",
  "operator",
  "operatorGroup",
  "organisationSlug",
  "natures",
  "priorityIds",
  "purpose",
  "audience",
  "applicants",
  "zones",
  "amount",
  "highestAmountCents",
  "conditions",
  "howToApply",
  "url",
  "contact",
  "opensOn",
  "closesOn",
  "situation",
  "situationNote",
  "warning",
  "sourceDate",
  "confidence",
  "sources",
] as const;
export type SchemeField = (typeof SCHEME_FIELDS)[number];

/** What is the programme's to say: where a scheme stands among the others, and how well it is known. */
const PROGRAMME_FIELDS: readonly SchemeField[] = [
  "operatorGroup",
  "organisationSlug",
  "warning",
  "confidence",
];
/** What an operator may propose. */
export const PROPOSED_FIELDS = SCHEME_FIELDS.filter((field) => !PROGRAMME_FIELDS.includes(field));

export const CONFIDENCES = ["high", "medium", "low"] as const;

/** Code points; lists, of each line. */
export const SCHEME_TEXT_LIMITS = {
  name: 300,
  operator: 300,
  operatorGroup: 100,
  purpose: 2000,
  audience: 2000,
  amount: 2000,
  conditions: 1000,
  howToApply: 2000,
  contact: 300,
  url: 1000,
  situationNote: 1000,
  warning: 1000,
  sources: 1000,
} as const;
export const MAX_LINES = 50;
