import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SORTS } from "../projects/search/constants";
import { NO_FILTERS, parseProjectFilters } from "../projects/search/schema";
import { contentOf, differenceOf, isSameView, isWider, queryOf } from "./rules";

const content = (query: string) => contentOf(query);

describe("what a view keeps", () => {
  it("is the address in its canonical words, without a page", () => {
    const { filters, position } = parseProjectFilters(
      new URLSearchParams("page=3&tri=cout&phase=etude&q=&territoire=roubaix&vue=7"),
    );
    expect(queryOf({ filters, sort: position.sort })).toBe("territoire=roubaix&phase=etude&tri=cout");
    expect(position.view).toBe(7);
  });

  it("comes back as it was, whatever it is", () => {
    const slugs = fc.uniqueArray(fc.constantFrom("roubaix", "laval", "anru", "commerce-artisanat"), {
      maxLength: 4,
    });
    const filters = fc.record({
      territories: slugs,
      priorities: slugs,
      funders: slugs,
      phases: fc.uniqueArray(fc.constantFrom("idea", "study", "notStated"), { maxLength: 3 }),
      costFromCents: fc.option(fc.integer({ min: 0, max: 10 ** 12 })),
      query: fc.constantFrom("", "halle", "«\u00A0marché\u00A0» & co"),
    });
    fc.assert(
      fc.property(filters, fc.constantFrom(...SORTS), (some, sort) => {
        const view = { filters: { ...NO_FILTERS, ...some } as typeof NO_FILTERS, sort };
        const read = content(queryOf(view));
        expect(read).toEqual(view);
        expect(isSameView(differenceOf(view, read))).toBe(true);
      }),
    );
  });
});

describe("the difference between two views", () => {
  it.each([
    ["the same in another order", "territoire=a&territoire=b", "territoire=b&territoire=a", [], [], false],
    ["one more", "phase=idee", "phase=idee&phase=etude", [["phase", "etude"]], [], false],
    ["one less", "phase=idee&q=x", "q=x", [], [["phase", "idee"]], false],
    ["another", "q=x", "q=y", [["q", "y"]], [["q", "x"]], false],
    ["another order of the list", "q=x", "q=x&tri=cout", [], [], true],
  ])("%s", (_, saved, current, added, removed, isSortChanged) => {
    expect(differenceOf(content(saved), content(current))).toEqual({ added, removed, isSortChanged });
  });
});

describe("a view whose filters name nothing any more", () => {
  const filters = (query: string) => content(query).filters;
  it.each([
    ["nothing gone", "territoire=a&q=x", "territoire=a&q=x", false],
    ["one of two gone shows no more", "territoire=a&territoire=b", "territoire=a", false],
    ["a whole filter gone shows more", "territoire=a&q=x", "q=x", true],
    ["the only one gone shows everything", "financeur=a", "", true],
  ])("%s", (_, saved, known, expected) => expect(isWider(filters(saved), filters(known))).toBe(expected));
});
