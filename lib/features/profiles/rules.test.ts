import fc from "fast-check";
import { expect, it } from "vitest";
import { NEED_KINDS, PHASES } from "../projects/constants";
import { SOUGHT_NATURES } from "../schemes/criteria/constants";
import { numberTree } from "../schemes/criteria/rules";
import { contentOfTree, EMPTY_CONTENT, treeOfContent, valuesOf } from "./rules";
import { profileSchema } from "./schema";

const slugs = fc.uniqueArray(fc.constantFrom("roubaix", "laval", "numerique", "commerce-artisanat"));
const cents = fc.option(fc.integer({ min: 0, max: 10 ** 12 }));
const contents = fc
  .record({
    territories: slugs,
    priorities: slugs,
    phases: fc.uniqueArray(fc.constantFrom(...PHASES)),
    natures: fc.uniqueArray(fc.constantFrom(...SOUGHT_NATURES)),
    needs: fc.uniqueArray(fc.constantFrom(...NEED_KINDS)),
    costFrom: cents,
    costTo: cents,
    gapFrom: cents,
    gapTo: cents,
    keywords: fc.uniqueArray(fc.constantFrom("halle", "réemploi", "tiers-lieu")),
  })
  .filter(
    ({ costFrom, costTo, gapFrom, gapTo }) =>
      (costFrom ?? 0) <= (costTo ?? 1e15) && (gapFrom ?? 0) <= (gapTo ?? 1e15),
  );

it("asks what was typed, and shows again what is asked", () => {
  fc.assert(
    fc.property(contents, (content) => {
      expect(contentOfTree(numberTree(treeOfContent(content)))).toEqual(content);
      if (treeOfContent(content).length === 0) return;
      const { name, ...read } = profileSchema.parse(valuesOf("Commerces", content));
      expect([name, read]).toEqual(["Commerces", content]);
    }),
  );
  expect(treeOfContent(EMPTY_CONTENT)).toEqual([]);
});

it.each([
  ["no name", { name: " " }, "name"],
  ["nothing asked", { territories: [] }, "territories"],
  ["an amount that is none", { costFrom: "beaucoup" }, "costFrom"],
  ["bounds the wrong way round", { costFrom: "2", costTo: "1" }, "costTo"],
  ["own money as money that is looked for", { natures: ["ownFunds"] }, "natures"],
  ["an unknown phase", { phases: ["rêve"] }, "phases"],
])("refuses %s, beside its field", (_, changes, field) => {
  const values = { ...valuesOf("Commerces", { ...EMPTY_CONTENT, territories: ["roubaix"] }), ...changes };
  const parsed = profileSchema.safeParse(values);
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});
