import { ACCOUNT_STATE_LABELS, ROLE_LABELS, ROLE_RIGHTS } from "@/lib/features/accounts/labels";
import type { AccountSummary } from "@/lib/features/accounts/types";
import { formatInstant, formatInstantDay } from "@/lib/kernel/format";

/** Who has access to what, of one person in one organisation. */
export function AccountFacts({ account }: { readonly account: AccountSummary }) {
  const { role, state, email, lastSignInAt, createdAt, invitedByName, expiresAt } = account;
  const isPending = state === "invited" || state === "expired";
  const facts: readonly (readonly [string, string])[] = [
    ["Adresse", email],
    ["État", ACCOUNT_STATE_LABELS[state]],
    ["Rôle", ROLE_LABELS[role]],
    ["Voit", ROLE_RIGHTS[role].sees],
    ["Peut faire", ROLE_RIGHTS[role].does],
    ["Dernière connexion", lastSignInAt === null ? "Jamais" : formatInstant(lastSignInAt)],
    [
      "Depuis",
      `${formatInstantDay(createdAt)}${invitedByName === "" ? "" : `, sur invitation de ${invitedByName}`}`,
    ],
    ...(isPending && expiresAt !== null
      ? ([["L’invitation vaut jusqu’au", formatInstantDay(expiresAt)]] as const)
      : []),
  ];
  return (
    <dl className="m-0 p-0 flex max-w-3xl flex-col gap-2">
      {facts.map(([term, description]) => (
        <div key={term} className="sm:grid sm:grid-cols-[12rem_1fr] sm:gap-4">
          <dt className="font-bold">{term}</dt>
          <dd className="m-0 wrap-anywhere">{description}</dd>
        </div>
      ))}
    </dl>
  );
}
