import { signOutPath } from "@/lib/features/accounts/sign-in/routes";

/** A POST, so that no link can sign anybody out; a plain form, so that it needs no JavaScript. */
export function SignOutButton({ className = "fr-btn fr-btn--secondary" }: { readonly className?: string }) {
  return (
    <form method="post" action={signOutPath}>
      <button type="submit" className={className}>
        Se déconnecter
      </button>
    </form>
  );
}
