import { ROLE_LABELS } from "@/lib/features/accounts/labels";
import { endMembershipAction } from "@/lib/features/accounts/leaving/actions";
import { NOBODY } from "@/lib/features/accounts/leaving/schema";
import type { Belonging, Colleague } from "@/lib/features/accounts/leaving/types";
import type { AccountSummary } from "@/lib/features/accounts/types";
import { BelongingsList } from "./belongings-list";
import { LastCoordinatorField } from "./last-coordinator-field";

export type LeavingFormProps = {
  readonly account: AccountSummary;
  readonly belongings: readonly Belonging[];
  readonly colleagues: readonly Colleague[];
  readonly isLast: boolean;
  /** Whom a form that was refused had chosen. */
  readonly chosen: string | null;
};

/** Ends a membership, once it is clear what is left behind and who takes it. A plain form, since nothing is typed in it. */
export function LeavingForm({ account, belongings, colleagues, isLast, chosen }: LeavingFormProps) {
  const hasBelongings = belongings.length > 0;
  return (
    <form action={endMembershipAction} className="relative flex max-w-2xl flex-col gap-4">
      <input type="hidden" name="compte" value={account.id} />
      <input type="hidden" name="organisation" value={account.organisationId} />
      <BelongingsList belongings={belongings} />
      {hasBelongings && (
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="successeur">
            Qui reprend ce qui est en cours&nbsp;?
            <span className="fr-hint-text">Cette personne est prévenue par courriel.</span>
          </label>
          <select
            className="fr-select"
            id="successeur"
            name="successeur"
            required
            defaultValue={chosen ?? ""}
          >
            <option value="">Choisir</option>
            {colleagues.map(({ id, name, role }) => (
              <option key={id} value={id}>
                {name} ({ROLE_LABELS[role]})
              </option>
            ))}
            <option value={NOBODY}>Personne</option>
          </select>
        </div>
      )}
      {isLast && <LastCoordinatorField id="averti-depart" organisationName={account.organisationName} />}
      <div>
        <button type="submit" className="fr-btn">
          Désactiver<span className="fr-sr-only">&nbsp;: {account.name}</span>
        </button>
      </div>
    </form>
  );
}
