import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { APPLICANT_KINDS, SCHEME_NATURES, SCHEME_ZONES, SITUATIONS } from "../constants";
import { CONFIDENCES, SCHEME_FIELDS } from "./constants";
import { sourceDay, valueInWords } from "./labels";
import {
  changedByHand,
  compareContents,
  contentDisputes,
  differenceOf,
  EMPTY_CONTENT,
  freeSchemeSlug,
  proposedChanges,
  readSchemeValues,
  valuesOfContent,
  withFields,
} from "./rules";
import { parseContent } from "./schema";
import type { SchemeContent } from "./types";

const DIRECTORY = {
  priorities: [{ id: 1, label: "Entreprendre" }],
  organisations: [{ slug: "anru", name: "ANRU" }],
};
const word = fc.stringMatching(/^[a-zé0-9]{1,12}( [a-zé0-9]{1,12}){0,3}$/);
const day = fc.option(fc.constantFrom("2025-01-01", "2026-02-28", "2027-12-31"));

const anyContent: fc.Arbitrary<SchemeContent> = fc
  .record({
    name: word,
    operator: word,
    operatorGroup: word,
    organisationSlug: fc.option(fc.constantFrom("anru", "anct")),
    natures: fc.subarray([...SCHEME_NATURES], { minLength: 1 }),
    priorityIds: fc.subarray([1, 2, 3, 4]),
    applicants: fc.subarray([...APPLICANT_KINDS]),
    zones: fc.subarray([...SCHEME_ZONES]),
    purpose: word,
    audience: fc.oneof(fc.constant(""), word),
    amount: fc.oneof(fc.constant(""), word),
    highestAmountCents: fc.option(fc.nat(10_000_000_000)),
    conditions: fc.uniqueArray(word, { maxLength: 4 }),
    howToApply: fc.oneof(fc.constant(""), word),
    contact: fc.oneof(fc.constant(""), word),
    opensOn: day,
    closesOn: day,
    situation: fc.constantFrom(...SITUATIONS),
    situationNote: fc.oneof(fc.constant(""), word),
    warning: fc.oneof(fc.constant(""), word),
    sourceDate: fc.constantFrom("", "2024", "2024-02", "2024-02-29"),
    confidence: fc.constantFrom(...CONFIDENCES),
    url: fc.option(fc.constant("https://www.exemple.fr/page?a=1")),
    sources: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
  })
  .filter(({ opensOn, closesOn }) => opensOn === null || closesOn === null || opensOn <= closesOn);

describe("the form", () => {
  it("says again what it was given", () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(parseContent(valuesOfContent(content))).toEqual({ ok: true, content });
      }),
    );
  });

  const values = valuesOfContent({
    ...EMPTY_CONTENT,
    name: "Fonds",
    operator: "X",
    operatorGroup: "X",
    natures: ["grant"],
    purpose: "Aider",
    sources: ["Loi"],
  });
  it.each([
    [{ name: " " }, "name"],
    [{ name: "é".repeat(301) }, "name"],
    [{ natures: [] }, "natures"],
    [{ natures: ["or"] }, "natures"],
    [{ situation: "open" }, "situation"],
    [{ sources: "\n \n" }, "sources"],
    [{ sources: `a\n${"b".repeat(1001)}` }, "sources"],
    [{ conditions: Array.from({ length: 51 }, (_, n) => n).join("\n") }, "conditions"],
    [{ url: "javascript:alert(1)" }, "url"],
    [{ url: "exemple.fr" }, "url"],
    [{ highestAmountCents: "douze" }, "highestAmountCents"],
    [{ closesOn: "31/02/2026" }, "closesOn"],
    [{ opensOn: "01/03/2026", closesOn: "28/02/2026" }, "closesOn"],
    [{ sourceDate: "2026-13" }, "sourceDate"],
    [{ sourceDate: "2026-02-30" }, "sourceDate"],
    [{ priorityIds: ["1; DROP TABLE"] }, "priorityIds"],
    [{ organisationSlug: "Pas Un Slug" }, "organisationSlug"],
  ])("tells what is wrong with %j beside its field", (some, field) => {
    const parsed = parseContent({ ...values, ...some });
    expect(parsed.ok ? [] : Object.keys(parsed.errors)).toEqual([field]);
  });

  it("never throws, and keeps what was typed, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...SCHEME_FIELDS), fc.string({ unit: "binary" })),
        (typed) => {
          const form = new FormData();
          for (const [name, value] of Object.entries(typed)) form.append(name, value);
          const read = readSchemeValues(form);
          expect(JSON.stringify(read)).not.toContain("\\u0000");
          expect(typeof parseContent(read).ok).toBe("boolean");
        },
      ),
    );
  });
});

describe("changes", () => {
  it("are none between a content and the same in another order of its sets", () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const turned = {
          ...content,
          natures: content.natures.toReversed(),
          zones: content.zones.toReversed(),
        };
        expect(changedByHand(content, turned)).toEqual([]);
      }),
    );
  });

  it("taken over field by field give the other content", () => {
    fc.assert(
      fc.property(anyContent, anyContent, (one, other) => {
        const fields = changedByHand(one, other);
        expect(changedByHand(withFields(one, other, fields), other)).toEqual([]);
        for (const field of fields)
          expect(changedByHand(one, withFields(one, other, [field]))).toEqual([field]);
      }),
    );
  });

  it("dispute what they changed and I did not change in the same way; nothing else", () => {
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (base, theirs, mine) => {
        const disputed = contentDisputes(base, theirs, mine).map(({ field }) => field);
        const theirChanges = changedByHand(base, theirs);
        const different = changedByHand(theirs, mine);
        expect(disputed).toEqual(theirChanges.filter((field) => different.includes(field)));
        expect(contentDisputes(base, base, mine)).toEqual([]);
        expect(contentDisputes(base, mine, mine)).toEqual([]);
      }),
    );
  });

  it("of an operator never touch what is the programme's", () => {
    const all = withFields(
      EMPTY_CONTENT,
      { ...EMPTY_CONTENT, warning: "x", confidence: "low", operatorGroup: "x", organisationSlug: "anct" },
      SCHEME_FIELDS,
    );
    expect(proposedChanges(EMPTY_CONTENT, all)).toEqual([]);
  });
});

it("says every field in words, and nothing with nothing", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      for (const { field, after, parts } of compareContents(content, content, DIRECTORY)) {
        expect([field, after]).not.toEqual([field, ""]);
        expect(parts).toBeNull();
      }
    }),
  );
  expect(valueInWords("highestAmountCents", 1_500_000, DIRECTORY)).toMatch(/^15\s000\s€$/u);
  expect(valueInWords("priorityIds", [1, 9], DIRECTORY)).toBe("Entreprendre\nn°\u00A09");
  expect(valueInWords("organisationSlug", null, DIRECTORY)).toBe("vide");
  expect(["2024", "2024-03", "2024-09-01"].map(sourceDay)).toEqual([
    "2024",
    "mars 2024",
    "1er\u00A0septembre 2024",
  ]);
});

it("tells what two texts share only when they share enough", () => {
  const told = (older: string, newer: string) => differenceOf("amount", older, newer).map(({ kind }) => kind);
  expect(told("Jusqu’à 50 % du coût", "Jusqu’à 60 % du coût")).toEqual(["same", "removed", "added", "same"]);
  expect(told("34 M€ au plan national", "Au cas par cas, selon le plan")).toEqual(["removed", "added"]);
});

describe("the address of a new scheme", () => {
  it.each([
    ["Fonds d’œuvres – été", "fonds-d-oeuvres-ete"],
    ["Propositions", "propositions-2"],
    ["日本", "dispositif"],
    ["Déjà pris", "deja-pris-3"],
  ])("of %s is %s", (name, slug) => {
    expect(freeSchemeSlug(name, new Set(["deja-pris", "deja-pris-2"]))).toBe(slug);
  });
  it("is always one that can be looked for, and that nobody has", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const first = freeSchemeSlug(name, new Set());
        const second = freeSchemeSlug(name, new Set([first]));
        expect(first).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(second).not.toBe(first);
        expect(second.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
