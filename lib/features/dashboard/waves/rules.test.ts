import { describe, expect, it } from "vitest";
import { agesOf, defaultAge, drawnAges, eveningAtAge } from "./rules";

const first = { launchedOn: "2021-03-18" };
const second = { launchedOn: "2026-01-31" };

describe("the age of a wave", () => {
  it("is counted in whole months since its launch", () => {
    expect(eveningAtAge(first, 0)).toBe("2021-03-18");
    expect(eveningAtAge(first, 24)).toBe("2023-03-18");
    expect(eveningAtAge(second, 1)).toBe("2026-02-28");
  });

  it("is by default the greatest that all of them have", () => {
    expect(defaultAge([first], "2026-06-30")).toBe(63);
    expect(defaultAge([first, second], "2026-06-30")).toBe(5);
    expect(defaultAge([first, second], "2026-01-31")).toBe(0);
  });

  it("can be chosen by quarter, and each wave's own beside", () => {
    expect(agesOf([second], "2026-10-01")).toEqual([0, 3, 6, 8]);
    expect(agesOf([first, second], "2026-06-30")).toContain(5);
    expect(agesOf([first, second], "2026-06-30").at(-1)).toBe(63);
  });

  it("is drawn from the launch to the present one", () => {
    expect(drawnAges(0)).toEqual([0]);
    expect(drawnAges(4)).toEqual([0, 1, 2, 3, 4]);
    const long = drawnAges(61);
    expect(long.at(0)).toBe(0);
    expect(long.at(-1)).toBe(61);
    expect(long.length).toBeLessThan(30);
  });
});
