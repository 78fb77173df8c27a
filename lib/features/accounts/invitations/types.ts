import type { Role } from "@/lib/kernel/actor";

/** `replaced`: a later mail has another link. */
export type InvitationState = "open" | "accepted" | "revoked" | "expired" | "replaced";

/** What the link of a mail leads to: nothing that its reader has not been written already. */
export type Invitation = {
  readonly state: InvitationState;
  readonly email: string;
  readonly organisationName: string;
  readonly role: Role;
  readonly inviterName: string;
  readonly expiresAt: Date;
};
