import { describe, expect, it } from "vitest";
import type { MatchedScheme } from "@/lib/features/schemes/criteria/schemes/types";
import type { CriteriaTree, CriterionTest, Ground } from "@/lib/features/schemes/criteria/types";
import { suggestProjects, suggestSchemes, tellingWords } from "./rules";
import type { Candidate, ComparedObjective } from "./types";

const GROUND: Ground = {
  today: "2026-06-30",
  priorities: { commerce: { id: 1, label: "Commerce" }, numerique: { id: 2, label: "Numérique" } },
  territories: { arras: { id: 7, name: "Arras", kind: "CU" }, laval: { id: 8, name: "Laval", kind: "CA" } },
  indicators: {},
  roots: {},
};
const OBJECTIVE: ComparedObjective = {
  title: "Rouvrir les rez-de-chaussée commerciaux",
  priorities: ["commerce"],
  needs: ["land"],
  qpvs: ["QN06201M"],
};
const tree = (...tests: readonly CriterionTest[]): CriteriaTree =>
  tests.map((test, position) => ({ id: position + 1, test, sentence: test.kind, source: "" }));
const scheme = (name: string, criteria: CriteriaTree, some: Partial<MatchedScheme> = {}): MatchedScheme => ({
  slug: name,
  name,
  operator: "ANCT",
  operatorGroup: "ANCT",
  natures: ["grant"],
  situation: "announced",
  closesOn: null,
  goneOn: null,
  howToApply: "",
  url: null,
  tree: criteria,
  ...some,
});
const priority = (...priorities: string[]): CriterionTest => ({ kind: "priority", priorities, scope: "any" });

describe("schemes", () => {
  const suggested = (...schemes: readonly MatchedScheme[]) => suggestSchemes(OBJECTIVE, 7, schemes, GROUND);

  it("fit when a priority or a need is met and nothing says no; what is not said is to be checked", () => {
    const { fitting, excluded } = suggested(
      scheme("fits", tree(priority("commerce"), { kind: "phase", phases: ["idea"] })),
      scheme("other-priority", tree(priority("numerique"))),
      scheme("other-territory", tree(priority("commerce"), { kind: "territory", territories: ["laval"] })),
      scheme("says-nothing", tree({ kind: "inQpv", generations: [2024] })),
      scheme("empty", []),
    );
    expect(fitting.map(({ slug }) => slug)).toEqual(["fits"]);
    expect(fitting[0]?.toCheck).toEqual(["phase"]);
    expect(excluded).toBe(2);
  });

  it("stand in the order of what they have in common, each with its reasons, the closed ones last", () => {
    const { fitting } = suggested(
      scheme("closed", tree(priority("commerce"), { kind: "need", needs: ["land"] }), {
        closesOn: "2026-06-29",
      }),
      scheme("priority", tree(priority("commerce"))),
      scheme(
        "both",
        tree(
          priority("commerce", "numerique"),
          { kind: "need", needs: ["land", "funding"] },
          { kind: "territoryKind", kinds: ["CU"] },
        ),
      ),
      scheme("need", tree({ kind: "need", needs: ["land"] })),
    );
    expect(fitting.map(({ slug }) => slug)).toEqual(["both", "need", "priority", "closed"]);
    expect(fitting[0]?.reasons).toEqual([
      { kind: "priority", labels: ["Commerce"] },
      { kind: "need", needs: ["land"] },
      { kind: "territoryKind", territoryKind: "CU" },
    ]);
  });
});

describe("projects", () => {
  const candidate = (reference: string, some: Partial<Candidate> = {}): Candidate => ({
    reference,
    title: "Projet",
    territory: "Laval",
    territoryKind: "CA",
    mainPriority: "commerce",
    priorities: ["commerce"],
    phase: "idea",
    isCompleted: false,
    needs: [],
    updatedOn: "2026-01-01",
    ...some,
  });
  const order = (...candidates: readonly Candidate[]) =>
    suggestProjects(OBJECTIVE, candidates, "CU", (slug) => slug).map(({ reference }) => reference);

  it("share a priority, and stand by what else they share, then by how recent they are", () => {
    expect(
      order(
        candidate("other", { mainPriority: "numerique", priorities: ["numerique"], needs: ["land"] }),
        candidate("old"),
        candidate("new", { updatedOn: "2026-05-01" }),
        candidate("need", { needs: ["land"] }),
        candidate("words", { title: "Des commerciaux au rez-de-chaussée" }),
        candidate("form", { territoryKind: "CU" }),
      ),
    ).toEqual(["need", "words", "form", "new", "old"]);
  });

  it("never claim a need that their reader does not see", () => {
    const [project] = suggestProjects(OBJECTIVE, [candidate("x", { needs: null })], null, (slug) => slug);
    expect(project?.reasons).toEqual([{ kind: "priority", label: "commerce", isMain: true }]);
  });

  it("compare words without accents, capitals and plurals, and not those that any project has", () => {
    expect([...tellingWords("Créer des Pépinières dans le quartier").keys()]).toEqual(["creer", "pepiniere"]);
  });
});
