/** A row of docs/GLOSSARY.md that users meet, in the words that are for them. */
export type GlossaryEntry = {
  /** As the first cell writes them, « quartier prioritaire (QPV) ». */
  readonly names: readonly string[];
  readonly definition: string;
};

/** One name in the alphabet: the first of an entry has the definition, the others lead to it. */
export type GlossaryLine =
  | { readonly kind: "term"; readonly name: string; readonly anchor: string; readonly entry: GlossaryEntry }
  | { readonly kind: "see"; readonly name: string; readonly anchor: string; readonly target: GlossaryTarget };

export type GlossaryTarget = { readonly name: string; readonly anchor: string };

export type GlossaryLetter = { readonly letter: string; readonly lines: readonly GlossaryLine[] };
