import { describe, expect, it } from "vitest";
import type { FilterName } from "../constants";
import { rollupFor } from "./rules";
import type { FacetName } from "./types";

describe("rollupFor", () => {
  const one = { priorityIds: [1] };
  const two = { priorityIds: [1, 2] };
  it.each<[FacetName | "total", FilterName[], { priorityIds: number[] }, string | null]>([
    ["total", [], one, "all"],
    ["territory", ["reviewStatus"], one, "all"],
    ["phase", ["territory", "reviewStatus"], one, "phase"],
    ["funder", ["territory"], one, "funder"],
    ["priority", ["reviewStatus"], one, "priority"],
    ["phase", ["mainPriority"], one, "cell"],
    ["total", ["phase", "progress", "territory"], one, "cell"],
    // A project with several priorities stands in several rows: they count once each, never together.
    ["priority", ["phase"], one, null],
    ["total", ["priority"], one, "priority"],
    ["total", ["priority"], two, null],
    ["territory", ["priority", "reviewStatus"], one, "priority"],
    ["phase", ["priority"], one, null],
    ["funder", ["phase"], one, null],
    ["qpv", [], one, null],
    ["objective", ["territory"], one, null],
    ["total", ["objective"], one, null],
    ["total", ["search"], one, null],
    ["territory", ["range"], one, null],
    ["reviewStatus", ["funder"], one, null],
  ])("%s under %s", (facet, others, filters, dimension) => {
    expect(rollupFor(facet, others, filters)).toBe(dimension);
  });
});
