import type { InvitationState } from "./types";

/** In the order of what its reader can do about it: an accepted one is a door, whatever has become of its link. */
export function invitationState(
  invitation: {
    readonly acceptedAt: Date | null;
    readonly disabledAt: Date | null;
    readonly expiresAt: Date | null;
    /** Whether no later mail carries another link. */
    readonly isLatest: boolean;
  },
  now: Date,
): InvitationState {
  if (invitation.disabledAt !== null) return "revoked";
  if (invitation.acceptedAt !== null) return "accepted";
  if (!invitation.isLatest) return "replaced";
  return invitation.expiresAt === null || invitation.expiresAt <= now ? "expired" : "open";
}
