import { ok, type Result, refuse } from "@/lib/kernel/result";
import { slugOf } from "@/lib/kernel/slug";
import { INDICATOR_FIELDS, type IndicatorField } from "./constants";
import type { IndicatorContent, IndicatorFormValues, LibraryIndicator } from "./types";

/** `Locaux commerciaux remis en activité` → `locaux-commerciaux-remis-en-activite`; never empty. */
export const indicatorSlug = (label: string): string =>
  slugOf(label).slice(0, 60).replace(/-$/, "") || "indicateur";

/** The first of `name`, `name-2`, `name-3`… that nobody has. */
export function freeSlug(label: string, taken: ReadonlySet<string>): string {
  const base = indicatorSlug(label);
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

export type ContentRefusal = "aggregationSettled";

/** May the indicator become this? The form asks to show a choice as settled, the mutation to refuse it. */
export function decideContent(
  before: Pick<LibraryIndicator, "aggregation" | "hasFigures">,
  after: Pick<IndicatorContent, "aggregation">,
): Result<true, ContentRefusal> {
  return before.hasFigures && before.aggregation !== after.aggregation
    ? refuse("aggregationSettled")
    : ok(true);
}

/** What differs, field by field, in the order of the form. */
export function contentChanges(
  before: IndicatorContent,
  after: IndicatorContent,
): { readonly field: IndicatorField; readonly before: unknown; readonly after: unknown }[] {
  return INDICATOR_FIELDS.filter((field) => String(before[field]) !== String(after[field])).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
}

/** One place up or down among the others; null at the end of the road. */
export function movedOrder<Id>(order: readonly Id[], id: Id, by: -1 | 1): Id[] | null {
  const from = order.indexOf(id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= order.length) return null;
  return order.toSpliced(from, 1).toSpliced(to, 0, id);
}

export const EMPTY_INDICATOR: IndicatorFormValues = {
  label: "",
  unit: "",
  direction: "up",
  aggregation: "sum",
  numeratorLabel: "",
  denominatorLabel: "",
  priorityIds: [],
};

export function indicatorFormValues(content: IndicatorContent): IndicatorFormValues {
  const { label, unit, direction, aggregation, numeratorLabel, denominatorLabel, priorityIds } = content;
  return {
    label,
    unit,
    direction,
    aggregation,
    numeratorLabel,
    denominatorLabel,
    priorityIds: priorityIds.map(String),
  };
}
