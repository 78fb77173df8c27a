"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { getActor } from "@/lib/platform/session";
import { strategyPath } from "../routes";
import { CHOOSE_A_PLAN, CHOOSE_A_START, CREATION_FAILURES, CREATION_SIGNED_OUT } from "./labels";
import { createStrategy } from "./mutations";
import { creationSchema } from "./schema";
import type { CreationFormState } from "./types";

export async function createStrategyAction(previous: unknown, input: unknown): Promise<CreationFormState> {
  const typed = Object.fromEntries(postedForm(input));
  const { territory, kind, from } = creationSchema.parse(typed);
  const state: CreationFormState = {
    submission: submissionAfter(previous),
    kind: kind ?? "",
    from,
    errors: {},
    failure: null,
  };
  if (kind === null) return { ...state, errors: { kind: CHOOSE_A_START } };
  if (kind === "published" && from === "") return { ...state, errors: { from: CHOOSE_A_PLAN } };
  return orFormBack(
    async () => {
      const actor = await getActor();
      if (actor.role === "visitor") return { ...state, failure: CREATION_SIGNED_OUT };
      const result = await createStrategy(actor, { territory, kind, from });
      if (!result.ok) return { ...state, failure: CREATION_FAILURES[result.refusal] };
      revalidatePath("/", "layout");
      redirect(strategyPath(territory));
    },
    (failure) => ({ ...state, failure }),
  );
}
