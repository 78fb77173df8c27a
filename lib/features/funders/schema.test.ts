import { expect, it } from "vitest";
import { fundersQuerySchema } from "./schema";

it.each([
  ["\u0000", ""],
  [" Banque\u0000 des\tTerritoires\u202F", "Banque des Territoires"],
  [["anru", "ademe"], "anru"],
  ["é".repeat(101), ""],
  [{ a: "b" }, ""],
])("searches funders by what Postgres can read of %j", (q, expected) => {
  expect(fundersQuerySchema.parse({ q }).q).toBe(expected);
});
