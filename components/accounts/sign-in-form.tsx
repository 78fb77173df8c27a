"use client";
import { useActionState, useEffect, useRef } from "react";
import { requestSignInLinkAction } from "@/lib/features/accounts/sign-in/actions";
import type { SignInFormState } from "@/lib/features/accounts/sign-in/types";

const START: SignInFormState = { email: "", error: null };

/** Asks for a magic link. A wrong address is told under the field, which takes the focus and keeps what was typed. */
export function SignInForm({ returnTo }: { readonly returnTo: string | null }) {
  const [state, submit, pending] = useActionState(requestSignInLinkAction, START);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state.error !== null) field.current?.focus();
  }, [state]);
  const failed = state.error !== null;
  return (
    <form action={submit} noValidate className="flex flex-col gap-4">
      {returnTo !== null && <input type="hidden" name="retour" value={returnTo} />}
      <div className={`fr-input-group ${failed ? "fr-input-group--error" : ""}`}>
        <label className="fr-label" htmlFor="adresse">
          Adresse électronique professionnelle
          <span className="fr-hint-text">
            Celle à laquelle vous avez été invité. Exemple&nbsp;: prenom.nom@ville.fr
          </span>
        </label>
        <input
          ref={field}
          className={`fr-input ${failed ? "fr-input--error" : ""}`}
          id="adresse"
          name="adresse"
          type="email"
          autoComplete="email"
          spellCheck={false}
          required
          defaultValue={state.email}
          aria-invalid={failed}
          aria-describedby="adresse-messages"
        />
        <div className="fr-messages-group" id="adresse-messages" aria-live="polite">
          {failed && <p className="fr-message fr-message--error">{state.error}</p>}
        </div>
      </div>
      <div>
        <button type="submit" className="fr-btn" aria-disabled={pending}>
          Recevoir un lien de connexion
        </button>
      </div>
    </form>
  );
}
