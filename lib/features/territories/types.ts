/** A territory as the public list and the map show it. */
export type TerritorySummary = {
  readonly slug: string;
  readonly programmeName: string;
  readonly legalKind: string;
  readonly departements: readonly Departement[];
  readonly regionName: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly ileDeFrance: boolean;
  readonly outreMer: boolean;
  readonly publishedProjects: number;
};

export type Departement = { readonly code: string; readonly name: string };

export type QpvGeneration = 2015 | 2024;

export type TerritoryQpv = {
  readonly code: string;
  readonly name: string;
  readonly communeNames: string;
  readonly whollyInTerritory: boolean;
};

/** What the coordinator chose to publish: null is "not published", never zero. */
export type PublishedProjectSummary = {
  readonly reference: string;
  readonly title: string;
  readonly summary: string;
  readonly mainPriority: string | null;
  readonly totalCostCents: number | null;
  readonly demo: boolean;
};

export type TerritoryDetail = TerritorySummary & {
  readonly officialName: string;
  readonly siren: string | null;
  readonly note: string | null;
  readonly population: number | null;
  readonly waveLabel: string;
  readonly communes: readonly { readonly codeInsee: string; readonly nom: string }[];
  readonly qpvs: Readonly<Record<QpvGeneration, readonly TerritoryQpv[]>>;
  /** The latest published ones; `publishedProjects` says how many there are. */
  readonly latestProjects: readonly PublishedProjectSummary[];
};

/** What the public may add up: published projects only, and of those only the amounts that were published. */
export type PublicFigures = {
  readonly projects: number;
  readonly demoProjects: number;
  readonly totalCostCents: number;
  readonly projectsWithCost: number;
  readonly fundingGrantedCents: number;
  readonly projectsWithFunding: number;
};

export type PriorityPresentation = {
  readonly slug: string;
  readonly label: string;
  readonly description: string;
};
