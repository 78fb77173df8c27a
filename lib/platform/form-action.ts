import "server-only";
import { unstable_rethrow } from "next/navigation";

/** What a form action was given, which anybody may have made up; a form that holds nothing when it is no form. */
export function postedForm(input: unknown): FormData {
  return input instanceof FormData ? input : new FormData();
}

/** What was typed in an input, as it was typed; empty when the form has no such input. */
export function typedText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** How often the form was sent, this time included. The state that comes back with a form is the browser's word. */
export function submissionAfter(previous: unknown): number {
  const sent = typeof previous === "object" && previous !== null && "submission" in previous;
  const count = sent ? Number(previous.submission) : 0;
  return Number.isSafeInteger(count) && count >= 0 ? count + 1 : 1;
}

/** Said above a form that the server could not handle. */
export const FORM_UNAVAILABLE =
  "Le service est momentanément indisponible. Rien n’a été envoyé\u00A0: ce que vous avez saisi est ci-dessous. Réessayez dans une minute.";

/** What to say when the form was opened for another organisation (session.ts); by name, as the build holds several copies of a class. */
export function otherOrganisationSentence(error: unknown): string | null {
  return error instanceof Error && error.name === "OtherOrganisation" ? error.message : null;
}

/**
 * Runs the part of a form action that may fail. What it throws goes to the log, and `answer` gives the form back with
 * what was typed: an action that throws takes the form away. redirect() passes.
 */
export async function orFormBack<State>(
  work: () => Promise<State>,
  answer: (message: string) => State,
): Promise<State> {
  try {
    return await work();
  } catch (error) {
    unstable_rethrow(error);
    const otherOrganisation = otherOrganisationSentence(error);
    if (otherOrganisation !== null) return answer(otherOrganisation);
    console.error("a form could not be handled", error);
    return answer(FORM_UNAVAILABLE);
  }
}
