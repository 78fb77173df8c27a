"use client";
import { useActionState } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { PageTitle } from "@/components/ui/page-title";
import { Unparted } from "@/components/ui/unparted";
import { attachmentAction } from "@/lib/features/strategies/attachments/actions";
import { ATTACHMENT_INPUTS } from "@/lib/features/strategies/attachments/constants";
import { NOT_SHOWN } from "@/lib/features/strategies/attachments/labels";
import type { AttachmentFormState } from "@/lib/features/strategies/attachments/types";

const UNTOUCHED: AttachmentFormState = { submission: 0, slug: "", typed: null, errors: [], signedOut: false };

export type LostAttachmentsProps = { readonly path: string; readonly back: string };

/** The answer, without JavaScript, to choices sent after the session has ended: they wait here to be sent again. */
export function LostAttachments({ path, back }: LostAttachmentsProps) {
  const [state, action] = useActionState(attachmentAction, UNTOUCHED, path);
  const typed = state.typed ?? [];
  return (
    <div className="fr-container pt-8 pb-16">
      <PageTitle title="Objectifs de la stratégie" lead={NOT_SHOWN} />
      {state.errors.map(({ message }) => (
        <p key={message} role="alert" className="fr-error-text">
          {message}
        </p>
      ))}
      <form action={action} className="flex flex-col items-start gap-4">
        <input type="hidden" name={ATTACHMENT_INPUTS.slug} value={state.slug} />
        <input type="hidden" name={ATTACHMENT_INPUTS.back} value={back} />
        {typed.map(({ reference, seen, main, others }) => (
          <p key={reference} className="m-0">
            <Unparted>{reference}</Unparted>
            <input type="hidden" name={ATTACHMENT_INPUTS.reference} value={reference} />
            <input type="hidden" name={ATTACHMENT_INPUTS.seen(reference)} value={seen} />
            <input type="hidden" name={ATTACHMENT_INPUTS.main(reference)} value={main ?? ""} />
            {others.map((key) => (
              <input key={key} type="hidden" name={ATTACHMENT_INPUTS.other(reference)} value={key} />
            ))}
          </p>
        ))}
        <SignInAgain />
        <button type="submit" className="fr-btn">
          Enregistrer les objectifs
        </button>
      </form>
    </div>
  );
}
