"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { orFormBack, postedForm, submissionAfter, typedText } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { ENVELOPE_INPUTS } from "./constants";
import { ENVELOPE_REFUSALS, ENVELOPE_SIGNED_OUT } from "./labels";
import { setEnvelope } from "./mutations";
import { envelopeSetPath } from "./routes";
import { envelopeInputId } from "./rules";
import { parseEnvelope, parseRevision } from "./schema";
import type { EnvelopeFormState } from "./types";

export async function setEnvelopeAction(previous: unknown, input: unknown): Promise<EnvelopeFormState> {
  const form = postedForm(input);
  const read = (name: string) => typedText(form, name);
  const values = {
    scheme: read(ENVELOPE_INPUTS.scheme),
    year: read(ENVELOPE_INPUTS.year),
    territory: read(ENVELOPE_INPUTS.territory),
    amount: read(ENVELOPE_INPUTS.amount),
  };
  const state: EnvelopeFormState = {
    submission: submissionAfter(previous),
    values,
    errors: [],
    signedOut: false,
  };
  const parsed = parseEnvelope(values);
  if (!parsed.ok) {
    const errors = parsed.problems.map(([name, message]) => ({ fieldId: envelopeInputId(name), message }));
    return { ...state, errors };
  }
  return orFormBack(
    async () => {
      const actor = await requireActorForAction(form);
      if (!actor) return { ...state, errors: [{ message: ENVELOPE_SIGNED_OUT }], signedOut: true };
      const revision = parseRevision(read(ENVELOPE_INPUTS.revision));
      const outcome = await setEnvelope(actor, { ...parsed.input, revision });
      if (outcome.ok) redirect(envelopeSetPath);
      refresh();
      return { ...state, errors: [{ message: ENVELOPE_REFUSALS[outcome.refusal] }] };
    },
    (message) => ({ ...state, errors: [{ message }] }),
  );
}
