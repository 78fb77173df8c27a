import { z } from "zod";
import { parseDay } from "@/lib/kernel/dates";
import { FINDINGS, IMPORTED_FIELDS, VERDICTS } from "./constants";
import { FINDING_SLUGS, SHOW_PARAMETER, VERDICT_SLUGS } from "./routes";
import type { AidIssue } from "./types";

const text = z.string().nullish();
const labels = z.array(z.string()).nullish();
const amount = z.number().min(0).nullish();
/** « 2026-03-31 », or an instant that begins so. */
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}([T ].*)?$/)
  .transform((said) => said.slice(0, 10))
  .refine((said) => parseDay(said).ok)
  .nullish();
const rate = z.number().min(0).max(100).nullish();

/** An aid as Aides-territoires gives it, by file or API; what is not named here is kept with the rest. */
const aidSchema = z.looseObject({
  id: z
    .union([z.int(), z.string()])
    .transform((id) => String(id).trim())
    .pipe(z.string().regex(/^[\w.-]{1,100}$/)),
  slug: text,
  url: text,
  name: z.string().refine((name) => name.trim() !== ""),
  financers: labels,
  instructors: labels,
  programs: labels,
  description: text,
  eligibility: text,
  contact: text,
  project_examples: text,
  perimeter: text,
  perimeter_scale: text,
  origin_url: text,
  application_url: text,
  categories: labels,
  is_call_for_project: z.boolean().nullish(),
  targeted_audiences: labels,
  aid_types: labels,
  is_charged: z.boolean().nullish(),
  start_date: day,
  predeposit_date: day,
  submission_deadline: day,
  subvention_rate_lower_bound: rate,
  subvention_rate_upper_bound: rate,
  subvention_comment: text,
  loan_amount: amount,
  recoverable_advance_amount: amount,
  recurrence: text,
  import_data_mention: text,
  date_created: day,
  date_updated: day,
  is_live: z.boolean().nullish(),
});
export type Aid = z.output<typeof aidSchema>;

type Parsed =
  | { readonly ok: true; readonly aid: Aid; readonly issues: readonly AidIssue[] }
  | { readonly ok: false; readonly fields: readonly string[] };

/** A field that is not what it should be is left out and told; without an identifier or a name there is no aid. */
export function parseAid(raw: unknown): Parsed {
  const first = aidSchema.safeParse(raw);
  if (first.success) return { ok: true, aid: first.data, issues: [] };
  const fields = [...new Set(first.error.issues.map(({ path }) => String(path[0] ?? "")))];
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return { ok: false, fields: [] };
  const kept = Object.fromEntries(Object.entries(raw).filter(([name]) => !fields.includes(name)));
  const second = aidSchema.safeParse(kept);
  if (!second.success) return { ok: false, fields };
  const found = new Map(Object.entries(raw));
  const issues = fields.map((field) => ({
    kind: "wrongValue" as const,
    of: field,
    found: (JSON.stringify(found.get(field)) ?? "").slice(0, 80),
  }));
  return { ok: true, aid: second.data, issues };
}

/** One page of the API, or what stands around the aids of a file. */
export const envelopeSchema = z.looseObject({
  count: z.int().min(0).nullish().catch(null),
  next: z.string().nullish().catch(null),
});
export const pageSchema = envelopeSchema.extend({ results: z.array(z.unknown()) });
export const tokenSchema = z.looseObject({ token: z.string().min(1).max(10_000) });

export const importIdSchema = z.coerce.number().int().min(1).max(2_147_483_647);

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** Which aids a page of the report shows. What the address says wrongly is not said. */
export function parseItemView(parameters: Readonly<Record<string, unknown>>) {
  const slug = one(parameters[SHOW_PARAMETER]);
  const show =
    VERDICTS.find((known) => VERDICT_SLUGS[known] === slug) ??
    FINDINGS.find((known) => FINDING_SLUGS[known] === slug) ??
    null;
  const page = z.coerce.number().int().min(1).max(10_000).catch(1).parse(one(parameters.page));
  return { show, page };
}
export type ItemView = ReturnType<typeof parseItemView>;

type Entries = Pick<FormData, "get" | "getAll">;

export type ItemChoice = {
  readonly externalId: string;
  readonly chosen: boolean;
  readonly linked: boolean;
  /** Fields kept by hand that are to be the source's again. */
  readonly released: readonly string[];
};

/** What was settled about each aid of a page. */
export function readItemChoices(form: Entries): ItemChoice[] {
  const ids = form.getAll("aide").filter((id): id is string => typeof id === "string");
  const ticked = (name: string) => new Set(form.getAll(name));
  const [chosen, linked, released] = [ticked("retenir"), ticked("relier"), ticked("reprendre")];
  return ids.slice(0, 200).map((externalId) => ({
    externalId,
    chosen: chosen.has(externalId),
    linked: linked.has(externalId),
    released: IMPORTED_FIELDS.filter((field) => released.has(`${field} ${externalId}`)),
  }));
}
