"use client";
import { useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { feedAction } from "@/lib/features/calendar/feed/actions";
import type { FeedFormState } from "@/lib/features/calendar/feed/types";

export type FeedFormProps = {
  readonly hasAddress: boolean;
  /** What the address is to follow, as the page's own address says it. */
  readonly fields: readonly (readonly [string, string])[];
};

/** Makes, renews and revokes the secret address. It is shown once, in the answer: the server keeps its hash only. */
export function FeedForm({ hasAddress, fields }: FeedFormProps) {
  const [state, formAction, isPending] = useActionState<FeedFormState | null, FormData>(feedAction, null);
  return (
    <form action={formAction} className="flex flex-col gap-4">
      {fields.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div aria-live="polite">
        {state?.error && (
          <Alert severity="error" small>
            {state.error}
          </Alert>
        )}
        {state?.isRevoked && (
          <Alert severity="success" small>
            L’adresse est révoquée&nbsp;: les agendas qui la suivaient ne reçoivent plus rien.
          </Alert>
        )}
        {state?.address && <NewAddress key={state.submission} address={state.address} />}
      </div>
      <div className="flex flex-wrap gap-4">
        <button
          type="submit"
          name="intent"
          value="renew"
          className="fr-btn fr-btn--secondary"
          disabled={isPending}
        >
          {hasAddress ? "Renouveler l’adresse" : "Créer mon adresse secrète"}
        </button>
        {hasAddress && (
          <button
            type="submit"
            name="intent"
            value="revoke"
            className="fr-btn fr-btn--tertiary"
            disabled={isPending}
          >
            Révoquer l’adresse
          </button>
        )}
      </div>
    </form>
  );
}

function NewAddress({ address }: { readonly address: string }) {
  return (
    <div className="fr-input-group">
      <label className="fr-label" htmlFor="adresse-agenda">
        Votre adresse secrète
        <span className="fr-hint-text">
          Copiez-la maintenant dans votre agenda («&nbsp;S’abonner à un calendrier&nbsp;», «&nbsp;À partir
          d’une URL&nbsp;»)&nbsp;: elle ne sera plus affichée. Ne la communiquez à personne.
        </span>
      </label>
      <input id="adresse-agenda" className="fr-input" type="text" readOnly value={address} />
    </div>
  );
}
