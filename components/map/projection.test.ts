import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MAX_RADIUS } from "@/lib/features/map/constants";
import { collisions, placeLabels } from "@/lib/features/map/rules";
import { shortName } from "@/lib/features/territories/rules";
import { mapViews } from "./projection";

type Row = {
  slug: string;
  programmeName: string;
  longitude: number;
  latitude: number;
  ileDeFrance: boolean;
  outreMer: boolean;
};
const territories: Row[] = JSON.parse(readFileSync("prisma/reference/territories.json", "utf8"));
const views = mapViews();
const viewOf = (row: Row) =>
  row.outreMer ? views.laReunion : row.ileDeFrance ? views.ileDeFrance : views.france;

it("draws ground in every part", () => {
  for (const view of Object.values(views)) expect(view.land).toMatch(/^M[\d.,lZM-]+Z$/);
});

it.each(territories)("places $slug inside its part of the map", (row) => {
  const view = viewOf(row);
  const { x, y } = view.place(row.longitude, row.latitude);
  expect(x).toBeGreaterThan(view.frame.left);
  expect(x).toBeLessThan(view.frame.right);
  expect(y).toBeGreaterThan(view.frame.top);
  expect(y).toBeLessThan(view.frame.bottom);
});

describe.each(Object.entries(views))("the names on %s", (_, view) => {
  it.each([5, MAX_RADIUS])("never collide, with circles of %i", (radius) => {
    const circles = territories
      .filter((row) => viewOf(row) === view)
      .map((row) => ({
        id: row.slug,
        ...view.place(row.longitude, row.latitude),
        radius,
        text: shortName(row.programmeName),
      }));
    expect(collisions(circles, placeLabels(circles, view.frame), view.frame)).toBe(0);
  });
});
