import { describe, expect, it } from "vitest";
import { aboutObjective, aboutOf, aboutSection, aboutToken, PARTS, WHOLE } from "./rules";

describe("aboutOf", () => {
  it("reads back what an address says of each part and of an objective", () => {
    const objective = aboutObjective("0189f7a2-0000-4000-8000-00000000abcd");
    for (const about of [...PARTS, objective]) expect(aboutOf(aboutToken(about))).toEqual(about);
    expect(aboutOf(aboutToken(WHOLE))).toEqual(WHOLE);
    expect(aboutToken(aboutSection("chiffres"))).toBe("chiffres");
  });

  it.each([
    undefined,
    null,
    "",
    "x",
    "objectif-",
    "objectif-zz",
    ["texte"],
    "objectif-0189F7A2-0000-4000-8000-00000000ABCD",
  ])("knows no %s", (token) => {
    expect(aboutOf(token)).toBeNull();
  });
});
