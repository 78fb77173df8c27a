import type { Role } from "@/lib/kernel/actor";

/** What somebody who manages accounts must know of one to decide about it. */
export type AccountScope = {
  readonly id: string;
  readonly role: Role;
  readonly organisationId: number;
};

export const ACCOUNT_STATES = ["invited", "active", "disabled"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export type AccountSummary = AccountScope & {
  readonly name: string;
  readonly email: string;
  readonly organisationName: string;
  readonly demo: boolean;
  readonly state: AccountState;
  readonly lastSignInAt: Date | null;
  readonly createdAt: Date;
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
