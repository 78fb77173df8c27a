import { expect, it } from "vitest";
import { describeRecorded, EMPTY_VALUE } from "./labels";

const directory = {
  territory: { id: 1, slug: "laval", programmeName: "Laval" },
  priorities: [],
  qpvs: [],
  communes: [],
  funders: [],
  indicators: [],
};

it("tells what was published in the words of the form", () => {
  const told = describeRecorded("publishedFields", ["totalCost", "location", "formerField"], directory);
  expect(told).toBe("Coût total\u00A0; Quartiers prioritaires et commune\u00A0; formerField");
  expect(describeRecorded("publishedFields", [], directory)).toBe(EMPTY_VALUE);
});
