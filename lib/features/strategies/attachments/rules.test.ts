import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanAttachment, isCounted, problemOf, stampOf } from "./rules";

const keys = fc.constantFrom("a", "b", "c", "d");
const attachments = fc.record({ main: fc.option(keys), others: fc.array(keys) });

describe("stampOf", () => {
  it("is the same for equal choices, however they were typed, and differs for others", () => {
    fc.assert(
      fc.property(attachments, attachments, (one, other) => {
        const same = JSON.stringify(cleanAttachment(one)) === JSON.stringify(cleanAttachment(other));
        expect(stampOf(one) === stampOf(other)).toBe(same);
        expect(stampOf({ ...one, others: [...one.others].reverse() })).toBe(stampOf(one));
      }),
    );
  });

  it("tells a main objective from another one", () => {
    expect(stampOf({ main: "a", others: ["b"] })).not.toBe(stampOf({ main: "b", others: ["a"] }));
    expect(stampOf({ main: null, others: ["a"] })).not.toBe(stampOf({ main: "a", others: [] }));
    expect(stampOf({ main: "a", others: ["a"] })).toBe(stampOf({ main: "a", others: [] }));
  });
});

describe("problemOf", () => {
  const known = new Set(["a", "b"]);
  const row = { reference: "QP-ROUBAIX-0001", seen: "" };
  it.each([
    [null, [], null],
    ["a", ["b"], null],
    [null, ["a"], "mainMissing"],
    ["x", [], "unknownObjective"],
    ["a", ["x"], "unknownObjective"],
  ])("main %s, others %s: %s", (main, others, problem) => {
    expect(problemOf({ ...row, main, others }, known)).toBe(problem);
  });
});

it("counts neither what was refused nor what was abandoned", () => {
  expect(isCounted({ reviewStatus: "accepted", progressStatus: "blocked" })).toBe(true);
  expect(isCounted({ reviewStatus: "draft", progressStatus: null })).toBe(true);
  expect(isCounted({ reviewStatus: "rejected", progressStatus: "onTrack" })).toBe(false);
  expect(isCounted({ reviewStatus: "accepted", progressStatus: "abandoned" })).toBe(false);
});
