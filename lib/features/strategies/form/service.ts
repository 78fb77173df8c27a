import "server-only";
import { randomUUID } from "node:crypto";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { FORGET_INTENT } from "@/lib/features/projects/autosave/constants";
import { discardDraft } from "@/lib/features/projects/autosave/mutations";
import type { StrategyFormPlace } from "@/lib/features/projects/autosave/types";
import { getOwnDirectory } from "@/lib/features/projects/data";
import {
  CHOOSE_A_VERSION,
  SIGNED_OUT,
  UNAVAILABLE,
  UNKNOWN_CHOICE,
} from "@/lib/features/projects/form/labels";
import { read, readOrigin } from "@/lib/features/projects/form/rules";
import type {
  ConflictView,
  FormErrors,
  FormOrigin,
  ProjectFormState,
} from "@/lib/features/projects/form/types";
import type { Actor } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import { formatInstant } from "@/lib/kernel/format";
import { isSlug } from "@/lib/kernel/slug";
import { otherOrganisationSentence, postedForm } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import type { ContentNames } from "../content/labels";
import { disputedInWords, disputeLabel } from "../content/merge/labels";
import type { Choices } from "../content/merge/types";
import { saveStrategy } from "../mutations";
import { savedStrategyPath, strategyFormPath } from "../routes";
import type { StrategyConflict } from "../types";
import { removalInput } from "./axes/rules";
import { AXIS_UNKNOWN, removalQuestion, SAVE_STRATEGY_REFUSALS } from "./labels";
import type { ContentChange, StrategyFormSection } from "./types";

type Answer<Values> = Partial<
  Pick<ProjectFormState<Values>, "values" | "errors" | "failure" | "conflict" | "focusId">
>;
type Saved = { readonly isMerged: boolean } | Omit<Answer<never>, "values">;

/**
 * Answers a form of a strategy: saves what it is about, or gives it back with everything that was typed in it and what is
 * wrong. Nothing typed is lost, whatever happens.
 */
export async function answerStrategyForm<Values>(
  input: unknown,
  section: StrategyFormSection<Values>,
): Promise<ProjectFormState<Values>> {
  const form = postedForm(input);
  const origin = readOrigin(form);
  const values = section.read(form);
  const answer = (given: Answer<Values>): ProjectFormState<Values> => ({
    ...origin,
    values,
    submission: randomUUID(),
    errors: {},
    failure: null,
    conflict: null,
    comparison: null,
    focusId: null,
    ...given,
  });

  const place = placeOf(origin, section);
  if (place && form.get("intent") === FORGET_INTENT) {
    const actor = await requireActorForAction();
    if (actor) await discardDraft(actor, place);
    redirect(strategyFormPath(place.territory, place.section));
  }
  const edited = section.edit(values, String(form.get("intent")), randomUUID);
  if (edited) return answer(edited);
  const parsed = section.parse(values, origin, parisDay(new Date()));
  if (!parsed.ok) return answer({ errors: parsed.errors });

  let saved: Saved;
  try {
    const actor = await requireActorForAction(form);
    saved =
      actor === null
        ? { failure: { kind: "signedOut", message: SIGNED_OUT } }
        : place === null
          ? { failure: { kind: "refused", message: SAVE_STRATEGY_REFUSALS.notFound } }
          : await save(actor, { form, origin, values, place, change: parsed.change }, section);
  } catch (error) {
    const otherOrganisation = otherOrganisationSentence(error);
    if (otherOrganisation !== null)
      return answer({ failure: { kind: "refused", message: otherOrganisation } });
    console.error("saving a strategy failed", error);
    saved = { failure: { kind: "unavailable", message: UNAVAILABLE } };
  }
  if (!("isMerged" in saved) || place === null) return answer("isMerged" in saved ? {} : saved);
  // Whatever the browser keeps of the pages that show this strategy is out of date.
  revalidatePath("/", "layout");
  redirect(savedStrategyPath(place.territory, place.section, saved.isMerged));
}

function placeOf<Values>(origin: FormOrigin, section: StrategyFormSection<Values>): StrategyFormPlace | null {
  const name = section.sectionOf(origin);
  return name === null || !isSlug(origin.reference)
    ? null
    : { kind: "strategie", territory: origin.reference, section: name };
}

type Sent<Values> = {
  readonly form: FormData;
  readonly origin: FormOrigin;
  readonly values: Values;
  readonly place: StrategyFormPlace;
  readonly change: ContentChange;
};

async function save<Values>(
  actor: Actor,
  { form, origin, values, place, change }: Sent<Values>,
  section: StrategyFormSection<Values>,
): Promise<Saved> {
  const resolution = readResolution(form);
  const result = await saveStrategy(actor, {
    territory: origin.reference,
    baseVersion: z.coerce.number().int().min(1).max(2_147_483_647).catch(0).parse(origin.baseVersion),
    change,
    resolution,
    confirmed: section.confirmed(values),
    place,
  });
  const directory = () => getOwnDirectory(actor);
  if (!result.ok) {
    const lists = result.refusal === "unknownChoice" ? await directory() : null;
    const unknown = lists ? section.unknownChoices(values, lists) : [];
    if (unknown.length > 0)
      return { errors: Object.fromEntries(unknown.map((name) => [name, UNKNOWN_CHOICE])) };
    if (result.refusal === "unknownChoice" && form.has("axis")) return { errors: { axis: AXIS_UNKNOWN } };
    return { failure: { kind: "refused", message: SAVE_STRATEGY_REFUSALS[result.refusal] } };
  }
  if (result.value.kind === "saved") return result.value;
  if (result.value.kind === "removal")
    return {
      errors: Object.fromEntries(
        result.value.objectives.map(({ key, title, projects }) => [
          removalInput(key),
          removalQuestion(title, projects),
        ]),
      ),
    };
  const lists = await directory();
  if (!lists) throw new Error("a conflict without a territory");
  return explainConflict(result.value.conflict, resolution, lists);
}

const CHOICE = /^choice-(.{1,200})$/;

/** The answers to a conflict, and the version they were given for. */
function readResolution(form: FormData): { version: number; choices: Choices } | null {
  const version = Number.parseInt(read(form, "conflictVersion"), 10);
  if (!Number.isSafeInteger(version)) return null;
  const choices: Record<string, "mine" | "theirs"> = {};
  for (const [name, value] of form) {
    const path = CHOICE.exec(name)?.[1];
    if (path !== undefined && (value === "mine" || value === "theirs")) choices[path] = value;
  }
  return { version, choices };
}

/** What somebody else wrote meanwhile in the same place, in words, and what is not settled yet. */
function explainConflict(
  conflict: StrategyConflict,
  resolution: { readonly version: number; readonly choices: Choices } | null,
  names: ContentNames,
): { readonly errors: FormErrors; readonly conflict: ConflictView } {
  const { version, authorName, at, base, theirs, mine } = conflict;
  const answered = resolution?.version === version ? resolution : null;
  const errors: Record<string, string> = {};
  const disputes = conflict.disputes.map(({ path, place }) => {
    const choice = answered?.choices[path] ?? null;
    if (answered && choice === null) errors[`choice-${path}`] = CHOOSE_A_VERSION;
    return {
      field: path,
      label: disputeLabel(place, base, names),
      base: disputedInWords(place, base, names),
      theirs: disputedInWords(place, theirs, names),
      mine: disputedInWords(place, mine, names),
      bothChanged: true,
      choice,
    };
  });
  return { errors, conflict: { version, authorName, at: formatInstant(at), disputes } };
}
