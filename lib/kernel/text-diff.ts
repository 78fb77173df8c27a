/** One stretch of two texts laid over each other: in both, only in the older one, or only in the newer one. */
export type TextPart = { readonly kind: "same" | "removed" | "added"; readonly text: string };

/** Above, a table of all pairs would take seconds and megabytes: the middle is then told as replaced whole. */
const MAX_PAIRS = 2_000_000;

/** Words and the blanks between them, so that joining the parts gives each text back. */
export const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/gu) ?? [];
export const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];

/**
 * The differences of two texts, unit by unit: the longest common subsequence (Wagner and Fischer, 1974), after what
 * both begin and end with. Joined, the parts that are not added give `before`, those that are not removed give `after`.
 */
export function diffUnits(before: readonly string[], after: readonly string[]): TextPart[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1;
  const [older, newer] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const middle =
    older.length * newer.length > MAX_PAIRS ? replacedWhole(older, newer) : longestCommon(older, newer);
  return joined([
    ...same(before.slice(0, start)),
    ...middle,
    ...same(end === 0 ? [] : before.slice(before.length - end)),
  ]);
}

const same = (units: readonly string[]): TextPart[] => units.map((text) => ({ kind: "same", text }));

function replacedWhole(older: readonly string[], newer: readonly string[]): TextPart[] {
  return [
    { kind: "removed", text: older.join("") },
    { kind: "added", text: newer.join("") },
  ];
}

function longestCommon(older: readonly string[], newer: readonly string[]): TextPart[] {
  const width = newer.length + 1;
  // lengths[i * width + j]: of the longest common subsequence of what is left from older[i] and newer[j] on.
  const lengths = new Uint16Array((older.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = older.length - 1; i >= 0; i--)
    for (let j = newer.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        older[i] === newer[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const parts: TextPart[] = [];
  let [i, j] = [0, 0];
  while (i < older.length || j < newer.length) {
    if (i < older.length && j < newer.length && older[i] === newer[j]) {
      parts.push({ kind: "same", text: older[i] ?? "" });
      i += 1;
      j += 1;
    } else if (j >= newer.length || (i < older.length && at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: "removed", text: older[i] ?? "" });
      i += 1;
    } else {
      parts.push({ kind: "added", text: newer[j] ?? "" });
      j += 1;
    }
  }
  return parts;
}

/** Neighbours of one kind become one; empty ones go. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const result: TextPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.text === "") continue;
    if (last?.kind === part.kind) result[result.length - 1] = { ...last, text: last.text + part.text };
    else result.push(part);
  }
  return result;
}
