import { accountCommandAction } from "@/lib/features/accounts/actions";
import { ACCOUNT_COMMAND_LABELS } from "@/lib/features/accounts/labels";
import type { AccountCommand } from "@/lib/features/accounts/rules";

export type AccountCommandsProps = {
  readonly account: { readonly id: string; readonly organisationId: number; readonly name: string };
  readonly commands: readonly AccountCommand[];
  /** Where the list is, to come back to it. */
  readonly search?: string;
  readonly page?: number;
};

/** The buttons of one line. Each says whose account it acts on, for those who do not see the line. */
export function AccountCommands({ account, commands, search = "", page = 1 }: AccountCommandsProps) {
  return (
    <form action={accountCommandAction} className="relative flex flex-col items-start gap-2">
      <input type="hidden" name="compte" value={account.id} />
      <input type="hidden" name="organisation" value={account.organisationId} />
      <input type="hidden" name="q" value={search} />
      <input type="hidden" name="page" value={page} />
      {commands.map((command) => (
        <button
          key={command}
          type="submit"
          name="commande"
          value={command}
          className="fr-btn fr-btn--sm fr-btn--secondary"
        >
          {ACCOUNT_COMMAND_LABELS[command]}
          <span className="fr-sr-only">&nbsp;: {account.name}</span>
        </button>
      ))}
    </form>
  );
}
