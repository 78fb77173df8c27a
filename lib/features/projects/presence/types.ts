import type { SaveKind } from "../routes";

/** Somebody else who has a form of the project open. */
export type Presence = {
  readonly name: string;
  readonly organisationName: string;
  readonly kind: SaveKind;
};
