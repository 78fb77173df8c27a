import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SIMILAR_FROM, similarity, type Titled, titleIndex, trigramsOf } from "./rules";

const words = fc.constantFrom(
  ..."Halle des ateliers Épeule rue école boutique à l’essai fabrique numérique Alma n° 2 3".split(" "),
);
const titles = fc.array(
  fc.record({
    title: fc.array(words, { maxLength: 7 }).map((chosen) => chosen.join(" ")),
    codeInsee: fc.constantFrom(null, "59512", "59599"),
  }),
  { maxLength: 40 },
);

const compatible = (one: Titled, other: Titled) =>
  one.codeInsee === null || other.codeInsee === null || one.codeInsee === other.codeInsee;

describe("the index of titles", () => {
  it("finds exactly what comparing each with each finds", () => {
    fc.assert(
      fc.property(titles, titles, (known, asked) => {
        const find = titleIndex([...known, ...asked], asked);
        for (const one of asked) {
          const alike = [...known, ...asked]
            .filter((item) => item !== one && compatible(one, item))
            .map(({ title }) => similarity(trigramsOf(one.title), trigramsOf(title)))
            .filter((likeness) => likeness >= SIMILAR_FROM)
            .sort((a, b) => b - a);
          expect(find(one).map((found) => found.similarity)).toEqual(alike.slice(0, 3));
        }
      }),
    );
  });

  it("passes over accents, capitals and punctuation", () => {
    const one = { title: "Halle des métiers – Épeule", codeInsee: null };
    const find = titleIndex([{ title: "HALLE DES METIERS, Epeule", codeInsee: "59512" }], [one]);
    expect(find(one).map((found) => found.similarity)).toEqual([1]);
  });
});
