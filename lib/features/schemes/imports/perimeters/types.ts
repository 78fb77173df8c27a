/** A pilot territory, as places name it. */
export type PilotTerritory = {
  readonly slug: string;
  readonly names: readonly string[];
  readonly regionName: string;
  readonly departements: readonly string[];
  readonly communes: readonly string[];
  readonly isOverseas: boolean;
};
