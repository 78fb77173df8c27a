import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { strategyTexts } from "@/tests/support/strategy-texts";
import { assemble, COLLECTIONS, flatten } from "../flat/rules";
import { EMPTY_CONTENT } from "../rules";
import { contentOf } from "../schema";
import type { StrategyContent } from "../types";
import { mergeContents } from "./rules";

const AXIS = "00000000-0000-4000-8000-00000000a001";
const objective = (key: string, title: string) => ({
  key,
  title,
  text: "",
  priorities: [],
  qpvs: [],
  needs: [],
  answersFor: "",
  targets: [],
});
const [A, B, C] = ["b001", "b002", "b003"].map((end) => `00000000-0000-4000-8000-00000000${end}`) as [
  string,
  string,
  string,
];
const text = (...objectives: StrategyContent["axes"][number]["objectives"]): StrategyContent => ({
  ...EMPTY_CONTENT,
  axes: [{ key: AXIS, title: "Axe", text: "", objectives }],
});
const titles = ({ axes }: StrategyContent) =>
  axes.flatMap(({ objectives }) => objectives.map(({ title }) => title));

describe("a text", () => {
  it("is the same once kept and read again", () => {
    fc.assert(
      fc.property(strategyTexts, (content) => {
        expect(contentOf(JSON.parse(JSON.stringify(content)))).toEqual(content);
      }),
    );
  });

  it("is the same once taken apart and put together again", () => {
    fc.assert(
      fc.property(strategyTexts, (content) => {
        expect(assemble(flatten(content))).toEqual(content);
      }),
    );
  });

  it("written before something was added to it is read all the same", () => {
    expect(contentOf({})).toEqual(EMPTY_CONTENT);
  });
});

describe("two people", () => {
  it("one of whom wrote nothing: the other's text stands", () => {
    fc.assert(
      fc.property(strategyTexts, strategyTexts, (base, other) => {
        expect(mergeContents({ base, theirs: base, mine: other })).toEqual({ content: other, disputes: [] });
        expect(mergeContents({ base, theirs: other, mine: base })).toEqual({ content: other, disputes: [] });
        expect(mergeContents({ base, theirs: other, mine: other })).toEqual({ content: other, disputes: [] });
      }),
    );
  });

  it("in two sections never meet: both texts are there", () => {
    fc.assert(
      fc.property(strategyTexts, strategyTexts, strategyTexts, (base, one, other) => {
        const mine = { ...base, diagnosis: one.diagnosis, title: one.title };
        const theirs = { ...base, axes: other.axes, figures: other.figures };
        const { content, disputes } = mergeContents({ base, theirs, mine });
        expect(disputes).toEqual([]);
        expect(content).toEqual({ ...theirs, diagnosis: mine.diagnosis, title: mine.title });
      }),
    );
  });

  it("anywhere lose nothing: what each wrote is in the text, or they are asked", () => {
    fc.assert(
      fc.property(strategyTexts, strategyTexts, strategyTexts, (base, theirs, mine) => {
        const { content, disputes } = mergeContents({ base, theirs, mine });
        const asked = new Set(disputes.map(({ path }) => path));
        const flat = { base: flatten(base), content: flatten(content) };
        for (const side of [flatten(theirs), flatten(mine)])
          for (const collection of COLLECTIONS)
            for (const [key, row] of side.rows[collection]) {
              const path = `${collection}.${key}`;
              const was = flat.base.rows[collection].get(key);
              // Whoever left a row as it was has written nothing there.
              if (JSON.stringify(was) === JSON.stringify(row) || asked.has(path)) continue;
              const parent = row.parent ?? "";
              if (asked.has(`objectives.${parent}`)) continue;
              const is = flat.content.rows[collection].get(key);
              for (const [field, value] of Object.entries(row.fields)) {
                const isWritten = JSON.stringify(was?.fields[field]) !== JSON.stringify(value);
                if (!isWritten || asked.has(`${path}.${field}`) || is === undefined) continue;
                expect([path, field, is.fields[field]]).toEqual([path, field, value]);
              }
            }
      }),
      { numRuns: 300 },
    );
  });

  it("settle what they are asked, and are asked nothing else", () => {
    fc.assert(
      fc.property(
        strategyTexts,
        strategyTexts,
        strategyTexts,
        fc.constantFrom("mine", "theirs"),
        (base, theirs, mine, choice) => {
          const choices: Record<string, "mine" | "theirs"> = {};
          // Keeping an objective may bring back what stands under it.
          for (let round = 0; round < 3; round++)
            for (const { path } of mergeContents({ base, theirs, mine }, choices).disputes)
              choices[path] = choice;
          const { content, disputes } = mergeContents({ base, theirs, mine }, choices);
          expect(disputes).toEqual([]);
          expect(contentOf(JSON.parse(JSON.stringify(content)))).toEqual(content);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("examples", () => {
  it("adds what both added, each where it was added", () => {
    const base = text(objective(A, "un"), objective(B, "deux"));
    const theirs = text(objective(A, "un"), objective(C, "un et demi"), objective(B, "deux"));
    const mine = text(objective(A, "un"), objective(B, "deux"), objective("d", "trois"));
    expect(titles(mergeContents({ base, theirs, mine }).content)).toEqual([
      "un",
      "un et demi",
      "deux",
      "trois",
    ]);
  });

  it("asks before it removes what the other has just changed", () => {
    const base = text(objective(A, "un"), objective(B, "deux"));
    const theirs = text(objective(A, "un"), objective(B, "deux, mieux dit"));
    const mine = text(objective(A, "un"));
    const { disputes } = mergeContents({ base, theirs, mine });
    expect(disputes.map(({ path }) => path)).toEqual([`objectives.${B}`]);
    const settled = (choice: "mine" | "theirs") =>
      titles(mergeContents({ base, theirs, mine }, { [`objectives.${B}`]: choice }).content);
    expect(settled("mine")).toEqual(["un"]);
    expect(settled("theirs")).toEqual(["un", "deux, mieux dit"]);
  });

  it("keeps an axis that one removed while the other put an objective under it", () => {
    const base = text();
    const theirs = { ...base, axes: [] };
    const mine = text(objective(A, "un"));
    expect(titles(mergeContents({ base, theirs, mine }).content)).toEqual(["un"]);
  });

  it("asks whose order it is when both changed it", () => {
    const [one, two, three] = [objective(A, "un"), objective(B, "deux"), objective(C, "trois")];
    const base = text(one, two, three);
    const sides = { base, theirs: text(two, one, three), mine: text(three, two, one) };
    const { disputes } = mergeContents(sides);
    expect(disputes.map(({ path }) => path)).toEqual([`order.objectives.${AXIS}`]);
    const settled = mergeContents(sides, { [`order.objectives.${AXIS}`]: "mine" });
    expect(titles(settled.content)).toEqual(["trois", "deux", "un"]);
  });
});
