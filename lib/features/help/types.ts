import type { PictureName } from "./pictures/constants";

/** A picture of a screen, taken by the browser tests, with what it shows for those who do not see it. */
export type Picture = { readonly name: PictureName; readonly alt: string };

/**
 * Texts may hold two marks: `**Enregistrer**`, words as a screen writes them (a test looks for them in the screens), and
 * `[[brouillons|brouillon]]`, a term of the glossary, after the bar when the sentence inflects it.
 */
export type Step = { readonly title: string; readonly text: string; readonly picture?: Picture };

export type Guide = {
  readonly title: string;
  /** What one does with it, in a sentence; under its title in the lists. */
  readonly summary: string;
  /** The very page. */
  readonly page: { readonly label: string; readonly href: string };
  readonly steps: readonly Step[];
  /** What is worth knowing: who sees it, what it changes. */
  readonly notes: readonly string[];
  readonly problems: readonly { readonly problem: string; readonly answer: string }[];
};

export type Segment =
  | { readonly kind: "text" | "screen"; readonly text: string }
  | { readonly kind: "term"; readonly text: string; readonly term: string };
