import { describe, expect, it } from "vitest";
import { activityOf, ageInDays, emptyCellsOf, isSilent } from "./rules";

const territory = (slug: string, lastOn: string | null) => ({
  slug,
  label: slug,
  launchedOn: "2021-03-18",
  lastOn,
});

describe("a silent territory", () => {
  it("wrote nothing for 90 days", () => {
    const [never, silent, alive] = activityOf(
      [territory("c", "2026-04-02"), territory("b", "2026-04-01"), territory("a", null)],
      "2026-06-30",
    );
    expect(never).toMatchObject({ slug: "a", lastOn: null, silentDays: 1930 });
    expect(silent).toMatchObject({ slug: "b", silentDays: 90 });
    expect(alive).toMatchObject({ slug: "c", silentDays: 89 });
    expect([never, silent, alive].map((one) => one && isSilent(one))).toEqual([true, true, false]);
  });

  it("is counted across the changes of the hour", () => {
    expect(ageInDays("2026-03-28", "2026-03-30")).toBe(2);
    expect(ageInDays("2026-07-01", "2026-06-30")).toBe(0);
    expect(ageInDays(null, "2026-06-30")).toBeNull();
  });
});

it("finds the cells without a project, and who serves them all the same", () => {
  const count = (priority: string, projects: number) => ({ territory: "roubaix", priority, projects });
  expect(
    emptyCellsOf(
      ["roubaix", "laval"],
      ["commerce", "numerique"],
      [count("commerce", 3)],
      [count("commerce", 3), count("numerique", 2)],
    ),
  ).toEqual([
    { territory: "roubaix", priority: "numerique", secondary: 2 },
    { territory: "laval", priority: "commerce", secondary: 0 },
    { territory: "laval", priority: "numerique", secondary: 0 },
  ]);
});
