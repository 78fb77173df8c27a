"use server";
import { randomUUID } from "node:crypto";
import { refresh, revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { PREVIEW_PUBLICATION, PUBLICATION_INPUTS } from "./constants";
import { PUBLICATION_REFUSALS, PUBLICATION_SIGNED_OUT, PUBLICATION_UNREADABLE } from "./labels";
import { publishStrategy, unpublishStrategy } from "./mutations";
import { strategyPublishedPath } from "./routes";
import { partsOf } from "./rules";
import { publicationEnvelopeSchema } from "./schema";
import type { StrategyPublicationFormState } from "./types";

/** Previews, publishes or withdraws. Gives back what was ticked, whatever happens. */
export async function strategyPublicationAction(
  previous: unknown,
  input: unknown,
): Promise<StrategyPublicationFormState> {
  const form = postedForm(input);
  const blank: StrategyPublicationFormState = {
    submission: submissionAfter(previous),
    parts: partsOf(form.getAll(PUBLICATION_INPUTS.part)),
    isPreview: false,
    error: null,
    signedOut: false,
    sent: null,
  };
  const parsed = publicationEnvelopeSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { ...blank, error: PUBLICATION_UNREADABLE };
  const { territoire: slug, edition, vu: seen, publication: command } = parsed.data;
  const state = { ...blank, sent: { edition, seen } };
  if (command === PREVIEW_PUBLICATION) return { ...state, isPreview: true };
  return orFormBack(
    async () => {
      const actor = await requireActorForAction(form);
      if (!actor) return { ...state, error: PUBLICATION_SIGNED_OUT, signedOut: true };
      const change = command === "publish" ? publishStrategy : unpublishStrategy;
      const outcome = await change(actor, { slug, edition, seen, parts: state.parts });
      if (outcome.ok) {
        revalidatePath("/", "layout");
        redirect(strategyPublishedPath(slug, command, randomUUID()));
      }
      if (outcome.refusal !== "notFound") refresh();
      return { ...state, error: PUBLICATION_REFUSALS[outcome.refusal] };
    },
    (error) => ({ ...state, error }),
  );
}
