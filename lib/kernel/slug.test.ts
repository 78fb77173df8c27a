import { expect, it } from "vitest";
import { isSlug } from "./slug";

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
