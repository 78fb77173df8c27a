/** Words of one look; a link has an address that was checked. */
export type Run = { readonly text: string; readonly strong?: true; readonly href?: string };

export type Block =
  | { readonly kind: "paragraph" | "heading"; readonly runs: readonly Run[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] };

/** A text of somebody else's, taken apart: what is drawn from it is ours, whatever it held. */
export type RichText = readonly Block[];
