"use server";
import { randomUUID } from "node:crypto";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import { formatInstant } from "@/lib/kernel/format";
import { requireActorForAction } from "@/lib/platform/session";
import { getDirectory } from "../data";
import { describeValue } from "../journal/labels";
import { createProject, type ProjectInput, type SaveProjectRefusal, updateProject } from "../mutations";
import { savedProjectPath } from "../routes";
import { missingForSubmission } from "../rules";
import type { EditConflict, ProjectDirectory, ProjectState } from "../types";
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
import {
  ADD_LINE_ID,
  editLines,
  inputId,
  lineInputName,
  readChoices,
  readFormValues,
  readOrigin,
  unknownChoices,
} from "./rules";
import { parseProjectForm } from "./schema";
import type { ConflictView, FormErrors, FormOrigin, ProjectFormState } from "./types";

type Answer = Partial<Pick<ProjectFormState, "values" | "errors" | "failure" | "conflict" | "focusId">>;
type Saved = { readonly reference: string } | Answer;

/** Saves the project, or gives the form back with everything that was typed in it and what is wrong. */
export async function saveProjectAction(_previous: unknown, input: unknown): Promise<ProjectFormState> {
  const form = input instanceof FormData ? input : new FormData();
  const origin = readOrigin(form);
  const values = readFormValues(form);
  const answer = (given: Answer): ProjectFormState => ({
    ...origin,
    values,
    submission: randomUUID(),
    errors: {},
    failure: null,
    conflict: null,
    focusId: null,
    ...given,
  });

  const edited = editLines(values, String(form.get("intent")));
  if (edited)
    return answer({ values: edited, focusId: focusAfter(values.lines.length, edited.lines.length) });
  const parsed = parseProjectForm(values);
  if (!parsed.ok) return answer({ errors: parsed.errors });

  let saved: Saved;
  try {
    const actor = await requireActorForAction();
    const choices = readChoices(form);
    saved = actor
      ? await save(actor, origin, { state: parsed.state, resolution: choices })
      : { failure: { kind: "signedOut", message: SIGNED_OUT } };
  } catch (error) {
    console.error("saving a project failed", error);
    saved = { failure: { kind: "unavailable", message: UNAVAILABLE } };
  }
  if (!("reference" in saved)) return answer(saved);
  // Whatever the browser keeps of the pages that show this project is out of date.
  revalidatePath("/", "layout");
  redirect(savedProjectPath(saved.reference, origin.reference === "" ? "creation" : "modification"));
}

function focusAfter(before: number, after: number): string {
  return after > before ? inputId(lineInputName(before, "funder")) : ADD_LINE_ID;
}

async function save(actor: Actor, origin: FormOrigin, input: ProjectInput): Promise<Saved> {
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
  if (!result.ok) return explainRefusal(result.refusal, input.state, directory);
  if (result.value.kind === "saved") return result.value;
  const lists = await directory();
  if (!lists) throw new Error("a conflict without a territory");
  return explainConflict(result.value.conflict, input, lists);
}

async function explainRefusal(
  refusal: SaveProjectRefusal,
  state: ProjectState,
  directory: () => Promise<ProjectDirectory | null>,
): Promise<Answer> {
  const about = (inputs: readonly string[], message: string): FormErrors =>
    Object.fromEntries(inputs.map((input) => [input, message]));
  if (refusal === "acceptedIncomplete")
    return { errors: about(missingForSubmission(state).map(inputOfField), ACCEPTED_MUST_STAY_COMPLETE) };
  if (refusal === "datesOutOfOrder") return { errors: { endsOn: END_BEFORE_START } };
  if (refusal !== "unknownChoice")
    return { failure: { kind: "refused", message: SAVE_REFUSAL_LABELS[refusal] } };
  const lists = await directory();
  const unknown = lists ? unknownChoices(state, lists) : [];
  if (unknown.length > 0) return { errors: about(unknown, UNKNOWN_CHOICE) };
  return { failure: { kind: "refused", message: KEY_ALREADY_USED } };
}

/** The contact is one field, but three inputs. */
const inputOfField = (field: string) => (field === "contact" ? "contactName" : field);

function explainConflict(
  conflict: EditConflict,
  { resolution }: ProjectInput,
  directory: ProjectDirectory,
): Answer {
  const answered = resolution?.version === conflict.version ? resolution.choices : null;
  const errors: Record<string, string> = {};
  const disputes = conflict.disputes.map(({ field, base, theirs, mine, bothChanged }) => {
    const choice = answered?.[field] ?? (bothChanged ? null : "theirs");
    if (answered && choice === null) errors[`choice-${field}`] = CHOOSE_A_VERSION;
    return {
      field,
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
