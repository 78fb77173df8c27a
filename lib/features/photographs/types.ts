import type { Report } from "@/lib/features/dashboard/report/types";
import type { Pack } from "./pack/types";

export type PhotographHead = {
  readonly id: number;
  readonly title: string;
  /** The territory's name; null for the programme. */
  readonly territory: string | null;
  /** Evenings, `YYYY-MM-DD`. */
  readonly at: string;
  readonly since: string | null;
  readonly createdAt: Date;
  readonly createdByName: string;
  readonly organisationName: string;
};

export type PastPhotograph = PhotographHead & { readonly packStatus: Pack["status"] | null };

export type Photograph = PhotographHead & { readonly comment: string; readonly report: Report };

export type FreezeChoices = {
  /** Of the first wave, `YYYY-MM-DD`. */
  readonly launchedOn: string;
  /** Whether the whole programme may be chosen. */
  readonly programme: boolean;
  readonly territories: readonly { readonly id: number; readonly slug: string; readonly label: string }[];
};

/** What is frozen beside the report. */
export type PhotographRequest = {
  readonly title: string;
  readonly comment: string;
  readonly at: string;
  readonly since: string | null;
  readonly creationKey: string;
};

export type PhotographField = "title" | "comment" | "scope" | "at" | "since";

export type PhotographFormState = {
  /** What was typed, kept whatever happens. */
  readonly values: Readonly<Record<PhotographField, string>>;
  readonly errors: Readonly<Partial<Record<PhotographField, string>>>;
  /** About no field in particular. */
  readonly refusal: string | null;
  readonly creationKey: string;
  readonly submission: number;
};

export type PhotographPage = {
  readonly photograph: Photograph;
  readonly pack: Pack | null;
  /** Whether the reader may ask for the pack. */
  readonly mayPrepare: boolean;
};
