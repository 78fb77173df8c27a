import { readNotificationsAction } from "@/lib/features/notifications/actions";
import type { NotificationKind } from "@/lib/features/notifications/constants";

type ReadAllProps = {
  readonly lastId: number;
  readonly kind: NotificationKind | null;
  readonly query: string;
};

/** Of what is on the page: what came since stays unread, and so do the other types. */
export function ReadAllForm({ lastId, kind, query }: ReadAllProps) {
  return (
    <form action={readNotificationsAction} className="relative">
      <input type="hidden" name="notification" value="" />
      <input type="hidden" name="jusqua" value={lastId} />
      <input type="hidden" name="type" value={kind ?? ""} />
      <input type="hidden" name="retour" value={query} />
      <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm">
        Tout marquer comme lu
      </button>
    </form>
  );
}

type ReadOneProps = { readonly id: number; readonly about: string; readonly query: string };

export function ReadOneForm({ id, about, query }: ReadOneProps) {
  return (
    <form action={readNotificationsAction} className="relative self-start">
      <input type="hidden" name="notification" value={id} />
      <input type="hidden" name="retour" value={query} />
      <button type="submit" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm">
        Marquer comme lue<span className="fr-sr-only">{`\u00A0: ${about}`}</span>
      </button>
    </form>
  );
}
