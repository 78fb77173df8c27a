import { Badge } from "@/components/ui/badge";
import { ROLE_HINTS, ROLE_LABELS } from "@/lib/features/accounts/labels";
import { joinOrganisationPath, switchOrganisationPath } from "@/lib/features/accounts/organisations/routes";
import type { OwnOrganisation } from "@/lib/features/accounts/organisations/types";
import { formatInstantDay } from "@/lib/kernel/format";

/** One's organisations, each with its button: plain forms, so that no link can make anybody act for another, nor accept. */
export function OrganisationList({ organisations }: { readonly organisations: readonly OwnOrganisation[] }) {
  return (
    <ul className="fr-raw-list m-0 flex max-w-3xl flex-col gap-6">
      {organisations.map((organisation) => (
        <li key={organisation.id} className="border-l-4 border-(--border-default-grey) pl-4">
          <h2 className="fr-h5 m-0">{organisation.name}</h2>
          <p className="m-0">
            {ROLE_LABELS[organisation.role]}&nbsp;: {ROLE_HINTS[organisation.role]}.
          </p>
          <Choice organisation={organisation} />
        </li>
      ))}
    </ul>
  );
}

function Choice({
  organisation: { id, name, state, isActive, invitedByName, expiresAt },
}: {
  organisation: OwnOrganisation;
}) {
  if (isActive)
    return (
      <p className="m-0 pt-2">
        <Badge severity="success">Vous agissez pour elle</Badge>
      </p>
    );
  const isInvited = state === "invited";
  return (
    <form method="post" action={isInvited ? joinOrganisationPath : switchOrganisationPath} className="pt-2">
      {isInvited && (
        <p className="fr-text--sm m-0 pb-2">
          {invitedByName === "" ? "Vous y êtes invité" : `${invitedByName} vous y invite`}
          {expiresAt !== null && `, jusqu’au ${formatInstantDay(expiresAt)}`}.
        </p>
      )}
      <input type="hidden" name="organisation" value={id} />
      <button type="submit" className={`fr-btn ${isInvited ? "" : "fr-btn--secondary"}`}>
        {isInvited ? "Rejoindre" : "Agir pour"} «&nbsp;{name}&nbsp;»
      </button>
    </form>
  );
}
