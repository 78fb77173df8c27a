import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor, Role } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { mintInvitationToken } from "@/lib/platform/invitation-token";
import { queueMail } from "../mail/mutations";
import { notifyPeople } from "../notifications/mutations";
import { organisationKind, selectAccount } from "./data";
import { invitationPathFor } from "./invitations/routes";
import { writeAccountJournal } from "./journal/mutations";
import { type AccountRefusal, firstAdministratorMail, invitationMail, PROGRAMME_TEAM } from "./labels";
import { mayManageAccount, mayManageAccounts } from "./policy";
import { type AccountCommand, decideCommand, decideInvitation, decideRole, expiryOf } from "./rules";
import type { InvitationInput } from "./schema";
import { signInPath } from "./sign-in/routes";
import type { AccountSummary } from "./types";

const signInUrl = () => `${env().appUrl}${signInPath}`;
const invitationUrl = (token: string) => `${env().appUrl}${invitationPathFor(token)}`;

/**
 * Invites somebody to an organisation and queues the mail. Whether the address has an account already stays unknown to whoever
 * invites. @returns the id of the account.
 */
export async function inviteAccount(
  actor: Actor,
  input: InvitationInput,
): Promise<Result<string, AccountRefusal>> {
  if (!mayManageAccounts(actor)) return refuse("forbidden");
  return withActor(actor, async (tx) => {
    const organisation = await tx.organisation.findUnique({ where: { id: input.organisation } });
    if (!organisation) return refuse("organisationUnknown");
    const decision = decideInvitation(actor, {
      role: input.role,
      organisation: { ...organisation, kind: organisationKind(organisation.kind) },
    });
    if (!decision.ok) return decision;

    const { nom: name, adresse: email, role } = input;
    const { token, tokenHash } = mintInvitationToken();
    const expiresAt = expiryOf(new Date());
    const [invited] = await tx.$queryRaw<{ id: string | null }[]>`
      SELECT invite_member(${email}, ${name}, ${organisation.id}::integer, ${role}, ${tokenHash}, ${expiresAt}::timestamptz) AS id`;
    const id = invited?.id ?? null;
    if (id === null) return refuse("alreadyMember");
    await writeAccountJournal(tx, actor, {
      verb: "invite",
      userId: id,
      changes: {
        email: { before: null, after: email },
        name: { before: null, after: name },
        role: { before: null, after: role },
        organisation: { before: null, after: organisation.name },
      },
    });
    const account = { name, email, role, organisationName: organisation.name, expiresAt };
    const links = { invitationUrl: invitationUrl(token), signInUrl: signInUrl() };
    await queueMail(tx, invitationMail(account, actor, links));
    // Whoever has no account yet has nowhere to read it.
    await notifyPeople(tx, {
      kind: "account",
      event: "invited",
      about: { accountId: id },
      to: { people: [id] },
    });
    return ok(id);
  });
}

export type AccountKey = { readonly organisationId: number; readonly userId: string };
type Manager = Actor & { readonly userId: string; readonly organisationId: number };

/**
 * Locks the membership, the actor's own and those of the coordinators beside it, in the same order for everybody. Null as well
 * when the actor's own was ended a moment ago: of two who disable each other, one stays.
 */
export async function lockAccount(
  tx: Tx,
  actor: Manager,
  { organisationId, userId }: AccountKey,
): Promise<AccountSummary | null> {
  const locked = await tx.$queryRaw<{ id: string; organisation: number; ended: boolean }[]>`
    SELECT user_id AS id, organisation_id AS organisation, disabled_at IS NOT NULL AS ended FROM membership
    WHERE (user_id = ${userId}::uuid AND organisation_id = ${organisationId})
      OR (user_id = ${actor.userId}::uuid AND organisation_id = ${actor.organisationId})
      OR (organisation_id = ${organisationId} AND role = 'coordinator')
    ORDER BY user_id, organisation_id FOR UPDATE`;
  const own = locked.find((row) => row.id === actor.userId && row.organisation === actor.organisationId);
  if (own?.ended) return null;
  const account = await selectAccount(tx, { organisationId, userId });
  // Invisible and missing look alike.
  return account && mayManageAccount(actor, account) ? account : null;
}

/** Another word about an invitation, its end, or a member let in again. Whoever leaves does so in ./leaving. */
export async function applyAccountCommand(
  actor: Actor,
  { command, ...key }: AccountKey & { readonly command: Exclude<AccountCommand, "disable"> },
): Promise<Result<AccountSummary, AccountRefusal>> {
  if (!mayManageAccounts(actor)) return refuse("forbidden");
  return withActor(actor, async (tx) => {
    const account = await lockAccount(tx, actor, key);
    if (!account) return refuse("notFound");
    const decision = decideCommand(actor, account, command);
    if (!decision.ok) return decision;
    const where = { userId: account.id, organisationId: account.organisationId };

    if (command === "resend" || command === "renew") {
      await sendAgain(tx, actor, account);
    } else {
      const disabledAt = command === "revoke" ? new Date() : null;
      await tx.membership.updateMany({ where, data: { disabledAt } });
    }
    const after = await selectAccount(tx, where);
    await writeAccountJournal(tx, actor, {
      verb: command,
      userId: account.id,
      changes: {
        organisation: { before: null, after: account.organisationName },
        state: { before: account.state, after: after?.state ?? account.state },
      },
    });
    return ok(account);
  });
}

/** A link of its own: the one before is worth nothing from now on, and says so. */
async function sendAgain(tx: Tx, actor: Actor, account: AccountSummary): Promise<void> {
  const { token, tokenHash } = mintInvitationToken();
  const expiresAt = expiryOf(new Date());
  const key = { userId: account.id, organisationId: account.organisationId };
  await tx.membership.updateMany({ where: key, data: { expiresAt, disabledAt: null } });
  await tx.invitationLink.createMany({ data: [{ ...key, tokenHash }] });
  const links = { invitationUrl: invitationUrl(token), signInUrl: signInUrl() };
  await queueMail(tx, invitationMail({ ...account, expiresAt }, actor, links));
}

/** What somebody may do in the organisation from now on. `isWarned`: the actor knows that nobody is left to answer for it. */
export async function changeRole(
  actor: Actor,
  { role, isWarned, ...key }: AccountKey & { readonly role: Role; readonly isWarned: boolean },
): Promise<Result<AccountSummary, AccountRefusal>> {
  if (!mayManageAccounts(actor)) return refuse("forbidden");
  return withActor(actor, async (tx) => {
    const account = await lockAccount(tx, actor, key);
    if (!account) return refuse("notFound");
    const organisation = await tx.organisation.findUnique({ where: { id: account.organisationId } });
    const decision = decideRole(actor, account, role, organisationKind(organisation?.kind ?? ""));
    if (!decision.ok) return decision;
    if (!isWarned && (await isLastCoordinator(tx, account))) return refuse("lastCoordinator");
    await tx.membership.updateMany({
      where: { userId: account.id, organisationId: account.organisationId },
      data: { role },
    });
    await writeAccountJournal(tx, actor, {
      verb: "changeRole",
      userId: account.id,
      changes: {
        organisation: { before: null, after: account.organisationName },
        role: { before: account.role, after: role },
      },
    });
    return ok(account);
  });
}

/** Whether nobody else would answer for the organisation. The rows are locked. */
export async function isLastCoordinator(
  tx: Tx,
  account: Pick<AccountSummary, "id" | "organisationId" | "role" | "state">,
): Promise<boolean> {
  if (account.role !== "coordinator" || account.state !== "active") return false;
  const others = await tx.membership.count({
    where: {
      organisationId: account.organisationId,
      role: "coordinator",
      acceptedAt: { not: null },
      disabledAt: null,
      userId: { not: account.id },
    },
  });
  return others === 0;
}

/**
 * Opens the door of a new installation: where no administrator is left, invites this one. Accounts of demonstration do
 * not count. Does nothing at every later start. @returns whether an invitation was queued.
 */
export function inviteFirstAdministrator(actor: Actor, email: string): Promise<boolean> {
  return withActor(actor, async (tx) => {
    // Several processes start at once.
    await tx.$queryRaw`SELECT true AS locked FROM pg_advisory_xact_lock(hashtext('first_administrator'))`;
    const [known] = await tx.$queryRaw<{ any: boolean }[]>`
      SELECT EXISTS (SELECT FROM standing_member WHERE role = 'admin' AND NOT demo) AS any`;
    const ministry = await tx.organisation.findFirst({ where: { kind: "ministry" }, orderBy: { id: "asc" } });
    if (known?.any || !ministry) return false;
    const id = randomUUID();
    const account = { name: email, email, role: "admin" as const };
    // Nobody could renew this invitation: the account stands from now on, and its address is all it takes to come in.
    const { count } = await tx.user.createMany({
      data: [{ ...account, id, organisationId: ministry.id }],
      skipDuplicates: true,
    });
    if (count === 0) return false;
    await writeAccountJournal(tx, actor, {
      verb: "invite",
      userId: id,
      changes: { email: { before: null, after: email }, role: { before: null, after: "admin" } },
    });
    const inviter = { name: PROGRAMME_TEAM, organisationName: ministry.name };
    await queueMail(tx, firstAdministratorMail(account, inviter, signInUrl()));
    return true;
  });
}
