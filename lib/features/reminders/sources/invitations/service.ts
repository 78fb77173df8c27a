import "server-only";
import { listAccounts } from "@/lib/features/accounts/data";
import { accountsPath, accountsPathWith } from "@/lib/features/accounts/routes";
import type { AccountSummary } from "@/lib/features/accounts/types";
import { daysBetween } from "@/lib/kernel/dates";
import { INVITATION_DAYS } from "../../constants";
import { REMINDER_TEXTS, REMINDER_TITLES } from "../../labels";
import type { ReminderSource } from "../../types";

/** For the coordinator: colleagues who were invited and never came. */
export const unansweredInvitations: ReminderSource = async (actor, now) => {
  if (actor.role !== "coordinator") return null;
  const accounts: AccountSummary[] = [];
  for (let page = 1, total = 1; accounts.length < total; page++) {
    const found = await listAccounts(actor, { search: "", page });
    if (found === null || found.accounts.length === 0) break;
    accounts.push(...found.accounts);
    total = found.total;
  }
  const waiting = accounts
    .map((account) => ({ ...account, days: daysBetween(account.createdAt, now) }))
    .filter(
      ({ state, days }) =>
        (state === "invited" || state === "expired") &&
        days >= INVITATION_DAYS.from &&
        days <= INVITATION_DAYS.to,
    );
  return {
    title: REMINDER_TITLES.invitations,
    total: waiting.length,
    path: accountsPath,
    items: waiting.map(({ id, name, email, days }) => ({
      key: `invitation ${id}`,
      text: REMINDER_TEXTS.invitation(name, email, days),
      path: accountsPathWith({ search: email }),
    })),
  };
};
