import { isSameValue } from "../rules";
import type { FundingLineState } from "../types";

/**
 * Lines of the plan that come from an accepted proposal of a partner (docs/decisions/0036). The tie, `answerId`, is neither typed
 * nor shown: whatever the territory writes on the line, the two sides can be compared.
 */
type Lines = readonly FundingLineState[];
type LinesOfPlan = { readonly fundingLines?: Lines };

const isTied = ({ answerId }: FundingLineState) => answerId !== undefined;

/** The line of the plan that an accepted answer has become; undefined when the territory took it out. */
export const lineOfTie = (lines: Lines, answerId: number): FundingLineState | undefined =>
  lines.find((line) => line.answerId === answerId);

function withoutTie(line: FundingLineState): FundingLineState {
  const { answerId: _, ...plain } = line;
  return plain;
}

/** The same where no line names an answer that is not one of the project's accepted ones, and none is named twice. */
export function withTies<State extends LinesOfPlan>(state: State, ties: ReadonlySet<number>): State {
  const { fundingLines } = state;
  if (!fundingLines?.some(isTied)) return state;
  const seen = new Set<number>();
  return {
    ...state,
    fundingLines: fundingLines.map((line) => {
      if (line.answerId === undefined) return line;
      if (!ties.has(line.answerId) || seen.has(line.answerId)) return withoutTie(line);
      seen.add(line.answerId);
      return line;
    }),
  };
}

/**
 * What was typed, begun from `base`, where partners have since taken steps that moved their own lines: as if it had been begun
 * from the lines as they are now. A line that both sides changed is left, and told as any conflict.
 */
export function rebaseTies(base: Lines, current: Lines, mine: Lines): { base: Lines; mine: Lines } {
  const answerIds = [...base, ...current].flatMap(({ answerId }) =>
    answerId === undefined ? [] : [answerId],
  );
  return [...new Set(answerIds)].reduce(
    (sides, answerId) => {
      const was = lineOfTie(base, answerId) ?? becameTied(base, current, answerId);
      const is = lineOfTie(current, answerId);
      const typed =
        was === undefined ? lineOfTie(mine, answerId) : mine.find((line) => isSameValue(line, was));
      // Nothing moved; or the line is another one in my hands, or gone.
      if (isSameValue(was ?? null, is ?? null) || (was !== undefined && typed === undefined)) return sides;
      if (was === undefined && typed !== undefined) return sides;
      return { base: replaced(sides.base, was, is), mine: replaced(sides.mine, was, is) };
    },
    { base, mine },
  );
}

/** The line of one's own that has become the answer's: of the same funder, and no longer there as it was. */
function becameTied(base: Lines, current: Lines, answerId: number): FundingLineState | undefined {
  const is = lineOfTie(current, answerId);
  const place = is === undefined ? -1 : current.indexOf(is);
  const was = base[place];
  if (is === undefined || was === undefined || isTied(was) || was.funderId !== is.funderId) return undefined;
  return current.some((line) => isSameValue(line, was)) ? undefined : was;
}

function replaced(lines: Lines, was: FundingLineState | undefined, is: FundingLineState | undefined): Lines {
  const place = was === undefined ? -1 : lines.findIndex((line) => isSameValue(line, was));
  if (place === -1) return is === undefined ? lines : [...lines, is];
  return lines.flatMap((line, position) => (position !== place ? [line] : is === undefined ? [] : [is]));
}

/** Old lines that are brought back beside what is agreed with partners today, which nobody takes back alone. */
export function withAgreedLines(restored: Lines, present: Lines): Lines {
  const agreed = present.filter(isTied);
  const kept = restored.map((line) =>
    line.answerId === undefined ? line : (lineOfTie(agreed, line.answerId) ?? withoutTie(line)),
  );
  return [...kept, ...agreed.filter(({ answerId }) => !kept.some((line) => line.answerId === answerId))];
}
