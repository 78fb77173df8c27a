import Link from "next/link";

export type SignedInAccount = { readonly name: string; readonly organisationName: string };

export function SignInLink({ href }: { href: string }) {
  return (
    <Link className="fr-btn fr-icon-account-circle-line" href={href} prefetch={false}>
      Se connecter
    </Link>
  );
}

export type SignedInNameProps = {
  readonly account: SignedInAccount;
  /** For whoever belongs to several organisations, or is invited to one more. */
  readonly switchHref: string | null;
};

export function SignedInName({ account, switchHref }: SignedInNameProps) {
  return (
    <span className="account-name">
      <strong>{account.name}</strong>
      {account.organisationName !== "" && <span className="fr-hint-text">{account.organisationName}</span>}
      {switchHref !== null && (
        <Link className="account-switch" href={switchHref} prefetch={false}>
          Changer d’organisation
        </Link>
      )}
    </span>
  );
}

/** With how many projects came in since the reader's last visits. */
export function ViewsLink({ href, newCount }: { readonly href: string; readonly newCount: number }) {
  return (
    <Link className="fr-btn fr-icon-bookmark-line" href={href} prefetch={false}>
      Vos vues
      {newCount > 0 && ` (${newCount}\u00A0${newCount > 1 ? "nouveaux" : "nouveau"})`}
    </Link>
  );
}

/** With how many were not read, in words. */
export function NotificationsLink({ href, unread }: { readonly href: string; readonly unread: string }) {
  return (
    <Link className="fr-btn fr-icon-notification-3-line" href={href} prefetch={false}>
      Notifications
      {unread !== "" && ` (${unread})`}
    </Link>
  );
}

/** A form, not a link: a page that somebody is led to open must not sign them out. */
export function SignOutForm({ action }: { action: string }) {
  return (
    <form action={action} method="post">
      <button type="submit" className="fr-btn fr-icon-logout-box-r-line">
        Se déconnecter
      </button>
    </form>
  );
}
