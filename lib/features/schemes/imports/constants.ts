/** What a file may hold. Said on screen beside the field, and again when it is refused. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
/** One aid is held in memory whole: its texts take a few tens of kilobytes. */
export const MAX_AID_BYTES = 1_000_000;
/** What stands around the aids; a few hundred bytes in practice. */
export const MAX_ENVELOPE_BYTES = 100_000;
/** Far above what the source has: three to four thousand. */
export const MAX_AIDS = 20_000;

/** Aids kept, compared or applied together: the memory of a run, whatever its size, and what a kill makes do again. */
export const BATCH_SIZE = 200;
export const ITEMS_PER_PAGE = 25;
export const IMPORTS_SHOWN = 20;
/** No sign of life for so long: the process that was reading a file is gone. */
export const SILENT_AFTER_MS = 60_000;
/** A run so much smaller than what is known looks like a fault of the source: nothing is marked as gone. */
export const LARGEST_FALL = 0.3;
/** Hours between two runs that the application begins by itself. */
export const DAILY_HOURS = 23;
/** Days that a report is waited for before the application reads again by itself. */
export const REPORT_DAYS = 7;

/** reading → comparing → review → applying → done; or cancelled, before anything was written; or failed. */
export type ImportStatus = "reading" | "comparing" | "review" | "applying" | "done" | "cancelled" | "failed";

/** What an aid would do to the catalogue, in the order of the report. */
export const VERDICTS = [
  "new",
  "changed",
  "back",
  "gone",
  "kept",
  "elsewhere",
  "unreadable",
  "unchanged",
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Those that an application does something about. */
export const APPLICABLE: readonly Verdict[] = ["new", "changed", "back", "gone", "kept", "elsewhere"];
/** Those that are chosen until somebody says otherwise. */
export const CHOSEN_AT_FIRST: readonly Verdict[] = ["new", "changed", "back", "gone", "kept"];

/** Ways of looking through a report that are no verdict. */
export const FINDINGS = ["unknownLabels", "likeness"] as const;
export type Finding = (typeof FINDINGS)[number];

/** Why a run has not read everything. */
export const SHORTFALLS = [
  "truncated",
  "hasNext",
  "fewerThanDeclared",
  "foreignNext",
  "loop",
  "tooManyPages",
  "tooManyAids",
  "stopped",
] as const;
export type Shortfall = (typeof SHORTFALLS)[number];

/** What an import writes of a scheme, and by which column it is known to be kept by hand. */
export const FIELD_COLUMNS = {
  name: "name",
  operator: "operator",
  operatorGroup: "operator_group",
  natures: "natures",
  priorities: "priority_ids",
  applicants: "applicants",
  zones: "zones",
  perimeter: "perimeter",
  territories: "territory_ids",
  purpose: "purpose",
  audience: "audience",
  amount: "amount",
  highestAmountCents: "highest_amount_cents",
  opensOn: "opens_on",
  closesOn: "closes_on",
  situation: "situation",
  situationNote: "situation_note",
  warning: "warning",
  sourceDate: "source_date",
  url: "url",
  sources: "sources",
} as const;
export type ImportedField = keyof typeof FIELD_COLUMNS;
export const IMPORTED_FIELDS = Object.keys(FIELD_COLUMNS) as ImportedField[];
