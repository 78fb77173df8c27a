import { describe, expect, it } from "vitest";
import { ageInWords, failureInWords, newVersionInWords } from "./labels";

describe("ageInWords", () => {
  it.each([
    [0, "à l’instant"],
    [4_999, "à l’instant"],
    [12_400, "il y a 12\u00A0s"],
    [59_999, "il y a 59\u00A0s"],
    [60_000, "il y a 1\u00A0min"],
    [3_599_999, "il y a 59\u00A0min"],
    [7_200_000, "il y a 2\u00A0h"],
  ])("%d ms", (age, words) => {
    expect(ageInWords(age)).toBe(words);
  });
});

it("promises a copy in the browser only where there is one", () => {
  expect(failureInWords("unavailable", true, "project")).toMatch(/gardée dans ce navigateur\.$/);
  expect(failureInWords("unavailable", false, "project")).toMatch(/ne fermez pas cette page\.$/);
});

it("says who saved, oneself included", () => {
  expect(newVersionInWords("Claire Vandamme", "project")).toMatch(
    /^Claire Vandamme vient d’enregistrer une version/,
  );
  expect(newVersionInWords(null, "strategy")).toMatch(
    /^Vous venez, dans une autre fenêtre, d’enregistrer une version/,
  );
});
