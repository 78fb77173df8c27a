import fc from "fast-check";
import { expect, it } from "vitest";
import { schemeListPath } from "./routes";
import { NO_SCHEME_FILTERS, parseSchemeView } from "./schema";

const read = (address: string) => {
  const parameters: Record<string, string[]> = {};
  for (const [name, value] of new URL(address, "http://site").searchParams)
    parameters[name] = [...(parameters[name] ?? []), value];
  return parseSchemeView(parameters);
};

it("reads back the view that an address says", () => {
  const filters = {
    ...NO_SCHEME_FILTERS,
    query: "foncière d’activité",
    priority: ["commerce-artisanat"],
    nature: ["pret", "subvention"],
    zone: ["qpv"],
    state: ["bientot-clos"],
  };
  const address = schemeListPath({ filters, sort: "deadline", page: 2 });
  expect(read(address)).toEqual({ filters, sort: "deadline", page: 2, ignored: [] });
  expect(schemeListPath({ filters: NO_SCHEME_FILTERS })).toBe("/dispositifs");
});

it("tells what it does not understand, and leaves it out", () => {
  const view = read("/dispositifs?nature=or&zone=qpv&tri=prix&page=-3&beneficiaire=<script>");
  expect(view.ignored).toEqual(["nature=or", "beneficiaire=<script>", "tri=prix", "page=-3"]);
  expect(view.filters).toEqual({ ...NO_SCHEME_FILTERS, zone: ["qpv"] });
  expect(read(`/dispositifs?q=${"a".repeat(201)}`).ignored).toHaveLength(1);
});

it("never throws, whatever the address", () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom("q", "nature", "zone", "tri", "page", "priorite", "situation"),
        fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.string({ unit: "binary" }))),
      ),
      (parameters) => {
        const { page, filters } = parseSchemeView(parameters);
        expect(page).toBeGreaterThanOrEqual(1);
        expect(filters.query).not.toContain("\u0000");
      },
    ),
  );
});
