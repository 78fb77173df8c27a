import type { ProjectDirectory } from "../../projects/types";

/** A territory by everything that a file may call it. Codes: SIREN, INSEE, those of its communes included. */
export type KnownTerritory = {
  readonly id: number;
  readonly programmeName: string;
  readonly officialName: string;
  readonly siren: string | null;
  readonly communes: readonly { readonly codeInsee: string; readonly siren: string | null }[];
};

export type RowContext = {
  readonly directory: ProjectDirectory;
  readonly territories: readonly KnownTerritory[];
};
