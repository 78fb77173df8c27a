import fc from "fast-check";
import { expect, it } from "vitest";
import { batchSentence } from "./labels";
import { batchValue, distinctTargets, parseBatchValue } from "./rules";
import { batchMessageSchema, batchParamsSchema } from "./schema";

it("what the confirmation sends is read back as it was shown", () => {
  const target = fc.record({
    reference: fc.integer({ min: 1, max: 9999 }).map((n) => `QP-ROUBAIX-${String(n).padStart(4, "0")}`),
    version: fc.integer({ min: 1, max: 999_999 }),
    assigneeId: fc.option(fc.uuid()),
  });
  fc.assert(
    fc.property(target, (one) => {
      expect(parseBatchValue(batchValue(one))).toEqual(one);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (noise) => {
      expect(parseBatchValue(`<${noise}>:1`)).toBeNull();
    }),
  );
});

it("a project chosen twice is one", () => {
  const one = { reference: "QP-LAVAL-0001", version: 1, assigneeId: null };
  expect(distinctTargets([one, { ...one, version: 2 }])).toEqual([one]);
});

it.each([
  [{}, { command: null, references: [], assigneeId: null, queue: "" }],
  [
    { decision: "accept", projet: "QP-LAVAL-0001", personne: "", file: "tri=cout" },
    { command: "accept", references: ["QP-LAVAL-0001"], assigneeId: null, queue: "tri=cout" },
  ],
  [
    {
      decision: "tout",
      projet: ["QP-LAVAL-0001", "QP-LAVAL-0001", "<b>"],
      personne: "moi",
      file: ["a", "b"],
    },
    { command: null, references: ["QP-LAVAL-0001"], assigneeId: null, queue: "a" },
  ],
])("the address %o is understood as far as it goes", (query, expected) => {
  expect(batchParamsSchema.parse(query)).toEqual(expected);
});

it.each([
  ["accept", "", true],
  ["reject", "  ", false],
  ["requestChanges", "", false],
  ["reject", "Hors programme", true],
  ["accept", "x".repeat(5001), false],
] as const)("to %s with « %s »: %s", (command, message, isRight) => {
  expect(batchMessageSchema(command).safeParse(message).success).toBe(isRight);
});

it("says how many were done, overtaken, refused or failed", () => {
  const result = (outcome: "done" | "overtaken" | "refused" | "failed") => ({
    reference: "x",
    outcome,
    sentence: "",
  });
  expect(batchSentence([result("done"), result("done"), result("overtaken")])).toBe(
    "2\u00A0projets faits, 1\u00A0dépassé",
  );
  expect(batchSentence([result("refused"), result("failed")])).toBe(
    "0\u00A0projet fait, 1\u00A0refusé, 1\u00A0en échec",
  );
});
