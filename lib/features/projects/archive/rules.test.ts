import { describe, expect, it } from "vitest";
import { REVIEW_STATUSES } from "../constants";
import { ARCHIVABLE, archivedUntil, decideArchive, decideUnarchive } from "./rules";

const AT = new Date("2026-03-01T10:00:00Z");

describe.each([
  ["draft", true, true, "archiveCoordinatorOnly"],
  ["submitted", false, false, "archiveSubmitted"],
  ["changesRequested", true, true, "archiveCoordinatorOnly"],
  ["accepted", false, true, "archiveCoordinatorOnly"],
  ["rejected", false, false, "archiveRejected"],
] as const)("a %s project", (reviewStatus, contributor, coordinator, refusal) => {
  it.each([
    ["contributor", contributor],
    ["coordinator", coordinator],
    ["reviewer", false],
    ["admin", false],
    ["partner", false],
  ] as const)("by a %s", (role, allowed) => {
    const decision = decideArchive({ reviewStatus }, role);
    expect(decision).toEqual(allowed ? { ok: true, value: true } : { ok: false, refusal });
    const archived = { archivedFrom: reviewStatus, archivedAt: AT };
    expect(decideUnarchive(archived, role, AT)).toEqual(decision);
  });
});

it("knows every status", () => {
  expect(Object.keys(ARCHIVABLE)).toEqual([...REVIEW_STATUSES]);
});

it("gives 90 days, to the second", () => {
  const archived = { archivedFrom: "draft", archivedAt: AT } as const;
  const end = archivedUntil(archived);
  expect(end.toISOString()).toBe("2026-05-30T10:00:00.000Z");
  expect(decideUnarchive(archived, "coordinator", new Date(end.getTime() - 1)).ok).toBe(true);
  expect(decideUnarchive(archived, "coordinator", end)).toEqual({ ok: false, refusal: "archiveExpired" });
});
