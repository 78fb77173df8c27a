import { describeRecorded, labelOfRecorded, orderedChanges } from "../../projects/journal/labels";
import type { RecordedChanges } from "../../projects/journal/types";
import type { ProjectDirectory, ProjectIndicatorState } from "../../projects/types";

/** One field that changed: of a list, the items that did. */
export type ChangeInWords = { readonly label: string; readonly before: string; readonly after: string };

export function changesInWords(changes: RecordedChanges, directory: ProjectDirectory): ChangeInWords[] {
  return orderedChanges(changes).map(([name, { before, after }]) => {
    const newMeasures = name === "indicators" ? measuresAdded(before, after) : [];
    if (newMeasures.length > 0)
      return {
        label: labelOfRecorded(name),
        before: "",
        after: describeRecorded(name, newMeasures, directory),
      };
    const was = describeRecorded(name, before, directory).split("\n");
    const is = describeRecorded(name, after, directory).split("\n");
    const without = (lines: readonly string[], others: readonly string[]) =>
      lines.filter((line) => !others.includes(line)).join("\n");
    return { label: labelOfRecorded(name), before: without(was, is), after: without(is, was) };
  });
}

const isFollowed = (value: unknown): value is ProjectIndicatorState =>
  typeof value === "object" && value !== null && "indicatorId" in value && "measures" in value;

/** A review adds measures: those alone, without all the figures of the indicator. */
function measuresAdded(before: unknown, after: unknown): ProjectIndicatorState[] {
  const earlier = Array.isArray(before) ? before.filter(isFollowed) : [];
  const later = Array.isArray(after) ? after.filter(isFollowed) : [];
  return later.flatMap((followed) => {
    const known = earlier.find(({ indicatorId }) => indicatorId === followed.indicatorId);
    const days = new Set(known?.measures.map(({ on }) => on));
    const measures = followed.measures.filter(({ on }) => !days.has(on));
    return measures.length > 0 ? [{ ...followed, baseline: null, targets: [], measures }] : [];
  });
}
