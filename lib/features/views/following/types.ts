import type { Actor } from "@/lib/kernel/actor";
import type { ProjectField } from "../../projects/constants";
import type { FollowingFrequency } from "./constants";

/** What is followed: a saved view by its filters, or an intervention profile by its criteria. */
export type Subject =
  | { readonly kind: "view"; readonly id: number; readonly name: string; readonly query: string }
  | { readonly kind: "profile"; readonly id: number; readonly name: string; readonly version: number };

export type Following = {
  readonly id: number;
  readonly frequency: FollowingFrequency;
  readonly followedAt: Date;
  readonly visitedAt: Date | null;
  readonly visitedBefore: Date | null;
};

/** Of somebody's following, what the job needs to know. */
export type FollowingState = {
  readonly id: number;
  readonly userId: string;
  /** Whose eyes it is followed with. */
  readonly organisationId: number;
  readonly role: Actor["role"];
  readonly territoryId: number | null;
  readonly frequency: FollowingFrequency;
  readonly basis: string;
  readonly subject: Subject;
  /** False for an account that is disabled, or that no longer sees what it follows. */
  readonly isAwake: boolean;
};

/** A field, or the state of the review, which is no field. */
export type ChangedField = ProjectField | "reviewStatus";

export type NewsKind = "entered" | "changed" | "left";

/** One project, told once whatever the number of followed views that it came into or left. */
export type NewsItem = {
  readonly kind: NewsKind;
  readonly projectId: number;
  readonly reference: string;
  readonly title: string;
  readonly territory: string;
  readonly names: readonly string[];
  readonly fields: readonly ChangedField[];
  /** Where it opens, for a reader of several organisations. */
  readonly path?: string;
};

export type News = {
  readonly items: readonly NewsItem[];
  readonly newsIds: readonly number[];
  readonly followingIds: readonly number[];
};

/** A project that came into what the reader follows since the last visit. */
export type NewProject = { readonly reference: string; readonly title: string };

/** What a visit finds. */
export type Visit = {
  readonly following: Following;
  /** Since when projects are new. */
  readonly since: Date;
  readonly newProjects: readonly NewProject[];
};
