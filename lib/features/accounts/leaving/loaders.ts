import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/platform/session";
import { getAccount, listInvitingOrganisations } from "../data";
import { accountPath } from "../routes";
import { ACCOUNT_COMMANDS, decideCommand, decideRole, grantableRoles } from "../rules";
import { isLastOfCoordinators, listBelongings, listColleagues } from "./data";
import { accountKeySchema, accountPageSchema } from "./schema";

/** One person in one organisation, for whoever answers for them. */
export async function loadAccount(
  address: { readonly organisation: string; readonly compte: string },
  query: Record<string, unknown>,
) {
  const key = accountKeySchema.safeParse(address).data ?? notFound();
  const of = { organisationId: key.organisation, userId: key.compte };
  const actor = await requireActor(accountPath(of.organisationId, of.userId));
  const account = (await getAccount(actor, of)) ?? notFound();
  const mayLeave = decideCommand(actor, account, "disable").ok;
  const [organisations, belongings, colleagues, isLast] = await Promise.all([
    listInvitingOrganisations(actor),
    mayLeave ? listBelongings(actor, of) : [],
    mayLeave ? listColleagues(actor, of) : [],
    isLastOfCoordinators(actor, of),
  ]);
  const kind = organisations.find(({ id }) => id === of.organisationId)?.kind ?? "funder";
  const { refus: refusal, successeur, role } = accountPageSchema.parse(query);
  return {
    account,
    isOneself: account.id === actor.userId,
    commands: ACCOUNT_COMMANDS.filter(
      (command) => command !== "disable" && decideCommand(actor, account, command).ok,
    ),
    otherRoles: grantableRoles(actor).filter((one) => decideRole(actor, account, one, kind).ok),
    mayLeave,
    belongings,
    colleagues,
    isLast,
    refusal: refusal ?? null,
    chosen: { successorId: successeur ?? null, role: role ?? null },
  };
}
