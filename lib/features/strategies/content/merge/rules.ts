import { isSameValue } from "@/lib/features/projects/rules";
import { assemble, COLLECTIONS, flatten } from "../flat/rules";
import type { Collection, FlatContent, Row } from "../flat/types";
import type { StrategyContent } from "../types";
import { mergeOrders } from "./orders/rules";
import type { Choices, ContentDispute, DisputePlace } from "./types";

type Sides<Value> = { readonly base: Value; readonly theirs: Value; readonly mine: Value };
type Rows = Sides<Row | undefined>;

/** The field of a row that says under which other row it stands. */
export const PARENT_FIELD = "parent";

/** The name of a place of the text, under which a form asks and answers about it. */
export function pathOf(place: DisputePlace): string {
  if (place.kind === "text") return place.field;
  if (place.kind === "order")
    return ["order", place.collection, ...(place.parent === null ? [] : [place.parent])].join(".");
  const row = `${place.collection}.${place.key}`;
  return place.kind === "row" ? row : `${row}.${place.field}`;
}

/**
 * My text, begun from `base`, and `theirs`, saved meanwhile, as one: what either side wrote, added or removed. Where both
 * wrote differently the dispute is told, and `choices` settles it; until then theirs stands.
 */
export function mergeContents(
  sides: Sides<StrategyContent>,
  choices: Choices = {},
): { readonly content: StrategyContent; readonly disputes: readonly ContentDispute[] } {
  const flat: Sides<FlatContent> = {
    base: flatten(sides.base),
    theirs: flatten(sides.theirs),
    mine: flatten(sides.mine),
  };
  const disputes: ContentDispute[] = [];
  const settle = <Value>(
    place: DisputePlace,
    { theirs, mine }: Pick<Sides<Value>, "theirs" | "mine">,
  ): Value => {
    const path = pathOf(place);
    const choice = choices[path];
    if (choice === undefined) disputes.push({ path, place });
    return choice === "mine" ? mine : theirs;
  };
  const mergeValue = <Value>(place: DisputePlace, { base, theirs, mine }: Sides<Value>): Value => {
    if (isSameValue(base, mine) || isSameValue(theirs, mine)) return theirs;
    return isSameValue(base, theirs) ? mine : settle(place, { theirs, mine });
  };
  const text = (field: "title" | "summary") =>
    mergeValue(
      { kind: "text", field },
      { base: flat.base.texts[field], theirs: flat.theirs.texts[field], mine: flat.mine.texts[field] },
    );

  const mergeRow = (collection: Collection, key: string): Row | undefined => {
    const rows = rowsAt(flat, collection, key);
    const { base, theirs, mine } = rows;
    if (theirs === undefined || mine === undefined) {
      if (base === undefined) return theirs ?? mine;
      // One side removed it: a row that the other has not touched goes.
      const left = theirs === undefined ? "mine" : "theirs";
      if (isSameRow(flat, collection, key, "base", left)) return undefined;
      return settle({ kind: "row", collection, key }, rows);
    }
    const values = (of: Row | undefined, field: string) =>
      field === PARENT_FIELD ? of?.parent : of?.fields[field];
    const fieldOf = (field: string) =>
      mergeValue(
        { kind: "field", collection, key, field },
        { base: values(base, field), theirs: values(theirs, field), mine: values(mine, field) },
      );
    const fields = Object.keys(theirs.fields).map((field) => [field, fieldOf(field)] as const);
    return { parent: (fieldOf(PARENT_FIELD) ?? null) as string | null, fields: Object.fromEntries(fields) };
  };

  const merged = {} as Record<Collection, Map<string, Row>>;
  for (const collection of COLLECTIONS) {
    const keys = new Set([...flat.theirs.rows[collection].keys(), ...flat.mine.rows[collection].keys()]);
    merged[collection] = new Map();
    for (const key of keys) {
      const row =
        collection === "targets"
          ? mergeTarget(flat, merged.objectives, key, mergeRow)
          : mergeRow(collection, key);
      if (row !== undefined) merged[collection].set(key, row);
    }
  }
  keepParents(flat, merged);
  const order = (collection: Collection) => orderedRows(flat, merged[collection], collection, settle);
  const ordered = COLLECTIONS.map((collection) => [collection, order(collection)] as const);
  return {
    content: assemble({
      texts: { title: text("title"), summary: text("summary") },
      rows: Object.fromEntries(ordered) as Record<Collection, Map<string, Row>>,
    }),
    disputes,
  };
}

const rowsAt = (flat: Sides<FlatContent>, collection: Collection, key: string): Rows => ({
  base: flat.base.rows[collection].get(key),
  theirs: flat.theirs.rows[collection].get(key),
  mine: flat.mine.rows[collection].get(key),
});

/** With what stands under it, but for objectives: they have a fate of their own. */
function isSameRow(
  flat: Sides<FlatContent>,
  collection: Collection,
  key: string,
  one: keyof Sides<unknown>,
  other: keyof Sides<unknown>,
): boolean {
  const under = (side: keyof Sides<unknown>) =>
    collection === "objectives"
      ? [...flat[side].rows.targets].filter(([, { parent }]) => parent === key)
      : [];
  return (
    isSameValue(flat[one].rows[collection].get(key), flat[other].rows[collection].get(key)) &&
    isSameValue(under(one), under(other))
  );
}

/** A target goes with its objective, or stays with the side of which the objective is. */
function mergeTarget(
  flat: Sides<FlatContent>,
  objectives: ReadonlyMap<string, Row>,
  key: string,
  mergeRow: (collection: Collection, key: string) => Row | undefined,
): Row | undefined {
  const { theirs, mine } = rowsAt(flat, "targets", key);
  const objective = (theirs ?? mine)?.parent ?? "";
  if (!objectives.has(objective)) return undefined;
  const [isTheirs, isMine] = [
    flat.theirs.rows.objectives.has(objective),
    flat.mine.rows.objectives.has(objective),
  ];
  if (isTheirs && isMine) return mergeRow("targets", key);
  return isTheirs ? theirs : mine;
}

/** An axis that one side removed stays as long as the other has put an objective under it. */
function keepParents(flat: Sides<FlatContent>, merged: Record<Collection, Map<string, Row>>): void {
  for (const { parent } of merged.objectives.values()) {
    if (parent === null || merged.axes.has(parent)) continue;
    const { base, theirs, mine } = rowsAt(flat, "axes", parent);
    const axis = theirs ?? mine ?? base;
    if (axis !== undefined) merged.axes.set(parent, axis);
  }
}

type Settle = <Value>(place: DisputePlace, sides: Pick<Sides<Value>, "theirs" | "mine">) => Value;

function orderedRows(
  flat: Sides<FlatContent>,
  rows: ReadonlyMap<string, Row>,
  collection: Collection,
  settle: Settle,
): Map<string, Row> {
  const parents = new Set([...rows.values()].map(({ parent }) => parent));
  const ordered = [...parents].flatMap((parent) => {
    const keysOf = (of: ReadonlyMap<string, Row>) =>
      [...of].filter(([, row]) => row.parent === parent).map(([key]) => key);
    const sides = {
      base: keysOf(flat.base.rows[collection]),
      theirs: keysOf(flat.theirs.rows[collection]),
      mine: keysOf(flat.mine.rows[collection]),
    };
    return mergeOrders(keysOf(rows), sides, () =>
      settle({ kind: "order", collection, parent }, { theirs: "theirs", mine: "mine" } as const),
    );
  });
  return new Map(ordered.map((key) => [key, rows.get(key) as Row]));
}
