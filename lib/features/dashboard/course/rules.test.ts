import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REVIEW_STATUSES } from "@/lib/features/projects/constants";
import { addDays, lastDayOf } from "@/lib/kernel/dates";
import { COURSE_PERIODS } from "./constants";
import { byAmount, courseEvenings, type EveningRow, fundersOf, monthsOf, NO_SUMS } from "./rules";

const LAUNCH = "2021-03-18";

describe("courseEvenings", () => {
  it("takes the last evening of each month, that of the view in its own, and one before them all", () => {
    const evenings = courseEvenings("12-mois", "2026-06-15", LAUNCH);
    expect(evenings).toHaveLength(13);
    expect(evenings.slice(0, 2)).toEqual(["2025-06-30", "2025-07-31"]);
    expect(evenings.slice(-2)).toEqual(["2026-05-31", "2026-06-15"]);
  });

  it("begins with the launch, whatever the period", () => {
    expect(courseEvenings("depuis-le-lancement", "2026-06-30", LAUNCH)[1]).toBe("2021-03-31");
    expect(courseEvenings("24-mois", "2021-04-02", LAUNCH)).toEqual([
      "2021-02-28",
      "2021-03-31",
      "2021-04-02",
    ]);
    expect(courseEvenings("12-mois", LAUNCH, LAUNCH)).toEqual(["2021-02-28", LAUNCH]);
  });

  it("leaves out no month and tells none twice", () => {
    const day = fc.nat(3_000).map((count) => addDays(LAUNCH, count));
    fc.assert(
      fc.property(fc.constantFrom(...COURSE_PERIODS), day, (period, on) => {
        const evenings = courseEvenings(period, on, LAUNCH);
        expect(evenings.at(-1)).toBe(on);
        for (const [before, evening] of evenings.slice(0, -1).entries()) {
          expect(evening).toBe(lastDayOf(evening.slice(0, 7)));
          expect(addDays(evening, 1).slice(0, 7)).toBe(evenings[before + 1]?.slice(0, 7));
        }
      }),
    );
  });
});

const evenings = ["2026-04-30", "2026-05-31", "2026-06-15"];
const row = (evening: number, status: EveningRow["status"], projects: number): EveningRow => ({
  ...NO_SUMS,
  evening,
  status,
  projects,
  costCents: projects * 100,
  paidCents: projects,
});

describe("monthsOf", () => {
  it("adds up what is counted, and shows where all the others stand", () => {
    const rows = [row(0, "accepted", 2), row(1, "accepted", 3), row(1, "draft", 7), row(2, "submitted", 1)];
    const [may, june, ...others] = monthsOf(evenings, rows, ["accepted", "submitted"]);
    expect(others).toEqual([]);
    expect(may).toMatchObject({ month: "2026-05", on: "2026-05-31", total: { projects: 3, costCents: 300 } });
    expect(may?.moved).toMatchObject({ projects: 1, costCents: 100, paidCents: 1 });
    expect(may?.standing).toEqual({ draft: 7, submitted: 0, changesRequested: 0, accepted: 3, rejected: 0 });
    expect(june?.moved).toMatchObject({ projects: -2, costCents: -200 });
  });

  it("moves in all by the difference between its ends", () => {
    const rows = fc.array(
      fc.record({ evening: fc.nat(2), status: fc.constantFrom(...REVIEW_STATUSES), projects: fc.nat(50) }),
    );
    fc.assert(
      fc.property(rows, (given) => {
        const all = given.map(({ evening, status, projects }) => row(evening, status, projects));
        const months = monthsOf(evenings, all, REVIEW_STATUSES);
        const first = all
          .filter(({ evening }) => evening === 0)
          .reduce((sum, { projects }) => sum + projects, 0);
        const moved = months.reduce((sum, month) => sum + month.moved.projects, 0);
        expect(first + moved).toBe(months.at(-1)?.total.projects);
      }),
    );
  });
});

it("puts the funders with the most first, amount by amount, and keeps those who have gone", () => {
  const share = (evening: number, label: string, grantedCents: number, askedCents: number) => ({
    evening,
    slug: label,
    label,
    projects: 1,
    grantedCents,
    askedCents,
    paidCents: 0,
  });
  const funders = fundersOf(evenings, [
    share(0, "anct", 10, 10),
    share(1, "anru", 5, 90),
    share(2, "anru", 5, 90),
    share(2, "bpifrance", 20, 30),
  ]);
  expect(funders.map(({ label }) => label)).toEqual(["bpifrance", "anru", "anct"]);
  expect(byAmount(funders, "demande").map(({ label }) => label)).toEqual(["anru", "bpifrance", "anct"]);
  expect(funders[2]?.months.map(({ moved }) => moved.grantedCents)).toEqual([-10, 0]);
  expect(funders[1]?.months.map(({ total }) => total.askedCents)).toEqual([90, 90]);
});
