import type { Role } from "@/lib/kernel/actor";

/** An organisation to which the reader belongs, or is invited. */
export type OwnOrganisation = {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  readonly state: "member" | "invited";
  /** For which this browser acts. */
  readonly isActive: boolean;
  readonly since: Date;
  readonly invitedByName: string;
  /** Of the invitation. */
  readonly expiresAt: Date | null;
};
