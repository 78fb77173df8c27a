"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { tellPeople } from "@/lib/features/notifications/mails/service";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { calendarPath } from "../routes";
import {
  COMMITTEE_FIELDS,
  COMMITTEE_ID_INPUT,
  COMMITTEE_INPUTS,
  COMMITTEE_LIMITS,
  type CommitteeField,
  CREATION_KEY_INPUT,
  REVISION_INPUT,
} from "./constants";
import { getCommitteeChoices } from "./data";
import { COMMITTEE_REFUSALS } from "./labels";
import { changeCommittee, planCommittee } from "./mutations";
import { committeePathWith } from "./routes";
import { disputesOf, valuesOf } from "./rules";
import { committeeIdSchema, creationKeySchema, parseCommittee, revisionSchema } from "./schema";
import type { CommitteeFormState, CommitteeRefusal, CommitteeValues } from "./types";

function typedValues(form: FormData): CommitteeValues {
  const typed = (field: CommitteeField) => {
    const value = form.get(COMMITTEE_INPUTS[field]);
    return typeof value === "string" ? value.slice(0, 2 * COMMITTEE_LIMITS.agenda) : "";
  };
  const values = COMMITTEE_FIELDS.map((field) => [field, typed(field)]);
  return Object.fromEntries(values) as CommitteeValues;
}

type Answer = Partial<CommitteeFormState>;
const refused = (refusal: CommitteeRefusal): Answer => ({
  refusal: COMMITTEE_REFUSALS[refusal],
  signedOut: refusal === "signedOut",
});

/** Plans a committee, or changes the one that the form names. Leads to it. */
export async function committeeAction(previous: unknown, input: unknown): Promise<CommitteeFormState> {
  const form = postedForm(input);
  const values = typedValues(form);
  const sent = {
    committeeId: committeeIdSchema.safeParse(form.get(COMMITTEE_ID_INPUT)).data ?? null,
    revision: revisionSchema.parse(form.get(REVISION_INPUT) ?? 0),
    creationKey: String(form.get(CREATION_KEY_INPUT) ?? ""),
  };
  const answer = await orFormBack<Answer>(
    () =>
      sent.committeeId === null
        ? plan(values, sent.creationKey)
        : change(values, sent.committeeId, sent.revision),
    (refusal) => ({ refusal }),
  );
  return {
    ...sent,
    values,
    errors: {},
    refusal: null,
    signedOut: false,
    conflict: null,
    submission: submissionAfter(previous),
    ...answer,
  };
}

async function plan(values: CommitteeValues, creationKey: string): Promise<Answer> {
  const actor = await requireActorForAction();
  if (!actor) return refused("signedOut");
  const parsed = parseCommittee(values);
  if (!parsed.ok) return { errors: parsed.errors };
  if (!creationKeySchema.safeParse(creationKey).success) return refused("keyUsed");
  const planned = await planCommittee(actor, { ...parsed, creationKey });
  if (!planned.ok) return refused(planned.refusal);
  after(tellPeople);
  revalidatePath(calendarPath);
  redirect(committeePathWith(planned.value, "prevu"));
}

async function change(values: CommitteeValues, id: number, revision: number): Promise<Answer> {
  const actor = await requireActorForAction();
  if (!actor) return refused("signedOut");
  const parsed = parseCommittee(values);
  if (!parsed.ok) return { errors: parsed.errors };
  const changed = await changeCommittee(actor, { ...parsed, id, revision });
  if (changed.ok === false) return refused(changed.refusal);
  if (changed.ok === "conflict") {
    const { current } = changed;
    const disputes = disputesOf(valuesOf(current), values, await getCommitteeChoices(actor));
    const conflict = { byName: current.updatedByName, at: current.updatedAt.toISOString(), disputes };
    return { revision: current.contentRevision, conflict };
  }
  after(tellPeople);
  revalidatePath(calendarPath);
  redirect(committeePathWith(id, "modifie"));
}
