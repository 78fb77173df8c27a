import fc from "fast-check";
import { expect, it } from "vitest";
import { EMPTY_RADIUS, MAX_RADIUS, MIN_RADIUS } from "./constants";
import { circleRadius, collisions, legendCounts, placeLabels, shadeBounds, shadeOf } from "./rules";
import type { MapCircle } from "./types";

it("gives the largest count the largest circle and keeps areas in proportion", () => {
  expect(circleRadius(40, 40)).toBe(MAX_RADIUS);
  expect(circleRadius(20, 40) ** 2 * 2).toBeCloseTo(circleRadius(40, 40) ** 2);
});

it("keeps a small count and an empty territory visible", () => {
  expect(circleRadius(1, 10_000)).toBe(MIN_RADIUS);
  expect(circleRadius(0, 40)).toBe(EMPTY_RADIUS);
});

it.each([
  [1, [0, 1]],
  [2, [0, 1, 2]],
  [40, [0, 10, 40]],
])("explains counts up to %i", (largest, expected) => {
  expect(legendCounts(largest)).toEqual(expected);
});

const frame = { left: 0, top: 0, right: 400, bottom: 400 };
const circle = (id: string, x: number, y: number): MapCircle => ({ id, x, y, radius: 10, text: id });

it("writes a lone name at the right of its circle", () => {
  expect(placeLabels([circle("Arras", 100, 100)], frame).get("Arras")?.anchor).toBe("start");
});

it("turns a name around at the edge of the frame", () => {
  expect(placeLabels([circle("Montbéliard", 380, 100)], frame).get("Montbéliard")?.anchor).toBe("end");
});

it("separates names that are close", () => {
  const circles = [circle("Roubaix", 200, 100), circle("Arras", 185, 120), circle("Maubeuge", 225, 122)];
  expect(collisions(circles, placeLabels(circles, frame), frame)).toBe(0);
});

it.each<[number[], number[]]>([
  [[], []],
  [[0, 0], []],
  [[7], [7]],
  [
    [1, 1, 9],
    [1, 9],
  ],
  [
    [0, 1, 2, 3, 4, 5, 6],
    [2, 4, 6],
  ],
])("cuts %j into thirds at %j", (values, bounds) => {
  expect(shadeBounds(values)).toEqual(bounds);
});

it("shades nothing as nothing, the largest as full, and never lighter than what has less", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 20 }), (values) => {
      const bounds = shadeBounds(values);
      const sorted = [...values].sort((one, other) => one - other);
      const shades = sorted.map((value) => shadeOf(value, bounds));
      expect([...shades].sort((one, other) => one - other)).toEqual(shades);
      for (const [place, value] of sorted.entries()) expect(shades[place] === 0).toBe(value === 0);
      if (sorted.at(-1) !== 0) expect(shades.at(-1)).toBe(3);
    }),
  );
});
