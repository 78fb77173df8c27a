import type { RefusalReason } from "@/lib/features/answers/constants";
import type { NeedKind } from "@/lib/features/projects/constants";

/** One partner, on the accepted projects. */
export type PartnerFigures = {
  readonly slug: string;
  readonly name: string;
  /** Nobody of it has an account that stands: its answers wait for the ministry. */
  readonly hasMembers: boolean;
  readonly interests: number;
  readonly refusals: number;
  readonly proposals: number;
  readonly agreed: number;
  readonly grantedCents: number;
  readonly paidCents: number;
  /** Days to the first answer; null without any. */
  readonly medianDays: number | null;
  readonly longestDays: number | null;
  /** Requests that plans hold, and that it has not answered. */
  readonly unanswered: number;
};

export type UncoveredNeed = {
  readonly kind: NeedKind;
  readonly territorySlug: string;
  readonly territoryName: string;
  readonly projects: number;
};

export type UnusedScheme = {
  readonly slug: string;
  readonly name: string;
  readonly operator: string;
  readonly isClosed: boolean;
};

export type PartnersView = {
  readonly partners: readonly PartnerFigures[];
  readonly reasons: readonly { readonly reason: RefusalReason; readonly answers: number }[];
  readonly needs: readonly UncoveredNeed[];
  readonly schemes: { readonly total: number; readonly unused: readonly UnusedScheme[] };
};

/** A project behind a need that nothing covers. */
export type NeedyProject = {
  readonly reference: string;
  readonly title: string;
  readonly territoryName: string;
  readonly text: string;
};
