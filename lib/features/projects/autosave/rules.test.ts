import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RETRY_AFTER_MS, RETRY_AT_MOST_MS, SAVE_AFTER_MS, SIGN_OF_LIFE_MS } from "./constants";
import {
  differingKeys,
  formKeyOf,
  NOTHING_YET,
  newestOf,
  type Progress,
  placeOf,
  placeOfKey,
  waitBeforeCall,
} from "./rules";

const KEY = "11111111-2222-4333-8444-555555555555";
const OPEN = { now: 100_000, isVisible: true, isNew: false };
const at = (progress: Partial<Progress>): Progress => ({ ...NOTHING_YET, ...progress });

describe("waitBeforeCall", () => {
  it.each<[string, Partial<Progress>, Partial<typeof OPEN>, number | null]>([
    ["tells at once that somebody is there", {}, {}, 0],
    ["has nobody to tell about a new project", {}, { isNew: true }, null],
    ["gives signs of life", { calledAt: 95_000 }, {}, SIGN_OF_LIFE_MS - 5_000],
    ["gives none in a hidden tab", { calledAt: 10_000 }, { isVisible: false }, null],
    ["waits a little after a change", { changedAt: 99_000, calledAt: 99_500 }, {}, SAVE_AFTER_MS - 1_000],
    ["does not wait longer because typing goes on", { changedAt: 90_000 }, {}, 0],
    ["keeps a new project too", { changedAt: 99_000 }, { isNew: true }, SAVE_AFTER_MS - 1_000],
    ["waits for nothing once the tab is hidden", { changedAt: 99_999 }, { isVisible: false }, 0],
    ["makes one call at a time", { changedAt: 90_000, isSending: true }, {}, null],
    ["tries again later", { changedAt: 90_000, calledAt: 99_000, failures: 1 }, {}, RETRY_AFTER_MS - 1_000],
    ["and later still", { changedAt: 9_000, calledAt: 99_000, failures: 3 }, {}, 4 * RETRY_AFTER_MS - 1_000],
    ["but not for ever later", { changedAt: 9_000, calledAt: 100_000, failures: 40 }, {}, RETRY_AT_MOST_MS],
    ["and not from a hidden tab", { changedAt: 9_000, failures: 1 }, { isVisible: false }, null],
  ])("%s", (_, progress, surroundings, wait) => {
    expect(waitBeforeCall(at(progress), { ...OPEN, ...surroundings })).toBe(wait);
  });

  it("never calls more than once every three seconds while somebody types without a pause", () => {
    let progress = at({ calledAt: 0 });
    const calls: number[] = [];
    for (let now = 1; now <= 60_000; now += 100) {
      progress = { ...progress, changedAt: progress.changedAt ?? now };
      if (waitBeforeCall(progress, { ...OPEN, now }) !== 0) continue;
      calls.push(now);
      progress = at({ calledAt: now });
    }
    expect(calls.length).toBeGreaterThan(15);
    expect(calls.length).toBeLessThanOrEqual(20);
  });
});

describe("newestOf", () => {
  const kept = (savedAt: number, creationKey = KEY) => ({ savedAt, form: { creationKey } });
  it("takes what there is, and the later of two", () => {
    expect(newestOf(null, null)).toBeNull();
    expect(newestOf(kept(1), null)).toEqual(kept(1));
    expect(newestOf(null, kept(1))).toEqual(kept(1));
    expect(newestOf(kept(1), kept(2))?.savedAt).toBe(2);
    expect(newestOf(kept(3), kept(2))?.savedAt).toBe(3);
  });
  it("does not put one new project in the form of another", () => {
    expect(newestOf(kept(1), kept(2, "another"))).toEqual(kept(1));
  });
});

describe("differingKeys", () => {
  it("sees through the order of keys, not of lines", () => {
    const one = { title: "a", lines: [{ x: "1", y: "2" }], none: null };
    expect(differingKeys(one, { none: null, lines: [{ y: "2", x: "1" }], title: "a" })).toEqual([]);
    expect(differingKeys(one, { ...one, lines: [] })).toEqual(["lines"]);
    expect(differingKeys({ list: ["1", "2"] }, { list: ["2", "1"] })).toEqual(["list"]);
    expect(differingKeys(one, { lines: one.lines, none: null })).toEqual(["title"]);
  });
  it("agrees with itself on anything that JSON can say", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (values) => {
        expect(differingKeys(values, JSON.parse(JSON.stringify(values)))).toEqual([]);
      }),
    );
  });
});

describe("the key of a form", () => {
  it("leads back to it", () => {
    for (const place of [
      { kind: "creation", creationKey: KEY } as const,
      { kind: "financement", reference: "QP-ROUBAIX-0007" } as const,
    ])
      expect(placeOfKey(formKeyOf(place))).toEqual(place);
    expect(placeOf({ reference: "", creationKey: KEY }, "modification")).toMatchObject({ kind: "creation" });
  });
  it.each([
    "",
    "x",
    "QP-ROUBAIX-0007",
    "QP-ROUBAIX-0007/creation",
    "QP-ROUBAIX-0007/x",
    "QP-ROUBAIX-0007/jalons/x",
    `${KEY}0`,
    "\u0000/jalons",
  ])("is refused when nobody could have been given it: %j", (key) => {
    expect(placeOfKey(key)).toBeNull();
  });
});
