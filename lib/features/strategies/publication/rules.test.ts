import { describe, expect, it } from "vitest";
import type { StrategyContent } from "../content/types";
import { decidePublication, partsOf, publicContent } from "./rules";

const CONTENT: StrategyContent = {
  title: "Titre",
  summary: "Résumé",
  diagnosis: {
    strengths: [{ key: "1", text: "Secret", qpvs: [] }],
    weaknesses: [],
    opportunities: [],
    threats: [],
  },
  figures: [{ key: "2", label: "Secret", value: "1", unit: "", source: "", day: null, qpv: null }],
  axes: [
    {
      key: "3",
      title: "Axe",
      text: "Texte",
      objectives: [
        {
          key: "4",
          title: "Objectif",
          text: "Texte",
          priorities: ["entrepreneuriat"],
          qpvs: [],
          needs: ["land"],
          answersFor: "Anne Secret",
          targets: [
            {
              key: "5",
              indicator: "emplois-crees",
              baseline: null,
              target: { value: 1, denominator: null },
              year: 2028,
            },
          ],
        },
      ],
    },
  ],
};

describe("publicContent", () => {
  it("has the chosen parts and no other, never a diagnosis, a need or a name", () => {
    const all = JSON.stringify(publicContent(CONTENT, ["summary", "axes", "targets", "projectCount"]));
    for (const kept of ["Titre", "Résumé", "Axe", "Objectif", "emplois-crees"]) expect(all).toContain(kept);
    expect(all).not.toMatch(/Secret|land/);
    expect(publicContent(CONTENT, ["projectCount"])).toMatchObject({ title: "Titre", summary: "", axes: [] });
    expect(publicContent(CONTENT, ["axes"]).axes[0]?.objectives[0]).toMatchObject({
      title: "Objectif",
      targets: [],
    });
    expect(publicContent(CONTENT, ["axes"]).summary).toBe("");
  });
});

describe("decidePublication", () => {
  it.each([
    [null, 1, ["summary"], "notAdopted"],
    [2, 1, ["summary"], "notInForce"],
    [2, 2, [], "noPart"],
    [2, 2, ["targets"], "targetsWithoutAxes"],
    [2, 2, ["axes", "targets"], null],
  ] as const)("in force %s, edition %s, parts %s: %s", (inForce, edition, parts, refusal) => {
    const decision = decidePublication(inForce, { edition, parts });
    expect(decision.ok ? null : decision.refusal).toBe(refusal);
  });
});

it("reads parts in one order, whatever was sent", () => {
  expect(partsOf(["targets", "x", "summary", "axes", "axes"])).toEqual(["summary", "axes", "targets"]);
});
