import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { queueMail } from "../../mail/mutations";
import { notifyPeople } from "../../notifications/mutations";
import { projectsPath } from "../../projects/routes";
import { selectAccount } from "../data";
import { writeAccountJournal } from "../journal/mutations";
import type { AccountRefusal } from "../labels";
import { type AccountKey, isLastCoordinator, lockAccount } from "../mutations";
import { openAsPath } from "../organisations/routes";
import { mayManageAccounts } from "../policy";
import { decideCommand } from "../rules";
import type { AccountSummary } from "../types";
import { handedInWords, handedOverMail } from "./labels";
import type { Handed } from "./types";

export type Leaving = AccountKey & {
  /** Who takes over what is in progress; null for nobody. */
  readonly successorId: string | null;
  /** The actor knows that nobody is left to answer for the organisation. */
  readonly isWarned: boolean;
};

/**
 * Ends somebody's membership: out at the next request, whatever they had in progress passed to a colleague, all of it in one
 * transaction. Their other organisations are not touched, nor read.
 */
export async function endMembership(
  actor: Actor,
  { successorId, isWarned, ...key }: Leaving,
): Promise<Result<AccountSummary, AccountRefusal>> {
  if (!mayManageAccounts(actor)) return refuse("forbidden");
  return withActor(actor, async (tx) => {
    const account = await lockAccount(tx, actor, key);
    if (!account) return refuse("notFound");
    const decision = decideCommand(actor, account, "disable");
    if (!decision.ok) return decision;
    if (!isWarned && (await isLastCoordinator(tx, account))) return refuse("lastCoordinator");
    const successor = successorId === null ? null : await lockSuccessor(tx, account, successorId);
    if (successorId !== null && successor === null) return refuse("successorUnknown");

    const where = { userId: account.id, organisationId: account.organisationId };
    const [passed] = await tx.$queryRaw<{ handed: Handed }[]>`
      SELECT hand_over(${account.id}::uuid, ${account.organisationId}::integer, ${successor?.id ?? null}::uuid, ${actor.name}) AS handed`;
    if (!passed) throw new Error("a function returns its row");
    await tx.membership.updateMany({ where, data: { disabledAt: new Date() } });
    const handed = handedInWords(passed.handed);
    await writeAccountJournal(tx, actor, {
      verb: "disable",
      userId: account.id,
      changes: {
        organisation: { before: null, after: account.organisationName },
        state: { before: account.state, after: "disabled" },
        ...(successor !== null && handed !== ""
          ? { handedTo: { before: null, after: successor.name }, handed: { before: null, after: handed } }
          : {}),
      },
    });
    if (successor !== null && handed !== "" && successor.id !== actor.userId) {
      const { email, name } = successor;
      const path = openAsPath(account.organisationId, projectsPath);
      const told = {
        recipient: email,
        name,
        leaverName: account.name,
        organisationName: account.organisationName,
        deciderName: actor.name,
        handed: passed.handed,
        url: `${env().appUrl}${path}`,
      };
      await queueMail(tx, handedOverMail(told));
      await notifyPeople(tx, {
        kind: "account",
        event: "entrusted",
        about: { accountId: successor.id },
        to: { people: [successor.id] },
      });
    }
    return ok(account);
  });
}

/** A colleague who stands, held so that they do not leave meanwhile. */
async function lockSuccessor(
  tx: Tx,
  account: AccountSummary,
  successorId: string,
): Promise<AccountSummary | null> {
  const key = { organisationId: account.organisationId, userId: successorId };
  await tx.$queryRaw`
    SELECT user_id FROM membership WHERE user_id = ${successorId}::uuid AND organisation_id = ${account.organisationId} FOR UPDATE`;
  const successor = successorId === account.id ? null : await selectAccount(tx, key);
  return successor?.state === "active" ? successor : null;
}
