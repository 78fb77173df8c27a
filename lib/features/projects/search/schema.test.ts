import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_CENTS } from "@/lib/kernel/money";
import { PHASES, PROGRESS_STATUSES, REVIEW_STATUSES } from "../constants";
import { MAX_VALUES, NOT_STATED, NOT_STATED_TOKEN, SORTS } from "./constants";
import { ignoredLabel } from "./labels";
import { dashboardPath, exportPath, projectListPath, projectListPathWithout } from "./routes";
import { formatCursor } from "./rules";
import { NO_FILTERS, parseProjectFilters } from "./schema";
import type { ListPosition, ProjectFilters } from "./types";

const FIRST: ListPosition = { sort: "recent", page: 1, after: null };
const parse = (address: string) => parseProjectFilters(new URLSearchParams(address));

describe("a view in its address", () => {
  it("says only what differs from the default, in one order", () => {
    expect(projectListPath(NO_FILTERS, FIRST)).toBe("/projets");
    const filters: ProjectFilters = {
      ...NO_FILTERS,
      reviewStatuses: ["accepted"],
      territories: ["roubaix", "laval"],
      costFromCents: 1_234_56,
      query: "café & thé",
    };
    const query =
      "q=caf%C3%A9+%26+th%C3%A9&territoire=roubaix&territoire=laval&instruction=accepte&cout-min=1234%2C56";
    expect(projectListPath(filters, { sort: "gap", page: 3 })).toBe(`/projets?${query}&tri=reste&page=3`);
    expect(exportPath(filters, "csv", { sort: "gap", page: 3 })).toBe(
      `/exports/projets.csv?${query}&tri=reste`,
    );
    expect(dashboardPath(filters)).toBe(`/tableau-de-bord?${query}`);
    expect(projectListPathWithout(filters, ["territoire", "roubaix"], { sort: "recent", page: 3 })).toBe(
      `/projets?${query.replace("territoire=roubaix&", "")}`,
    );
  });

  const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
  const some = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.uniqueArray(arbitrary, { maxLength: 4 });
  const cents = fc.option(fc.integer({ min: 0, max: MAX_CENTS }));
  const day = fc.option(
    fc
      .date({ min: new Date("1990-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  );
  const anyFilters: fc.Arbitrary<ProjectFilters> = fc.record({
    query: fc
      .string({ unit: "grapheme", maxLength: 60 })
      .map((text) => parse(new URLSearchParams({ q: text }).toString()).filters.query),
    territories: some(slug),
    priorities: some(slug),
    mainPriorities: some(slug),
    phases: some(fc.constantFrom(...PHASES, NOT_STATED)),
    progressStatuses: some(fc.constantFrom(...PROGRESS_STATUSES, NOT_STATED)),
    reviewStatuses: some(fc.constantFrom(...REVIEW_STATUSES)),
    qpvCodes: some(fc.stringMatching(/^Q[NP][0-9A-Z]{6}$/)),
    objectives: some(fc.oneof(fc.uuid(), fc.constant(NOT_STATED_TOKEN))),
    funders: some(slug),
    costFromCents: cents,
    costToCents: cents,
    gapFromCents: cents,
    gapToCents: cents,
    startsFrom: day,
    startsTo: day,
    updatedFrom: day,
  });
  const anyPosition: fc.Arbitrary<ListPosition> = fc.record({
    sort: fc.constantFrom(...SORTS),
    page: fc.integer({ min: 1, max: 1_000_000 }),
    after: fc.constant(null),
  });

  it("is read back as it was written", () => {
    fc.assert(
      fc.property(anyFilters, anyPosition, (filters, position) => {
        const [, query = ""] = projectListPath(filters, position).split("?");
        expect(parse(query)).toEqual({ filters, position, ignored: [] });
      }),
    );
  });

  it("is read back with the cursor of a title, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (title) => {
        const after = formatCursor({ id: 7, key: title.replaceAll("\0", "") });
        const [, query = ""] = projectListPath(NO_FILTERS, { sort: "title", page: 2, after }).split("?");
        expect(parse(query).position.after).toBe(after);
      }),
    );
  });

  it("never throws, whatever it holds", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom("q", "phase", "page", "apres", "cout-min", "maj-apres", "qpv", "tri"),
          fc.oneof(fc.string(), fc.array(fc.string())),
        ),
        (parameters) => {
          const { ignored } = parseProjectFilters(parameters);
          for (const { parameter, value, reason } of ignored)
            expect(ignoredLabel(parameter, value, reason)).toContain("–");
        },
      ),
    );
  });
});

describe("what is not understood", () => {
  it.each([
    ["phase=zzz", "phase", "unknown"],
    ["instruction=accepted", "instruction", "unknown"],
    ["territoire=Roubaix%27--", "territoire", "unknown"],
    ["qpv=QP59", "qpv", "unknown"],
    ["cout-min=-3", "cout-min", "amountNegative"],
    ["cout-max=1e99", "cout-max", "amountMalformed"],
    ["debut-apres=31%2F02%2F2026", "debut-apres", "dateImpossible"],
    ["page=-1", "page", "malformed"],
    ["page=1e9", "page", "malformed"],
    ["page=0", "page", "malformed"],
    ["apres=garbage", "apres", "malformed"],
    ["apres=7~hier", "apres", "malformed"],
    ["tri=couleur", "tri", "unknown"],
    ["q=%00", "q", "malformed"],
    [`q=${"a".repeat(100_000)}`, "q", "tooLong"],
    ["q=un&q=deux", "q", "repeated"],
    [
      `territoire=${Array.from({ length: MAX_VALUES + 1 }, (_, n) => `t${n}`).join("&territoire=")}`,
      "territoire",
      "tooMany",
    ],
  ])("%s is told and not applied", (address, parameter, reason) => {
    const { ignored } = parse(address);
    expect(ignored.map((one) => [one.parameter, one.reason])).toEqual([[parameter, reason]]);
    expect(ignored[0]?.value.length).toBeLessThanOrEqual(80);
  });

  it("leaves the rest of the filter applied", () => {
    const { filters, ignored } = parse("phase=zzz&phase=idee&q=+caf%C3%A9+");
    expect(filters).toEqual({ ...NO_FILTERS, phases: ["idea"], query: "café" });
    expect(ignored).toEqual([{ parameter: "phase", value: "zzz", reason: "unknown" }]);
  });

  it("does not speak of fields that a form left empty", () => {
    expect(parse("q=&cout-min=&phase=&tri=")).toEqual({ filters: NO_FILTERS, position: FIRST, ignored: [] });
  });
});
