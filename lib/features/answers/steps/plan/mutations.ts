import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db";
import { MAX_FUNDING_LINES } from "../../../projects/constants";
import { updateProjectIn } from "../../../projects/mutations";
import { stateOfProject } from "../../../projects/rules";
import type { FundingLineState, ProjectDetail } from "../../../projects/types";
import { NEW_LINE } from "../../constants";
import { lineOfAnswer } from "../../rules";
import type { Answer, AnswerRefusal } from "../../types";
import type { StepInput } from "../types";

type Lines = readonly FundingLineState[];

/** The plan with the line of that answer: in place of its own line, of the one chosen, or as one more. */
export function planWithAnswer(
  lines: Lines,
  line: FundingLineState,
  chosen: StepInput["line"],
): Result<Lines, "planFull" | "unknownLine"> {
  const own = lines.findIndex(({ answerId }) => answerId === line.answerId);
  const place = own === -1 ? chosen : own;
  if (place === null) return refuse("unknownLine");
  if (place === NEW_LINE) return lines.length < MAX_FUNDING_LINES ? ok([...lines, line]) : refuse("planFull");
  const taken = lines[place];
  if (!taken || (own === -1 && taken.answerId !== undefined)) return refuse("unknownLine");
  return ok(lines.map((one, position) => (position === place ? line : one)));
}

/** Writes it as an edit of the plan, in the unit of work of the step: refused, the whole step is. */
export async function writePlan(
  tx: Tx,
  actor: Actor,
  project: ProjectDetail,
  {
    answer,
    verb,
    line,
    version,
  }: Pick<StepInput, "line" | "version"> & {
    readonly answer: Answer;
    readonly verb: "acceptAnswer" | "alignAnswer";
  },
): Promise<Result<true, AnswerRefusal>> {
  const said = lineOfAnswer(answer);
  if (said === null) return refuse("notAllowed");
  const state = stateOfProject(project);
  const isOwn = state.fundingLines.some(({ answerId }) => answerId === answer.id);
  // A place in the plan is that of the plan which was shown.
  if (!isOwn && typeof line === "number" && version !== project.version) return refuse("planChanged");
  const plan = planWithAnswer(state.fundingLines, said, line);
  if (!plan.ok) return plan;
  const saved = await updateProjectIn(tx, actor, {
    reference: project.reference,
    baseVersion: project.version,
    state: { fundingLines: plan.value },
    resolution: null,
    told: { verb, otherChanges: { answerOf: { before: "", after: answer.organisationName } } },
  });
  return saved.ok && saved.value.kind === "saved" ? ok(true) : refuse("projectNotEditable");
}
