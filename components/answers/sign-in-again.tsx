/** Leaves the form, and what was typed in it, where it is. */
export function SignInAgain({ signedOut }: { readonly signedOut: boolean }) {
  if (!signedOut) return null;
  return (
    <a href="/connexion" target="_blank" rel="noopener" className="fr-link self-start">
      Se connecter (nouvel onglet)
    </a>
  );
}
