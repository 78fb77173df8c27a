import { expect, it } from "vitest";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import { STEPS } from "./constants";
import { behindTitle } from "./labels";
import { behindAddress, stepPath } from "./routes";
import { parseBehind } from "./schema";

const dates = { at: "2026-06-30", since: "2026-03-31" };

it.each([...STEPS])(
  "reads « %s » back from the address that it writes, under a title of its own",
  (token, step) => {
    const { searchParams } = new URL(stepPath(NO_FILTERS, dates, step), "http://localhost");
    expect(searchParams.get("mouvement")).toBe(token);
    expect(parseBehind(searchParams)).toEqual({ what: step, page: 1, ignored: [] });
    expect(behindTitle(step)).toMatch(/rojets/);
  },
);

it("says only what differs from the default", () => {
  expect(behindAddress({ at: "2026-06-30", since: null }, { kind: "figure" }, 1).extra).toEqual([
    ["au", "2026-06-30"],
  ]);
  expect(behindAddress(dates, { kind: "arrived" }, 2).extra).toEqual([
    ["depuis", "2026-03-31"],
    ["au", "2026-06-30"],
    ["mouvement", "nouveaux"],
    ["page", "2"],
  ]);
});

it.each([
  ["mouvement=zzz", "mouvement", "unknown"],
  ["mouvement=nouveaux&mouvement=sortis", "mouvement", "repeated"],
  ["mouvement=__proto__", "mouvement", "unknown"],
  ["page=0", "page", "malformed"],
  ["page=-1", "page", "malformed"],
  ["page=99999999", "page", "malformed"],
])("tells that « %s » cannot be shown", (query, parameter, reason) => {
  const { page, ignored } = parseBehind(new URLSearchParams(query));
  expect(page).toBe(1);
  expect(ignored).toMatchObject([{ parameter, reason }]);
});
