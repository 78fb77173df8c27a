import fc from "fast-check";
import { expect, it } from "vitest";
import { linesOf, shareWidth } from "./rules";

const letters = (text: string) => text.length;

it("fills the page whatever the columns need, and cuts no word that has room", () => {
  const need = fc
    .tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 300 }))
    .map(([least, more]) => ({ least, wanted: least + more }));
  fc.assert(
    fc.property(fc.array(need, { minLength: 1, maxLength: 8 }), (needs) => {
      const widths = shareWidth(needs, 480);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(480, 6);
      const fits = needs.reduce((sum, { least }) => sum + least, 0) <= 480;
      widths.forEach((width, place) => {
        if (fits) expect(width + 1e-9).toBeGreaterThanOrEqual(needs[place]?.least ?? 0);
      });
    }),
  );
});

it.each([
  ["", 10, [""]],
  ["un deux trois", 8, ["un deux ", "trois"]],
  ["1\u00A0234,56\u00A0€ en tout", 10, ["1\u00A0234,56\u00A0€ ", "en tout"]],
  ["un « bilan » : le", 11, ["un ", "« bilan » : ", "le"]],
  ["anticonstitutionnellement", 10, ["anticonsti", "tutionnell", "ement"]],
] as const)("breaks %j at %i letters", (text, width, lines) => {
  expect(linesOf(text, width, letters)).toEqual(lines);
});

it("loses no letter, glues no words and exceeds no line", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 1, max: 30 }), (text, width) => {
      const lines = linesOf(text, width, letters);
      expect(lines.join("").trim()).toBe(
        text
          .split(/[ \n]+/)
          .join(" ")
          .trim(),
      );
      for (const line of lines) expect(letters(line.trimEnd())).toBeLessThanOrEqual(width);
    }),
  );
});
