import { expect, it } from "vitest";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import { countedProjects } from "./labels";
import { figurePath } from "./routes";
import { countedStatuses, figureSources } from "./rules";

const KEPT = { cells: "rollup", funders: "rollup" };
const MIXED = { cells: "rollup", funders: "live" };
const LIVE = { cells: "live", funders: "live" };

it.each<[Partial<ProjectFilters>, object]>([
  [{}, KEPT],
  [{ territories: ["laval", "arras"], reviewStatuses: ["draft"] }, KEPT],
  [{ phases: ["idea"] }, MIXED],
  [{ mainPriorities: ["entrepreneuriat"], progressStatuses: ["notStated"] }, MIXED],
  [{ priorities: ["entrepreneuriat"] }, LIVE],
  [{ query: "halle" }, LIVE],
  [{ qpvCodes: ["QN05912M"] }, LIVE],
  [{ funders: ["anru"] }, LIVE],
  [{ costFromCents: 0 }, LIVE],
  [{ gapToCents: 0 }, LIVE],
  [{ startsFrom: "2026-01-01" }, LIVE],
  [{ updatedFrom: "2026-01-01" }, LIVE],
])("knows where the figures under %j are read", (filters, sources) => {
  expect(figureSources({ ...NO_FILTERS, ...filters })).toEqual(sources);
});

it("counts accepted projects unless the view says otherwise, and says so in words and in links", () => {
  expect(countedStatuses(NO_FILTERS)).toEqual(["accepted"]);
  expect(figurePath({ filters: NO_FILTERS, on: null })).toBe("/projets?instruction=accepte");
  const some = {
    ...NO_FILTERS,
    territories: ["laval", "arras"],
    reviewStatuses: ["draft", "submitted"] as const,
  };
  expect(figurePath({ filters: some, on: null }, { territory: "laval", phase: "notStated" })).toBe(
    "/projets?territoire=laval&phase=non-renseigne&instruction=brouillon&instruction=transmis",
  );
  expect(countedProjects(["accepted"], ["accepted"])).toBe("projets acceptés");
  expect(countedProjects(["draft", "submitted"], ["draft", "submitted", "accepted"])).toBe(
    "projets aux statuts «\u00A0brouillon\u00A0», «\u00A0transmis\u00A0»",
  );
});
