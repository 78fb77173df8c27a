import type { ProjectFacts } from "../facts/types";
import { matchCriteria } from "../matching/answers/rules";
import type { Answer, Match, SchemeVerdict } from "../matching/types";
import type { MatchedScheme } from "../schemes/types";
import type { Ground } from "../types";
import { sayMove } from "./labels";
import type { Move, SchemeComparison, SchemeMove } from "./types";

const RANKS: Record<SchemeVerdict, number> = { ineligible: 0, toCheck: 1, eligible: 2 };

/** How many criteria stand between: those of a group count as one. */
const standingBetween = (answers: readonly Answer[]) =>
  answers.filter(({ verdict }) => verdict === "notMet").length;

/** What a change does to one scheme: its verdict first, then how many criteria still stand between. */
export function moveOf(before: Match, after: Match): Move {
  const step = RANKS[after.verdict] - RANKS[before.verdict];
  if (step !== 0) return step > 0 ? "opened" : "closed";
  const fewer = standingBetween(before.answers) - standingBetween(after.answers);
  if (fewer === 0) return "same";
  return fewer > 0 ? "nearer" : "farther";
}

/** What would open or close, were these the facts of the project. */
export function compareFacts(
  schemes: readonly MatchedScheme[],
  today: ProjectFacts,
  supposed: ProjectFacts,
  ground: Ground,
): SchemeComparison {
  const moves = schemes.flatMap(({ tree, ...scheme }): SchemeMove[] => {
    const before = matchCriteria(tree, today, ground);
    const after = matchCriteria(tree, supposed, ground);
    const move = moveOf(before, after);
    if (move === "same") return [];
    const { slug, name, situation, closesOn, goneOn } = scheme;
    const standing = { before: standingBetween(before.answers), after: standingBetween(after.answers) };
    return [{ slug, name, situation, closesOn, goneOn, move, ...sayMove(before, after, standing) }];
  });
  return { moves, sameCount: schemes.length - moves.length, today: ground.today };
}
