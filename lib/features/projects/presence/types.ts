import type { SaveKind } from "../routes";

/** Somebody else who has a form of the project, or of the strategy, open. */
export type Presence = {
  readonly name: string;
  readonly organisationName: string;
  readonly kind: SaveKind | "strategie";
  /** Of a strategy: « le diagnostic de la stratégie ». */
  readonly subject?: string;
};
