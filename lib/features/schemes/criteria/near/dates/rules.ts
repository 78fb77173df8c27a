import { daysFrom } from "@/lib/kernel/dates";
import type { ProjectFacts } from "../../facts/types";
import type { Change } from "../../matching/types";
import type { CriterionTest, Ground } from "../../types";

const dayBeside = (day: string, by: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);

/** A day in the past is no day to move to, and a project does not end before it starts. */
export function dateChanges(
  test: Extract<CriterionTest, { kind: "date" }>,
  wanted: "met" | "notMet",
  facts: ProjectFacts,
  { today }: Ground,
): Change[] {
  const from = facts[test.of];
  if (from === null) return [];
  const aims =
    wanted === "met"
      ? [
          test.from !== null && from < test.from ? test.from : null,
          test.to !== null && from > test.to ? test.to : null,
        ]
      : [
          test.from === null ? null : dayBeside(test.from, -1),
          test.to === null ? null : dayBeside(test.to, 1),
        ];
  return aims
    .filter((to) => to !== null)
    .filter((to) => daysFrom(today, to) >= 0)
    .filter((to) =>
      test.of === "startsOn"
        ? facts.endsOn === null || to <= facts.endsOn
        : facts.startsOn === null || to >= facts.startsOn,
    )
    .map((to) => ({ kind: "date", of: test.of, from, to }));
}
