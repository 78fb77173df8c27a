import fc from "fast-check";
import { expect, it } from "vitest";
import { shortName } from "@/lib/features/territories/rules";
import { RANKED_FROM } from "./constants";
import { rankTerritories } from "./rules";
import type { ComparedTerritory } from "./types";

const territory: fc.Arbitrary<ComparedTerritory> = fc
  .record({
    id: fc.nat(),
    slug: fc.uuid(),
    name: fc.string({ maxLength: 8 }),
    accepted: fc.nat(10),
    covered: fc.nat(10),
    value: fc.option(fc.nat(100)),
    denominator: fc.option(fc.integer({ min: 1, max: 100 })),
    isSeen: fc.boolean(),
  })
  .map(({ covered, value, denominator, isSeen, ...one }) => ({
    ...one,
    kind: "CA" as const,
    figures: isSeen
      ? { following: covered, covered, value, denominator, oldest: "2026-01-01", newest: "2026-01-01" }
      : null,
  }));
const indicator = fc.record({
  direction: fc.constantFrom("up", "down"),
  aggregation: fc.constantFrom("sum", "ratio", "never"),
});

it("ranks only what enough projects have measured, the best first, and leaves out nobody", () => {
  let ranks = 0;
  fc.assert(
    fc.property(fc.array(territory, { maxLength: 12 }), indicator, (territories, of) => {
      const { ranked, unranked } = rankTerritories(territories, of);
      ranks += ranked.length;
      expect([...ranked, ...unranked].map(({ slug }) => slug).sort()).toEqual(
        territories.map(({ slug }) => slug).sort(),
      );
      expect(ranked.length).not.toBe(1);
      for (const { figures, accepted, level } of ranked) {
        expect(figures).not.toBeNull();
        expect(accepted).toBeGreaterThan(0);
        expect((figures?.covered ?? 0) / accepted).toBeGreaterThanOrEqual(RANKED_FROM);
        expect(level).not.toBeNull();
      }
      if (of.aggregation === "never") expect(ranked).toEqual([]);
      const levels = ranked.map(({ level }) => level ?? 0);
      expect(levels).toEqual(
        levels.toSorted((one, other) => (of.direction === "up" ? other - one : one - other)),
      );
      const names = unranked.map(({ name }) => name);
      expect(names).toEqual(
        names.toSorted((one, other) => shortName(one).localeCompare(shortName(other), "fr")),
      );
    }),
  );
  expect(ranks).toBeGreaterThan(0);
});
