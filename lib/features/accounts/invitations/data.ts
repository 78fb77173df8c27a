import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { type Tx, withActor } from "@/lib/platform/db";
import { hashInvitationToken } from "@/lib/platform/invitation-token";
import { knownRole } from "../data";
import { invitationState } from "./rules";
import type { Invitation } from "./types";

type Row = Omit<Invitation, "state" | "role" | "expiresAt"> & {
  readonly userId: string;
  readonly organisationId: number;
  readonly role: string;
  readonly userName: string;
  readonly acceptedAt: Date | null;
  readonly disabledAt: Date | null;
  readonly expiresAt: Date | null;
  readonly isLatest: boolean;
};

export type FoundInvitation = Invitation & Pick<Row, "userId" | "organisationId" | "userName">;

/** What a link is worth, without using it. Only the application asks: the link is all that its reader has. */
export function getInvitation(actor: Actor, token: string): Promise<Invitation | null> {
  return withActor(actor, (tx) => selectInvitation(tx, token));
}

/** The membership is locked, so that it is accepted once, and not while it is taken back. */
export async function selectInvitation(tx: Tx, token: string): Promise<FoundInvitation | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT m.user_id AS "userId", m.organisation_id AS "organisationId", m.role, u.name AS "userName", u.email, o.name AS "organisationName",
      m.invited_by_name AS "inviterName", m.accepted_at AS "acceptedAt", m.disabled_at AS "disabledAt", m.expires_at AS "expiresAt",
      NOT EXISTS (SELECT FROM invitation_link later WHERE later.user_id = l.user_id AND later.organisation_id = l.organisation_id
        AND later.sent_at > l.sent_at) AS "isLatest"
    FROM invitation_link l JOIN membership m ON m.user_id = l.user_id AND m.organisation_id = l.organisation_id
      JOIN user_account u ON u.id = m.user_id JOIN organisation o ON o.id = m.organisation_id
    WHERE l.token_hash = ${hashInvitationToken(token)} FOR UPDATE OF m`;
  if (!row) return null;
  const { acceptedAt, disabledAt, isLatest, role, expiresAt, ...told } = row;
  const now = new Date();
  return {
    ...told,
    role: knownRole(role),
    expiresAt: expiresAt ?? now,
    state: invitationState({ acceptedAt, disabledAt, expiresAt, isLatest }, now),
  };
}
