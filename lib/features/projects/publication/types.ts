import type { ApplicantKind } from "@/lib/features/schemes/constants";
import type { Result } from "@/lib/kernel/result";
import type { Phase, ProgressStatus } from "../constants";
import type { PublicationCommand, PublishableField } from "./constants";

export type PublicationRefusal = "notAccepted" | "notPublished";

/** A project as the public reads it. What was not chosen is null, or an empty list. */
export type PublicProject = {
  readonly reference: string;
  readonly publishedAt: Date;
  readonly demo: boolean;
  readonly territory: { readonly slug: string; readonly programmeName: string };
  readonly title: string;
  readonly summary: string;
  readonly mainPriority: string | null;
  readonly otherPriorities: readonly string[];
  readonly objectives: string | null;
  readonly projectOwner: string | null;
  readonly projectOwnerKind: ApplicantKind | null;
  readonly qpvs: readonly { readonly code: string; readonly name: string }[];
  readonly commune: string | null;
  readonly phase: Phase | null;
  readonly progressStatus: ProgressStatus | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly totalCostCents: number | null;
  readonly fundingGrantedCents: number | null;
};

/** What the publication section of a project's page is drawn from. */
export type PublicationPanel = {
  readonly reference: string;
  readonly version: number;
  readonly publishedAt: Date | null;
  readonly publishedFields: readonly PublishableField[];
  /** As it would be published with every box ticked. */
  readonly everything: PublicProject;
  /** Why it cannot be published now; null when it can. */
  readonly refusal: PublicationRefusal | "notCoordinator" | null;
  /** The step that the reader has just taken. */
  readonly confirmation: PublicationCommand | null;
};

export type PublicationOutcome = Result<true, PublicationRefusal | "notFound" | "forbidden" | "stale">;

export type PublicationFormState = {
  readonly submission: number;
  readonly fields: readonly PublishableField[];
  readonly isPreview: boolean;
  readonly error: string | null;
  readonly signedOut: boolean;
  /** What was sent, from which the form is drawn again when the project can no longer be read. */
  readonly sent: { readonly version: number; readonly isPublished: boolean } | null;
};
