import "server-only";
import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import type { FormPlace } from "../../projects/autosave/types";
import { getDirectory, getProject } from "../../projects/data";
import { ACCEPTED_MUST_STAY_COMPLETE } from "../../projects/form/labels";
import { explainConflict } from "../../projects/form/service";
import type { FormOrigin, ProjectFormState } from "../../projects/form/types";
import { getVersions } from "../../projects/history/data";
import type { Resolution } from "../../projects/mutations";
import { mayEditProject } from "../../projects/policy";
import { stateOfProject } from "../../projects/rules";
import type { ProjectDetail, ProjectDirectory, ProjectState } from "../../projects/types";
import { getTerritoryReview } from "../data";
import { ANSWER_REFUSAL_LABELS } from "../labels";
import { answerProject } from "../mutations";
import { openRound, quarterOf, seenOf } from "../rules";
import type { AnswerRefusal } from "../types";
import { SOMETHING_TYPED } from "./labels";
import { stepValuesOf } from "./rules";
import { parseStep, saysSomething } from "./schema";
import type { StepValues } from "./types";

type StepState = ProjectFormState<StepValues>;
type Given = Partial<Pick<StepState, "values" | "baseVersion" | "errors" | "failure" | "conflict">>;

export type SentStep = {
  readonly origin: FormOrigin;
  readonly values: StepValues;
  readonly isNothingNew: boolean;
  readonly resolution: Resolution | null;
  readonly place: FormPlace | null;
};

/** Null once the answer is written; otherwise the form as it comes back, with what is wrong or what happened meanwhile. */
export async function answerStep(actor: Actor, sent: SentStep): Promise<Given | null> {
  const { origin, values, isNothingNew, resolution, place } = sent;
  const { reference } = origin;
  const version = /^\d{1,9}$/.test(origin.baseVersion) ? Number(origin.baseVersion) : 0;
  const today = parisDay(new Date());
  const ground = await readGround(actor, reference, version);
  if (!ground) return refused("notFound");
  const { project, directory, base } = ground;
  const against = { base, library: directory.indicators, today };
  if (isNothingNew && saysSomething(values, against)) return { errors: { nothingNew: SOMETHING_TYPED } };
  const parsed = parseStep(values, against);
  if (!parsed.ok) return { errors: parsed.errors };
  const { word } = parsed;
  const state = Object.keys(parsed.state).length > 0 ? parsed.state : null;
  const { seen } = values;
  const result = await answerProject(actor, {
    reference,
    baseVersion: version,
    seen,
    state,
    resolution,
    word,
    place,
  });
  if (result.ok)
    return result.value.kind === "answered"
      ? null
      : explainConflict(result.value.conflict, { resolution }, directory);
  if (result.refusal === "acceptedIncomplete") {
    const empty = (["phase", "progressStatus"] as const).filter((field) => values[field] === "");
    if (empty.length > 0)
      return { errors: Object.fromEntries(empty.map((field) => [field, ACCEPTED_MUST_STAY_COMPLETE])) };
  }
  const told = refused(result.refusal);
  if (result.refusal === "answeredMeanwhile")
    return { ...told, values: { ...values, ...(await readTheirs(actor, values, reference, today)) } };
  if (result.refusal !== "changedMeanwhile") return told;
  // Nothing was typed but the word: what stands now is what may be confirmed.
  const present = stepValuesOf(stateOfProject(project), directory, { today, seen, word: values.word });
  return { ...told, values: present, baseVersion: String(project.version) };
}

const refused = (refusal: AnswerRefusal): Given => ({
  failure: { kind: "refused", message: ANSWER_REFUSAL_LABELS[refusal] },
});

type Ground = {
  readonly project: ProjectDetail;
  readonly directory: ProjectDirectory;
  /** The version that the form started from. */
  readonly base: ProjectState;
};

async function readGround(actor: Actor, reference: string, version: number): Promise<Ground | null> {
  if (!isTerritoryMember(actor)) return null;
  const [project, directory] = await Promise.all([
    getProject(actor, reference),
    getDirectory(actor, actor.territoryId),
  ]);
  if (!project || !directory) return null;
  const scope = { id: project.id, territoryId: project.territory.id, reviewStatus: project.reviewStatus };
  if (!mayEditProject(actor, scope)) return null;
  if (project.version === version) return { project, directory, base: stateOfProject(project) };
  const [found] = await getVersions(actor, scope, [version]);
  // A version that never was: everything that is typed differs from it, and is shown beside what is there.
  return { project, directory, base: found?.state ?? stateOfProject(project) };
}

/** What somebody else has answered meanwhile is seen from now on; of two words for the ministry, none is lost. */
async function readTheirs(
  actor: Actor,
  { word }: StepValues,
  reference: string,
  today: string,
): Promise<Pick<StepValues, "seen" | "word">> {
  const review = await getTerritoryReview(actor, quarterOf(today));
  const project = review?.projects.find((one) => one.reference === reference);
  if (!review || !project) return { seen: "", word };
  const theirs = project.answer?.word ?? "";
  const words = theirs === word ? [word] : [theirs, word];
  return {
    seen: seenOf(project, openRound(review)),
    word: words.filter((one) => one !== "").join("\n"),
  };
}
