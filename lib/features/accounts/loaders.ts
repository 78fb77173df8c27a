import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/platform/session";
import { ACCOUNTS_PER_PAGE, listAccounts, listInvitingOrganisations } from "./data";
import { mayManageAccounts } from "./policy";
import { accountsPath, inviteAccountPath } from "./routes";
import { ACCOUNT_COMMANDS, decideCommand, grantableRoles } from "./rules";
import { accountListSchema } from "./schema";

type Query = Record<string, string | string[] | undefined>;

export async function loadAccounts(query: Query) {
  const actor = await requireActor(accountsPath);
  const { q: search, page, fait, refus } = accountListSchema.parse(query);
  const { accounts, total } = (await listAccounts(actor, { search, page })) ?? notFound();
  return {
    rows: accounts.map((account) => ({
      ...account,
      isOneself: account.id === actor.userId,
      commands: ACCOUNT_COMMANDS.filter(
        (command) => command !== "disable" && decideCommand(actor, account, command).ok,
      ),
      isManaged: grantableRoles(actor).includes(account.role),
    })),
    total,
    pageCount: Math.max(1, Math.ceil(total / ACCOUNTS_PER_PAGE)),
    search,
    page,
    notice: fait ?? null,
    refusal: refus ?? null,
    everywhere: actor.role === "admin",
    organisationName: actor.organisationName,
    roles: grantableRoles(actor),
  };
}

export async function loadInvitation() {
  const actor = await requireActor(inviteAccountPath);
  if (!mayManageAccounts(actor)) notFound();
  return { roles: grantableRoles(actor), organisations: await listInvitingOrganisations(actor) };
}
