import type { Role } from "@/lib/kernel/actor";

/** What somebody who manages accounts must know of a membership to decide about it. */
export type AccountScope = {
  /** Of the person. */
  readonly id: string;
  readonly role: Role;
  readonly organisationId: number;
};

export const ACCOUNT_STATES = ["invited", "expired", "revoked", "active", "disabled"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** One person in one organisation: whoever belongs to two has two. */
export type AccountSummary = AccountScope & {
  readonly name: string;
  readonly email: string;
  readonly organisationName: string;
  readonly demo: boolean;
  readonly state: AccountState;
  /** When they last began to act for this organisation. */
  readonly lastSignInAt: Date | null;
  /** When they were invited. */
  readonly createdAt: Date;
  /** Empty for whoever was there from the first. */
  readonly invitedByName: string;
  /** Of the invitation. */
  readonly expiresAt: Date | null;
};

export type OrganisationKind = "ministry" | "agency" | "partner" | "collectivite" | "funder";

export type InvitingOrganisation = {
  readonly id: number;
  readonly name: string;
  readonly kind: OrganisationKind;
};

export type InvitationField = "nom" | "adresse" | "role" | "organisation";

export type InvitationFormState = {
  /** What was typed, kept whatever happens. */
  readonly values: Readonly<Record<InvitationField, string>>;
  readonly errors: Readonly<Partial<Record<InvitationField, string>>>;
  /** About no field in particular. */
  readonly refusal: string | null;
  readonly submission: number;
};
