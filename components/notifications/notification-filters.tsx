import Link from "next/link";
import type { NotificationKind } from "@/lib/features/notifications/constants";
import { KIND_LABELS } from "@/lib/features/notifications/labels";
import {
  KIND_SLUGS,
  NOTIFICATION_PARAMETERS,
  notificationsPath,
  UNREAD,
} from "@/lib/features/notifications/routes";
import type { NotificationParams } from "@/lib/features/notifications/types";

type FiltersProps = {
  readonly params: NotificationParams;
  /** Those that the reader has. */
  readonly kinds: readonly NotificationKind[];
};

/** A form that is sent as an address: it works without JavaScript, and its answer may be kept. */
export function NotificationFilters({ params, kinds }: FiltersProps) {
  const shown = params.kind !== null && !kinds.includes(params.kind) ? [...kinds, params.kind] : kinds;
  const isFiltered = params.kind !== null || params.unreadOnly;
  if (shown.length === 0 && !isFiltered) return null;
  return (
    <form
      action={notificationsPath}
      method="get"
      aria-label="Choisir les notifications"
      className="flex flex-col gap-4 md:flex-row md:items-end"
    >
      <div className="fr-select-group m-0">
        <label className="fr-label" htmlFor="type-de-notification">
          Type
        </label>
        <select
          key={params.kind ?? ""}
          id="type-de-notification"
          name={NOTIFICATION_PARAMETERS.kind}
          className="fr-select"
          defaultValue={params.kind === null ? "" : KIND_SLUGS[params.kind]}
        >
          <option value="">Tous les types</option>
          {shown.map((kind) => (
            <option key={kind} value={KIND_SLUGS[kind]}>
              {KIND_LABELS[kind].label}
            </option>
          ))}
        </select>
      </div>
      <div className="fr-select-group m-0">
        <label className="fr-label" htmlFor="etat-de-notification">
          Lecture
        </label>
        <select
          key={String(params.unreadOnly)}
          id="etat-de-notification"
          name={NOTIFICATION_PARAMETERS.state}
          className="fr-select"
          defaultValue={params.unreadOnly ? UNREAD : ""}
        >
          <option value="">Lues et non lues</option>
          <option value={UNREAD}>Non lues seulement</option>
        </select>
      </div>
      <button type="submit" className="fr-btn fr-btn--secondary">
        Filtrer
      </button>
      {isFiltered && (
        <Link href={notificationsPath} prefetch={false} className="fr-link md:pb-2">
          Tout afficher
        </Link>
      )}
    </form>
  );
}
