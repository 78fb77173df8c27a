"use server";
import { redirect } from "next/navigation";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { DOCUMENT_INPUTS } from "./constants";
import { DOCUMENT_REFUSALS, SIGNED_OUT_DOCUMENT } from "./labels";
import { changeDocument, removeDocument } from "./mutations";
import { documentDonePath } from "./routes";
import { documentTargetSchema, documentWordsSchema } from "./schema";
import type { DocumentFormState } from "./types";

/** One form, two buttons: title and visibility, or removal. Leads back to the list, or says why not. */
export async function documentAction(previous: unknown, input: unknown): Promise<DocumentFormState> {
  const form = postedForm(input);
  const words = documentWordsSchema.parse({
    title: form.get(DOCUMENT_INPUTS.title),
    visibility: form.get(DOCUMENT_INPUTS.visibility),
  });
  const state = { ...words, submission: submissionAfter(previous), error: null, signedOut: false };
  const target = documentTargetSchema.safeParse({
    reference: form.get(DOCUMENT_INPUTS.reference),
    documentId: form.get(DOCUMENT_INPUTS.documentId),
  });
  if (!target.success) return { ...state, error: DOCUMENT_REFUSALS.notFound };
  const { reference } = target.data;
  return orFormBack(
    async () => {
      const actor = await requireActorForAction();
      if (!actor) return { ...state, error: SIGNED_OUT_DOCUMENT, signedOut: true };
      const isRemoval = form.get(DOCUMENT_INPUTS.command) === "retirer";
      const outcome = isRemoval
        ? await removeDocument(actor, target.data)
        : await changeDocument(actor, { ...target.data, ...words });
      if (outcome.ok) redirect(documentDonePath(reference, isRemoval ? "retrait" : "modification"));
      return { ...state, error: DOCUMENT_REFUSALS[outcome.refusal] };
    },
    (error) => ({ ...state, error }),
  );
}
