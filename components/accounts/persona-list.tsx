import type { DemoPersona } from "@/lib/features/accounts/constants";
import { demoSignInPath } from "@/lib/features/accounts/sign-in/routes";

export type PersonaListProps = {
  readonly personas: readonly DemoPersona[];
  readonly returnTo: string | null;
};

/** One button per made-up person: a plain form, so it works before and without JavaScript. */
export function PersonaList({ personas, returnTo }: PersonaListProps) {
  return (
    <ul className="fr-raw-list flex flex-col gap-4">
      {personas.map(({ email, name, description }) => {
        const descriptionId = `persona-${email.split("@")[0]}`;
        return (
          <li key={email}>
            <form method="post" action={demoSignInPath} className="flex flex-col gap-1">
              <input type="hidden" name="adresse" value={email} />
              {returnTo !== null && <input type="hidden" name="retour" value={returnTo} />}
              <div>
                <button type="submit" className="fr-btn fr-btn--secondary" aria-describedby={descriptionId}>
                  {name} – {email}
                </button>
              </div>
              <p id={descriptionId} className="fr-hint-text">
                {description}
              </p>
            </form>
          </li>
        );
      })}
    </ul>
  );
}
