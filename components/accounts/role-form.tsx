import { ROLE_HINTS, ROLE_LABELS } from "@/lib/features/accounts/labels";
import { changeRoleAction } from "@/lib/features/accounts/leaving/actions";
import type { AccountSummary } from "@/lib/features/accounts/types";
import type { Role } from "@/lib/kernel/actor";
import { LastCoordinatorField } from "./last-coordinator-field";

export type RoleFormProps = {
  readonly account: AccountSummary;
  readonly roles: readonly Role[];
  readonly isLast: boolean;
  /** What a form that was refused had chosen. */
  readonly chosen: Role | null;
};

/** Another role in the same organisation: a plain form, since nothing is typed in it. */
export function RoleForm({ account, roles, isLast, chosen }: RoleFormProps) {
  return (
    <form action={changeRoleAction} className="relative flex max-w-2xl flex-col gap-4">
      <input type="hidden" name="compte" value={account.id} />
      <input type="hidden" name="organisation" value={account.organisationId} />
      <fieldset className="fr-fieldset" aria-labelledby="nouveau-role">
        <legend className="fr-fieldset__legend fr-fieldset__legend--regular" id="nouveau-role">
          Nouveau rôle
        </legend>
        {roles.map((role) => (
          <div key={role} className="fr-fieldset__element">
            <div className="fr-radio-group">
              <input
                type="radio"
                id={`nouveau-${role}`}
                name="role"
                value={role}
                required
                defaultChecked={chosen === role || roles.length === 1}
              />
              <label className="fr-label" htmlFor={`nouveau-${role}`}>
                {ROLE_LABELS[role]}
                <span className="fr-hint-text">{ROLE_HINTS[role]}</span>
              </label>
            </div>
          </div>
        ))}
      </fieldset>
      {isLast && <LastCoordinatorField id="averti-role" organisationName={account.organisationName} />}
      <div>
        <button type="submit" className="fr-btn fr-btn--secondary">
          Changer le rôle
        </button>
      </div>
    </form>
  );
}
