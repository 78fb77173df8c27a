import { signInPath } from "@/lib/features/accounts/sign-in/routes";

/** In another tab, so that what was typed stays in this one. */
export function SignInAgain() {
  return (
    <p className="pt-4">
      <a className="fr-link" href={signInPath} target="_blank" rel="noopener">
        Se connecter<span className="fr-sr-only"> – nouvelle fenêtre</span>
      </a>
    </p>
  );
}
