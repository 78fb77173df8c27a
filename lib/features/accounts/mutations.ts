import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { queueMail } from "../mail/mutations";
import { organisationKind, toSummary } from "./data";
import { type AccountRefusal, invitationMail, PROGRAMME_TEAM } from "./labels";
import { mayManageAccount, mayManageAccounts } from "./policy";
import { type AccountCommand, decideCommand, decideInvitation } from "./rules";
import type { InvitationInput } from "./schema";
import { signInPath } from "./sign-in/routes";
import type { AccountSummary } from "./types";

type Change = { readonly before: string | null; readonly after: string | null };

async function writeJournal(
  tx: Tx,
  actor: Actor,
  entry: { readonly verb: string; readonly userId: string; readonly changes: Record<string, Change> },
): Promise<void> {
  // createMany returns nothing: a coordinator writes in the journal of accounts and does not read it.
  await tx.journalEntry.createMany({
    data: [
      {
        actorId: actor.userId,
        actorName: actor.name,
        organisationName: actor.organisationName,
        verb: entry.verb,
        subjectKind: "user",
        subjectKey: entry.userId,
        changes: entry.changes,
      },
    ],
  });
}

const signInUrl = () => `${env().appUrl}${signInPath}`;

/** Opens an account and queues its invitation. @returns the id of the account. */
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

    const id = randomUUID();
    const account = { name: input.nom, email: input.adresse, role: input.role };
    // A colleague of another organisation is invisible here, and their address nevertheless taken.
    const { count } = await tx.user.createMany({
      data: [{ ...account, id, organisationId: organisation.id, invitedById: actor.userId }],
      skipDuplicates: true,
    });
    if (count === 0) return refuse("emailTaken");
    await writeJournal(tx, actor, {
      verb: "invite",
      userId: id,
      changes: {
        email: { before: null, after: account.email },
        name: { before: null, after: account.name },
        role: { before: null, after: account.role },
        organisation: { before: null, after: organisation.name },
      },
    });
    await queueMail(tx, invitationMail(account, actor, signInUrl()));
    return ok(id);
  });
}

/**
 * Locks both accounts, in the same order for everybody. Null as well when the actor's own was disabled a moment ago: of
 * two administrators who disable each other, one stays.
 */
async function findForUpdate(
  tx: Tx,
  actor: { readonly userId: string },
  userId: string,
): Promise<AccountSummary | null> {
  const locked = await tx.$queryRaw<{ id: string; disabled_at: Date | null }[]>`
    SELECT id, disabled_at FROM user_account WHERE id IN (${userId}::uuid, ${actor.userId}::uuid)
    ORDER BY id FOR UPDATE`;
  if (locked.some(({ id, disabled_at }) => id === actor.userId && disabled_at !== null)) return null;
  const row = await tx.user.findUnique({
    where: { id: userId },
    include: { organisation: { select: { name: true } } },
  });
  return row && toSummary(row);
}

/** Sends an invitation again, disables an account (which ends its sessions at once) or enables it. */
export async function applyAccountCommand(
  actor: Actor,
  { userId, command }: { readonly userId: string; readonly command: AccountCommand },
): Promise<Result<AccountSummary, AccountRefusal>> {
  if (!mayManageAccounts(actor)) return refuse("forbidden");
  return withActor(actor, async (tx) => {
    const account = await findForUpdate(tx, actor, userId);
    // Invisible and missing look alike.
    if (!account || !mayManageAccount(actor, account)) return refuse("notFound");
    const decision = decideCommand(actor, account, command);
    if (!decision.ok) return decision;

    const changes: Record<string, Change> = {};
    if (command === "resend") {
      await queueMail(tx, invitationMail(account, actor, signInUrl()));
    } else {
      const disabledAt = command === "disable" ? new Date() : null;
      await tx.user.updateMany({ where: { id: userId }, data: { disabledAt } });
      const after = command === "disable" ? "disabled" : account.lastSignInAt ? "active" : "invited";
      changes.state = { before: account.state, after };
    }
    await writeJournal(tx, actor, { verb: command, userId, changes });
    return ok(account);
  });
}

/**
 * Opens the door of a new installation: where no administrator is left, invites this one. Accounts of demonstration do
 * not count. Does nothing at every later start. @returns whether an invitation was queued.
 */
export function inviteFirstAdministrator(actor: Actor, email: string): Promise<boolean> {
  return withActor(actor, async (tx) => {
    // Several processes start at once.
    await tx.$queryRaw`SELECT true AS locked FROM pg_advisory_xact_lock(hashtext('first_administrator'))`;
    const known = await tx.user.count({ where: { role: "admin", disabledAt: null, demo: false } });
    const ministry = await tx.organisation.findFirst({ where: { kind: "ministry" }, orderBy: { id: "asc" } });
    if (known > 0 || !ministry) return false;
    const id = randomUUID();
    const account = { name: email, email, role: "admin" as const };
    const { count } = await tx.user.createMany({
      data: [{ ...account, id, organisationId: ministry.id }],
      skipDuplicates: true,
    });
    if (count === 0) return false;
    await writeJournal(tx, actor, {
      verb: "invite",
      userId: id,
      changes: { email: { before: null, after: email }, role: { before: null, after: "admin" } },
    });
    const inviter = { name: PROGRAMME_TEAM, organisationName: ministry.name };
    await queueMail(tx, invitationMail(account, inviter, signInUrl()));
    return true;
  });
}
