import type { DiagnosisList } from "../../constants";

/** What a strategy holds rows of. */
export type Collection = DiagnosisList | "figures" | "axes" | "objectives" | "targets";

/** One row, without what stands under it; `parent`: the key of its axis, or of its objective. */
export type Row = {
  readonly parent: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** A text taken apart: its rows by key, and in which order they stand under their parent. */
export type FlatContent = {
  readonly texts: Readonly<Record<"title" | "summary", string>>;
  readonly rows: Readonly<Record<Collection, ReadonlyMap<string, Row>>>;
};
