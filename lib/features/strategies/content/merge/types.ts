import type { Choice } from "@/lib/features/projects/types";
import type { Collection } from "../flat/types";

/** Where two people wrote differently: a text, a row that one removed and the other changed, a field of a row, an order. */
export type DisputePlace =
  | { readonly kind: "text"; readonly field: "title" | "summary" }
  | { readonly kind: "row"; readonly collection: Collection; readonly key: string }
  | { readonly kind: "field"; readonly collection: Collection; readonly key: string; readonly field: string }
  | { readonly kind: "order"; readonly collection: Collection; readonly parent: string | null };

export type ContentDispute = {
  /** Names the choice in the form: `title`, `figures.<key>.value`, `order.axes`. */
  readonly path: string;
  readonly place: DisputePlace;
};

export type Choices = Readonly<Partial<Record<string, Choice>>>;
