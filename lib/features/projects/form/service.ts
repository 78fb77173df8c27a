import "server-only";
import { randomUUID } from "node:crypto";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import { formatInstant } from "@/lib/kernel/format";
import { otherOrganisationSentence, postedForm } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { getTypedComparison } from "../../schemes/criteria/comparison/data";
import { COMPARISON_REFUSED, COMPARISON_UNAVAILABLE } from "../../schemes/criteria/comparison/labels";
import { FORGET_INTENT } from "../autosave/constants";
import { discardDraft } from "../autosave/mutations";
import { formPath } from "../autosave/routes";
import { placeOf } from "../autosave/rules";
import { getDirectory } from "../data";
import { describeValue } from "../journal/labels";
import { PROJECT_FIELD_LABELS } from "../labels";
import { createProject, type ProjectInput, type SaveProjectRefusal, updateProject } from "../mutations";
import { savedProjectPath } from "../routes";
import { EMPTY_STATE, missingForSubmission } from "../rules";
import type { EditConflict, ProjectDirectory, ProjectState } from "../types";
import { COMPARE_INTENT } from "./constants";
import {
  ACCEPTED_MUST_STAY_COMPLETE,
  CHOOSE_A_VERSION,
  END_BEFORE_START,
  KEY_ALREADY_USED,
  SAVE_REFUSAL_LABELS,
  SIGNED_OUT,
  UNAVAILABLE,
  UNKNOWN_CHOICE,
} from "./labels";
import { readChoices, readOrigin } from "./rules";
import type { ConflictView, FormErrors, FormOrigin, ProjectFormState, RecordSection } from "./types";

type Answer<Values> = Partial<
  Pick<ProjectFormState<Values>, "values" | "errors" | "failure" | "conflict" | "comparison" | "focusId">
>;
type Saved = { readonly reference: string } | Omit<Answer<never>, "values">;

/**
 * Answers a form of a project's record: saves what it is about, or gives it back with everything that was typed in it and
 * what is wrong. Nothing typed is lost, whatever happens.
 */
export async function answerForm<Values>(
  input: unknown,
  section: RecordSection<Values>,
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

  const place = placeOf(origin, section.kind);
  if (place && form.get("intent") === FORGET_INTENT) {
    const actor = await requireActorForAction();
    if (actor) await discardDraft(actor, place);
    redirect(formPath(place));
  }
  const edited = section.edit(values, String(form.get("intent")));
  if (edited) return answer(edited);
  const parsed = section.parse(values);
  if (!parsed.ok) return answer({ errors: parsed.errors });

  if (form.get("intent") === COMPARE_INTENT)
    return answer(await compareTyped(origin.reference, parsed.state));

  let saved: Saved;
  try {
    const actor = await requireActorForAction(form);
    const choices = readChoices(form);
    saved = actor
      ? await save(actor, { origin, values }, { state: parsed.state, resolution: choices, place }, section)
      : { failure: { kind: "signedOut", message: SIGNED_OUT } };
  } catch (error) {
    const otherOrganisation = otherOrganisationSentence(error);
    if (otherOrganisation !== null)
      return answer({ failure: { kind: "refused", message: otherOrganisation } });
    console.error("saving a project failed", error);
    saved = { failure: { kind: "unavailable", message: UNAVAILABLE } };
  }
  if (!("reference" in saved)) return answer(saved);
  // Whatever the browser keeps of the pages that show this project is out of date.
  revalidatePath("/", "layout");
  redirect(savedProjectPath(saved.reference, origin.reference === "" ? "creation" : section.kind));
}

/** Nothing is saved, and nothing typed is lost either. */
async function compareTyped(reference: string, state: Partial<ProjectState>): Promise<Answer<never>> {
  try {
    const actor = await requireActorForAction();
    if (!actor) return { failure: { kind: "signedOut", message: SIGNED_OUT } };
    const comparison = await getTypedComparison(actor, reference, state, parisDay(new Date()));
    return comparison ? { comparison } : { failure: { kind: "refused", message: COMPARISON_REFUSED } };
  } catch (error) {
    console.error("comparing a project failed", error);
    return { failure: { kind: "unavailable", message: COMPARISON_UNAVAILABLE } };
  }
}

async function save<Values>(
  actor: Actor,
  { origin, values }: { readonly origin: FormOrigin; readonly values: Values },
  input: ProjectInput,
  section: RecordSection<Values>,
): Promise<Saved> {
  const { reference } = origin;
  const result =
    reference === ""
      ? await createProject(actor, {
          ...input,
          creationKey: z.uuid().safeParse(origin.creationKey).data ?? randomUUID(),
        })
      : await updateProject(actor, {
          ...input,
          reference,
          baseVersion: z.coerce.number().int().min(1).max(2_147_483_647).catch(0).parse(origin.baseVersion),
        });
  const directory = async () => (isTerritoryMember(actor) ? getDirectory(actor, actor.territoryId) : null);
  if (!result.ok) {
    const unknownChoices = (lists: ProjectDirectory) => section.unknownChoices(input.state, lists, values);
    return explainRefusal(result.refusal, input.state, unknownChoices, directory);
  }
  if (result.value.kind === "saved") return result.value;
  const lists = await directory();
  if (!lists) throw new Error("a conflict without a territory");
  return explainConflict(result.value.conflict, input, lists);
}

async function explainRefusal(
  refusal: SaveProjectRefusal,
  state: Partial<ProjectState>,
  unknownChoices: (lists: ProjectDirectory) => readonly string[],
  directory: () => Promise<ProjectDirectory | null>,
): Promise<Saved> {
  const about = (inputs: readonly string[], message: string): FormErrors =>
    Object.fromEntries(inputs.map((input) => [input, message]));
  if (refusal === "acceptedIncomplete") {
    const missing = missingForSubmission({ ...EMPTY_STATE, ...state }).filter((field) => field in state);
    if (missing.length > 0) return { errors: about(missing.map(inputOfField), ACCEPTED_MUST_STAY_COMPLETE) };
  }
  if (refusal === "datesOutOfOrder") return { errors: { endsOn: END_BEFORE_START } };
  if (refusal !== "unknownChoice")
    return { failure: { kind: "refused", message: SAVE_REFUSAL_LABELS[refusal] } };
  const lists = await directory();
  const unknown = lists ? unknownChoices(lists) : [];
  if (unknown.length > 0) return { errors: about(unknown, UNKNOWN_CHOICE) };
  return { failure: { kind: "refused", message: KEY_ALREADY_USED } };
}

/** The contact is one field, but three inputs. */
const inputOfField = (field: string) => (field === "contact" ? "contactName" : field);

/** What somebody else saved meanwhile, in words, and what is not settled yet. */
export function explainConflict(
  conflict: EditConflict,
  { resolution }: Pick<ProjectInput, "resolution">,
  directory: ProjectDirectory,
): { readonly errors: FormErrors; readonly conflict: ConflictView } {
  const answered = resolution?.version === conflict.version ? resolution.choices : null;
  const errors: Record<string, string> = {};
  const disputes = conflict.disputes.map(({ field, base, theirs, mine, bothChanged }) => {
    const choice = answered?.[field] ?? (bothChanged ? null : "theirs");
    if (answered && choice === null) errors[`choice-${field}`] = CHOOSE_A_VERSION;
    return {
      field,
      label: PROJECT_FIELD_LABELS[field],
      base: describeValue(field, base, directory),
      theirs: describeValue(field, theirs, directory),
      mine: describeValue(field, mine, directory),
      bothChanged,
      choice,
    };
  });
  const view: ConflictView = {
    version: conflict.version,
    authorName: conflict.authorName,
    at: formatInstant(conflict.at),
    disputes,
  };
  return { errors, conflict: view };
}
