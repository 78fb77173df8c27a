import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideContent, freeSlug, indicatorSlug, movedOrder } from "./rules";
import { indicatorContentSchema } from "./schema";
import { totalLevel } from "./summary/rules";

describe("indicatorSlug", () => {
  it.each([
    ["Locaux commerciaux remis en activité", "locaux-commerciaux-remis-en-activite"],
    ["  Œuvres & m²  ", "oeuvres-m2"],
    ["日本", "indicateur"],
  ])("of %s is %s", (label, slug) => expect(indicatorSlug(label)).toBe(slug));
  it("is always an address that nobody has", () => {
    fc.assert(
      fc.property(fc.string(), (label) => {
        const slug = freeSlug(label, new Set([indicatorSlug(label)]));
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slug).not.toBe(indicatorSlug(label));
      }),
    );
  });
});

it("moves one place, and not beyond the ends", () => {
  expect(movedOrder(["a", "b", "c"], "c", -1)).toEqual(["a", "c", "b"]);
  expect(movedOrder(["a", "b", "c"], "a", 1)).toEqual(["b", "a", "c"]);
  expect(movedOrder(["a", "b", "c"], "a", -1)).toBeNull();
  expect(movedOrder(["a", "b", "c"], "c", 1)).toBeNull();
  expect(movedOrder(["a"], "z", 1)).toBeNull();
});

it("settles how projects add up with the first figure", () => {
  const sum = { aggregation: "sum" } as const;
  expect(decideContent({ ...sum, hasFigures: false }, { aggregation: "ratio" }).ok).toBe(true);
  expect(decideContent({ ...sum, hasFigures: true }, { aggregation: "ratio" }).ok).toBe(false);
  expect(decideContent({ ...sum, hasFigures: true }, sum).ok).toBe(true);
});

describe("totalLevel", () => {
  it("adds, divides sums, or refuses", () => {
    expect(totalLevel("sum", { value: 12, denominator: null })).toBe(12);
    expect(totalLevel("ratio", { value: 12, denominator: 48 })).toBe(0.25);
    expect(totalLevel("never", { value: 12, denominator: null })).toBeNull();
    expect(totalLevel("sum", { value: null, denominator: null })).toBeNull();
  });
  it("keeps a ratio between the smallest and the largest of its projects: never a sum of them", () => {
    const part = fc.record({ value: fc.nat(1000), denominator: fc.integer({ min: 1, max: 1000 }) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (parts) => {
        const rates = parts.map(({ value, denominator }) => value / denominator);
        const sums = parts.reduce((sum, one) => ({
          value: sum.value + one.value,
          denominator: sum.denominator + one.denominator,
        }));
        const level = totalLevel("ratio", sums) ?? Number.NaN;
        expect(level).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-9);
        expect(level).toBeLessThanOrEqual(Math.max(...rates) + 1e-9);
      }),
    );
  });
});

describe("the form of an indicator", () => {
  const typed = {
    label: "  Emplois   créés ",
    unit: "emplois",
    direction: "up",
    aggregation: "sum",
    numeratorLabel: "reste d’un essai",
    denominatorLabel: "",
    priorityIds: ["4", "1", "1"],
  };
  it("keeps the two numbers for a ratio only", () => {
    expect(indicatorContentSchema.parse(typed)).toMatchObject({
      label: "Emplois créés",
      numeratorLabel: "",
      priorityIds: [1, 4],
    });
  });
  it.each([
    [{ label: " " }, "label"],
    [{ label: "é".repeat(201) }, "label"],
    [{ unit: "" }, "unit"],
    [{ direction: "sideways" }, "direction"],
    [{ aggregation: "" }, "aggregation"],
    [{ aggregation: "ratio" }, "denominatorLabel"],
    [{ priorityIds: ["1; DROP TABLE"] }, "priorityIds"],
  ])("tells what is wrong with %j", (some, field) => {
    const parsed = indicatorContentSchema.safeParse({ ...typed, ...some });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});
