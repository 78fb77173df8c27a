import { expect, it } from "vitest";
import type { ProjectDirectory } from "../../projects/types";
import { changesInWords } from "./labels";

const DIRECTORY: ProjectDirectory = {
  territory: { id: 1, slug: "roubaix", programmeName: "Roubaix" },
  priorities: [],
  qpvs: [],
  communes: [],
  funders: [],
  indicators: [
    {
      id: 1,
      slug: "emplois-crees",
      label: "Emplois créés",
      unit: "emplois",
      direction: "up",
      aggregation: "sum",
      numeratorLabel: "",
      denominatorLabel: "",
      priorityIds: [],
      isActive: true,
    },
  ],
};

const milestone = (label: string, plannedOn: string) => ({
  label,
  plannedOn,
  actualOn: null,
  state: "planned",
});
const measure = (on: string, value: number) => ({ on, value, denominator: null, source: "", comment: "" });
const followed = (...measures: ReturnType<typeof measure>[]) => ({
  indicatorId: 1,
  baseline: measure("2025-01-01", 0),
  targets: [measure("2030-01-01", 100)],
  measures,
});

it("says what a field was and is, in the order of the form", () => {
  const changes = {
    progressStatus: { before: "onTrack", after: "late" },
    phase: { before: null, after: "operation" },
  };
  expect(changesInWords(changes, DIRECTORY)).toEqual([
    { label: "Phase", before: "vide", after: "Opération" },
    { label: "Avancement", before: "En cours", after: "En retard" },
  ]);
});

it("names the lines that changed and no other", () => {
  const permit = milestone("Permis", "2026-10-01");
  const changes = {
    milestones: {
      before: [permit, milestone("Livraison", "2027-01-01")],
      after: [permit, milestone("Livraison", "2027-06-01")],
    },
  };
  expect(changesInWords(changes, DIRECTORY)).toEqual([
    {
      label: "Jalons",
      before: "Livraison, prévu le 1er\u00A0janvier 2027",
      after: "Livraison, prévu le 1er\u00A0juin 2027",
    },
  ]);
});

it("gives the new measures alone, without all the figures of the indicator", () => {
  const earlier = measure("2026-06-30", 5);
  const changes = {
    indicators: { before: [followed(earlier)], after: [followed(earlier, measure("2026-11-20", 8))] },
  };
  expect(changesInWords(changes, DIRECTORY)).toEqual([
    { label: "Indicateurs", before: "", after: "Emplois créés\u00A0: mesure 8 au 20\u00A0novembre 2026" },
  ]);
});

it("keeps what some other version of the application wrote", () => {
  const changes = { indicators: { before: "?", after: 3 }, somethingElse: { before: null, after: "x" } };
  expect(changesInWords(changes, DIRECTORY).map(({ after }) => after)).toEqual(["3", "x"]);
});
