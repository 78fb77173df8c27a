import { FIELD_COLUMNS, IMPORTED_FIELDS, LARGEST_FALL, type Verdict } from "../constants";
import { normaliseLabel } from "../rules";
import type { FieldChange, ImportedFields, ImportRun, KnownScheme, ReadAid } from "../types";

/** Lists of words are compared as lists of words. */
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What the source says otherwise than the catalogue. */
export function changesOf(
  known: Pick<KnownScheme, "fields" | "keptFields">,
  fields: ImportedFields,
): FieldChange[] {
  return IMPORTED_FIELDS.filter((field) => !isSame(known.fields[field], fields[field])).map((field) => ({
    field,
    before: known.fields[field],
    after: fields[field],
    kept: known.keptFields.includes(FIELD_COLUMNS[field]),
  }));
}

export type Comparison = { readonly verdict: Verdict; readonly changes: readonly FieldChange[] };

/** What one aid of a run would do. The same content is not looked at twice. */
export function compareAid(aid: ReadAid, known: KnownScheme | null): Comparison {
  if (known === null)
    return { verdict: aid.fields.territories?.length === 0 ? "elsewhere" : "new", changes: [] };
  const isSameContent = aid.hash === known.contentHash;
  const changes = isSameContent ? [] : changesOf(known, aid.fields);
  if (known.isGone) return { verdict: "back", changes };
  if (isSameContent) return { verdict: "unchanged", changes };
  // Without a field that differs, its long texts do.
  const isKept = changes.length > 0 && changes.every(({ kept }) => kept);
  return { verdict: isKept ? "kept" : "changed", changes };
}

/**
 * What an application writes: what differs, but for what is kept by hand; of that, only what the administrator gives back to
 * the source. Read from the scheme as it is then, which may have changed since the report.
 */
export function fieldsToWrite(
  known: Pick<KnownScheme, "fields" | "keptFields">,
  fields: ImportedFields,
  released: readonly string[],
): readonly FieldChange[] {
  return changesOf(known, fields).filter(({ field, kept }) => !kept || released.includes(field));
}

export type RunSums = {
  /** Aids of this run, each once. */
  readonly seen: number;
  /** Those whose identifier could not be read. */
  readonly nameless: number;
  /** Imported schemes that are not marked as gone. */
  readonly standing: number;
  /** Of these, how many the run has not seen. */
  readonly unseen: number;
  /** Aids of the last run that was applied; null before the first. */
  readonly before: number | null;
};

/** Why nothing is marked as gone: a run that may have missed aids says nothing of those it has not seen. */
export function goneHoldOf(isWhole: boolean, sums: RunSums): ImportRun["goneHold"] {
  if (!isWhole) return "partial";
  if (sums.nameless > 0) return "unreadable";
  const hasFallen = sums.before !== null && sums.seen < sums.before * (1 - LARGEST_FALL);
  return hasFallen || sums.unseen > sums.standing * LARGEST_FALL ? "countFell" : "";
}

/** How a name is compared with another: what stands in parentheses and small words say little. */
export function nameKey(name: string): string {
  return normaliseLabel(name)
    .replace(/\([^)]*\)/g, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\b(le|la|les|l|de|du|des|d|un|une|et|a|au|aux|pour|en)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** An address without what changes nothing: protocol, « www. », the last stroke, what follows « # ». */
export function addressKey(address: string): string {
  if (!URL.canParse(address)) return "";
  const { hostname, pathname, search } = new URL(address);
  const path = pathname.replace(/\/+$/, "");
  // The first page of a site is many schemes'.
  return path === "" && search === ""
    ? ""
    : `${hostname.replace(/^www\./, "")}${path}${search}`.toLowerCase();
}
