import { expect, it } from "vitest";
import { mainNavigation } from "./routes";
import { currentEntry } from "./rules";

it.each([
  ["contributor", "/territoires/roubaix/strategie", "/strategie"],
  ["contributor", "/territoires/roubaix/strategie/modifier/texte", "/strategie"],
  ["contributor", "/strategies", "/strategie"],
  ["reviewer", "/territoires/roubaix/strategie/editions/1", "/strategies"],
  ["partner", "/strategies", "/strategies"],
  ["visitor", "/territoires/roubaix/strategie", "/territoires"],
  ["reviewer", "/territoires/roubaix", "/territoires"],
  ["reviewer", "/territoires/roubaix/strategies", "/territoires"],
  ["reviewer", "/projets/QP-ROUBAIX-0001", "/projets"],
  ["reviewer", "/projetsautres", null],
  ["visitor", "/", "/"],
  ["visitor", "/aide", null],
] as const)("lights for the %s on %s the entry %s", (role, pathname, expected) => {
  const hrefs = mainNavigation(role).map(({ href }) => href);
  expect(currentEntry(hrefs, pathname)).toBe(expected);
});
