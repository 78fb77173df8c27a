import { ok, type Result, refuse } from "@/lib/kernel/result";
import { PROJECT_FIELDS, type ProjectField } from "../../constants";
import type { RemarkCommand } from "./constants";
import type { Remark, RemarkRefusal } from "./types";

type State = Pick<Remark, "state" | "answeredAt">;

/** answer: the territory says that it is done; settle and reopen: the reviewer's word on it. */
export function decideRemark(remark: State, command: RemarkCommand): Result<true, RemarkRefusal> {
  const isSettled = remark.state === "settled";
  if (command === "reopen") return isSettled || remark.answeredAt !== null ? ok(true) : refuse("alreadyOpen");
  return isSettled ? refuse("alreadySettled") : ok(true);
}

export const REMARK_SIDES = { answer: "territory", settle: "reviewer", reopen: "reviewer" } as const;

/** The buttons of one side. */
export function remarkCommands(remark: State, side: "territory" | "reviewer" | null): RemarkCommand[] {
  return (["answer", "settle", "reopen"] as const).filter(
    (command) => REMARK_SIDES[command] === side && decideRemark(remark, command).ok,
  );
}

/** What is open comes first: what the territory still has to do, then what waits for the reviewer. */
export function orderedRemarks<One extends Remark>(remarks: readonly One[]): One[] {
  const rank = ({ state, answeredAt }: State) => (state === "settled" ? 2 : answeredAt === null ? 0 : 1);
  const place = ({ field }: Pick<Remark, "field">) => PROJECT_FIELDS.indexOf(field);
  return remarks.toSorted(
    (one, other) => rank(one) - rank(other) || place(one) - place(other) || one.id - other.id,
  );
}

export const openRemarks = <One extends Pick<Remark, "state">>(remarks: readonly One[]): One[] =>
  remarks.filter(({ state }) => state === "open");

/** What is open, as the form tells it beside each field; said once, however often it was asked. */
export function openComments(remarks: readonly Remark[]): { field: ProjectField; comment: string }[] {
  const said = new Set<string>();
  return openRemarks(remarks)
    .filter(({ field, text }) => !said.has(`${field} ${text}`) && said.add(`${field} ${text}`))
    .map(({ field, text }) => ({ field, comment: text }));
}

export const remarkFieldId = (remarkId: number): string => `reponse-${remarkId}`;
