import { expect, it } from "vitest";
import { isSlug, slugOf } from "./slug";

it.each(["roubaix", "est-ensemble", "qp-2", "7", "a".repeat(100)])("%s is a slug", (text) => {
  expect(isSlug(text)).toBe(true);
});

it.each([
  "",
  "-",
  "roubaix-",
  "-roubaix",
  "est--ensemble",
  "Roubaix",
  "saint-étienne",
  "a b",
  "a\0",
  "a\n",
  "a".repeat(101),
])("%j is none", (text) => {
  expect(isSlug(text)).toBe(false);
});

it.each([
  ["Région Île-de-France", "region-ile-de-france"],
  ["  Cœur de ville – 2ᵉ tranche ", "coeur-de-ville-2e-tranche"],
  ["L’Œuvre, nº 3", "l-oeuvre-no-3"],
  ["« »", ""],
])("%j becomes %j", (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});
