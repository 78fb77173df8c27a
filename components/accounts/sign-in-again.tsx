import { signInPath } from "@/lib/features/accounts/sign-in/routes";

/** For a session that ended while a form was open: in another tab, so that what was typed stays in this one. */
export function SignInAgain() {
  return (
    <a href={signInPath} target="_blank" rel="noopener" className="fr-link self-start">
      Se connecter (nouvel onglet)
    </a>
  );
}
