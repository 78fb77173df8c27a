import type { ReviewStatus } from "../../constants";
import type { ProjectDirectory, ProjectSnapshot } from "../../types";
import type { ReviewPeople } from "../people/types";
import type { Stance } from "./constants";

/** An opinion asked about a project, from the asking to the end. */
export type Opinion = {
  readonly id: number;
  /** As the project was called when it was asked about. */
  readonly reference: string;
  readonly projectTitle: string;
  readonly territoryId: number;
  readonly askedOrganisationId: number | null;
  readonly askedUserId: string | null;
  readonly askedName: string;
  readonly question: string;
  readonly dueOn: string;
  readonly askedAt: Date;
  readonly askedByName: string;
  readonly stance: Stance | null;
  readonly text: string;
  readonly givenAt: Date | null;
  readonly givenById: string | null;
  readonly givenByName: string;
  readonly withdrawnAt: Date | null;
  readonly withdrawnByName: string;
  readonly closedAt: Date | null;
  readonly closedAs: ReviewStatus | null;
};

/** pending and late: still expected; unanswered: the project left the review without it. */
export type OpinionState = "pending" | "late" | "given" | "withdrawn" | "unanswered";

export type OpinionCounts = Readonly<Record<Stance | "pending" | "late", number>>;

/** What whoever is asked reads: the request, and the project while they may. */
export type AskedOpinion = {
  readonly opinion: Opinion;
  /** Null once the review has ended, and for a colleague, who has the project itself. */
  readonly dossier: { readonly state: ProjectSnapshot; readonly directory: ProjectDirectory } | null;
};

export type Asked =
  | { readonly kind: "organisation"; readonly id: number }
  | { readonly kind: "person"; readonly id: string };

export type AskRefusal = "notFound" | "forbidden" | "notSubmitted" | "unknownAsked" | "alreadyAsked";
export type AnswerRefusal = "notFound" | "alreadyGiven" | "withdrawn" | "closed";
export type WithdrawRefusal = AnswerRefusal | "forbidden";

export type OpinionError = { readonly fieldId?: string; readonly message: string };

export type AskFormState = {
  readonly submission: number;
  readonly asked: string | null;
  readonly dueOn: string | null;
  readonly question: string;
  readonly errors: readonly OpinionError[];
  readonly signedOut: boolean;
  /** The key of the form that is sent again; a new one once it was taken. */
  readonly creationKey: string | null;
};

export type AnswerFormState = {
  readonly submission: number;
  readonly stance: string;
  readonly text: string;
  readonly errors: readonly OpinionError[];
  readonly signedOut: boolean;
};

/** The opinions of one project, and the form that asks for another. */
export type ProjectOpinions = {
  readonly reference: string;
  readonly title: string;
  readonly opinions: readonly Opinion[];
  readonly people: ReviewPeople;
  readonly readerId: string | null;
  readonly mayAsk: boolean;
  readonly isSubmitted: boolean;
};
