"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getReport } from "@/lib/features/dashboard/report/data";
import { parisDay } from "@/lib/kernel/dates";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActor, requireActorForAction } from "@/lib/platform/session";
import { type Intent, PHOTOGRAPH_INPUTS, PHOTOGRAPH_LIMITS } from "./constants";
import { getFreezeChoices } from "./data";
import { PHOTOGRAPH_REFUSAL_LABELS, type PhotographRefusal } from "./labels";
import { freezeReport } from "./mutations";
import { requestPack } from "./pack/mutations";
import { requestPackWork } from "./pack/service";
import { photographPath, photographPathWith, photographsPath } from "./routes";
import { creationKeySchema, intentSchema, photographIdSchema, photographSchema } from "./schema";
import type { PhotographField, PhotographFormState } from "./types";

function typedValues(form: FormData): PhotographFormState["values"] {
  const typed = (field: PhotographField) => {
    const value = form.get(PHOTOGRAPH_INPUTS[field]);
    return typeof value === "string" ? value.slice(0, 2 * PHOTOGRAPH_LIMITS.comment) : "";
  };
  return {
    title: typed("title"),
    comment: typed("comment"),
    scope: typed("scope"),
    at: typed("at"),
    since: typed("since"),
  };
}

type Answer = Partial<PhotographFormState>;
const refused = (refusal: PhotographRefusal): Answer => ({ refusal: PHOTOGRAPH_REFUSAL_LABELS[refusal] });

/** Freezes a date, or two, and asks for the pack at once when that is what the button says. Leads to the photographie. */
export async function photographAction(previous: unknown, input: unknown): Promise<PhotographFormState> {
  const form = postedForm(input);
  const values = typedValues(form);
  const creationKey = String(form.get(PHOTOGRAPH_INPUTS.creationKey) ?? "");
  const intent = intentSchema.parse(form.get(PHOTOGRAPH_INPUTS.intent));
  const answer = await orFormBack<Answer>(
    () => freeze(form, values, creationKey, intent),
    (refusal) => ({ refusal }),
  );
  return {
    values,
    errors: {},
    refusal: null,
    creationKey,
    submission: submissionAfter(previous),
    ...answer,
  };
}

async function freeze(
  form: FormData,
  values: PhotographFormState["values"],
  creationKey: string,
  intent: Intent,
): Promise<Answer> {
  const actor = await requireActorForAction(form);
  if (!actor) return refused("signedOut");
  const choices = await getFreezeChoices(actor);
  const parsed = photographSchema(choices.launchedOn, parisDay(new Date())).safeParse(values);
  if (!parsed.success) {
    const messages = parsed.error.issues.toReversed().map(({ path, message }) => [String(path[0]), message]);
    return { errors: Object.fromEntries(messages) };
  }
  if (!creationKeySchema.safeParse(creationKey).success) return refused("keyUsed");
  const { scope, ...asked } = parsed.data;
  const territory =
    scope === null ? null : (choices.territories.find(({ slug }) => slug === scope) ?? undefined);
  if (territory === undefined || (territory === null && !choices.programme)) return refused("forbidden");
  const report = await getReport(actor, scope, asked);
  const frozen = await freezeReport(actor, {
    ...asked,
    creationKey,
    territoryId: territory?.id ?? null,
    report,
  });
  if (!frozen.ok) return refused(frozen.refusal);
  if (intent === "dossier") {
    const requested = await requestPack(actor, frozen.value);
    if (requested.ok) await requestPackWork(frozen.value);
  }
  revalidatePath(photographsPath);
  redirect(photographPath(frozen.value));
}

/** The pack of a photographie that has none, or whose last try failed. Leads back to it. */
export async function requestPackAction(input: unknown): Promise<void> {
  const id = photographIdSchema.safeParse(postedForm(input).get("photographie")).data;
  if (id === undefined) redirect(photographsPath);
  const actor = await requireActor(photographPath(id));
  const requested = await requestPack(actor, id);
  if (!requested.ok) redirect(photographPathWith(id, requested.refusal));
  await requestPackWork(id);
  revalidatePath(photographPath(id));
  redirect(photographPath(id));
}
