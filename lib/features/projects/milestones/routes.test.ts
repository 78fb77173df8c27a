import { expect, it } from "vitest";
import { milestoneAnchor } from "./routes";
import { withOccurrence } from "./rules";

it.each([
  ["Dépôt du permis", 0, "jalon-depot-du-permis"],
  ["Dépôt du permis", 1, "jalon-depot-du-permis-2"],
  ["  « Été » — 1er lot !", 0, "jalon-ete-1er-lot"],
  ["工事", 0, "jalon"],
])("names the place of %s", (label, occurrence, expected) => {
  expect(milestoneAnchor(label, occurrence)).toBe(expected);
});

it("tells milestones of one name apart", () => {
  const milestones = ["a", "b", "a", "a"].map((label) => ({ label }));
  expect(withOccurrence(milestones).map(({ occurrence }) => occurrence)).toEqual([0, 0, 1, 2]);
});
