import { expect, it } from "vitest";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import { FIGURE_TOKENS, FIGURES } from "./constants";
import { viewAddress, viewPath, withDates, withMapFigure } from "./routes";
import { parseMapFigure } from "./schema";

it.each(FIGURES)("reads the figure %s of the map back from the address", (figure) => {
  const { searchParams } = new URL(
    viewPath(viewAddress("territories", { on: null, mapFigure: figure }), NO_FILTERS),
    "http://localhost",
  );
  expect(parseMapFigure(searchParams)).toEqual({ figure, ignored: [] });
});

it.each([
  ["carte=couleur", "unknown"],
  ["carte=cout&carte=reste", "repeated"],
])("tells that « %s » is no figure", (query, reason) => {
  expect(parseMapFigure(new URLSearchParams(query)).ignored).toMatchObject([{ parameter: "carte", reason }]);
});

it("keeps the rest of an address when one choice changes", () => {
  const address = viewAddress("programme", { on: "2026-06-30", since: "2026-03-31", mapFigure: "gap" });
  const filters = { ...NO_FILTERS, territories: ["laval"] };
  expect(viewPath(withDates(address, { on: null, since: null }), filters)).toBe(
    `/tableau-de-bord?territoire=laval&carte=${FIGURE_TOKENS.gap}`,
  );
  expect(viewPath(withMapFigure(address, "projects"), filters)).toBe(
    "/tableau-de-bord?territoire=laval&depuis=2026-03-31&au=2026-06-30",
  );
});
