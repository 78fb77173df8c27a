import type { Result } from "@/lib/kernel/result";
import type { ContentNames } from "../content/labels";
import type { StrategyContent } from "../content/types";
import type { PublishablePart } from "./constants";

/** What is public of a strategy. */
export type Publication = {
  readonly edition: number;
  readonly adoptedOn: string;
  readonly parts: readonly PublishablePart[];
  readonly publishedAt: Date;
  /** Null when it was not chosen. */
  readonly projectCount: number | null;
};

export type PublicationRefusal =
  | "notFound"
  | "forbidden"
  | "notAdopted"
  | "notInForce"
  | "noPart"
  | "targetsWithoutAxes"
  | "changedMeanwhile";
export type StrategyPublicationOutcome = Result<true, PublicationRefusal>;

export type StrategyPublicationFormState = {
  readonly submission: number;
  readonly parts: readonly PublishablePart[];
  readonly isPreview: boolean;
  readonly error: string | null;
  readonly signedOut: boolean;
  readonly sent: { readonly edition: number; readonly seen: string } | null;
};

/** What the preview is drawn from. */
export type PublishableEdition = {
  readonly edition: number;
  readonly content: StrategyContent;
  /** As its slugs and codes were called then. */
  readonly names: ContentNames;
  readonly projectCount: number;
};
