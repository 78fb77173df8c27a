import { expect, it } from "vitest";
import { groupPeople } from "./rules";

it("partners stand under their organisation, reviewers by themselves, as they come", () => {
  const row = (id: string, role: "reviewer" | "partner", organisationId: number) => ({
    id,
    name: id,
    role,
    organisationId,
    organisationName: `o${organisationId}`,
  });
  const { reviewers, partners } = groupPeople([
    row("a", "partner", 1),
    row("b", "reviewer", 2),
    row("c", "partner", 3),
    row("d", "partner", 1),
  ]);
  expect(reviewers.map(({ id }) => id)).toEqual(["b"]);
  expect(partners.map(({ id, people }) => [id, people.map((one) => one.id)])).toEqual([
    [1, ["a", "d"]],
    [3, ["c"]],
  ]);
});
