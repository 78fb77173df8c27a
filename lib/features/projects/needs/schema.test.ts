import { expect, it } from "vitest";
import { MAX_NEEDS } from "../constants";
import { EMPTY_STATE } from "../rules";
import { nameOfNeedInput } from "./labels";
import { EMPTY_NEED, openFirst, readNeeds, valuesOfNeeds } from "./rules";
import { NEEDS_SECTION, parseNeeds } from "./schema";

it("reads what was typed, without the rows left empty", () => {
  const needs = [{ kind: "land", text: " Un local\r\nclair ", isMet: "oui" }, EMPTY_NEED];
  expect(parseNeeds({ needs })).toEqual({
    ok: true,
    needs: [{ kind: "land", text: "Un local\nclair", isMet: true }],
  });
});

it.each([
  ["without a kind", { kind: "", text: "Un local", isMet: "" }, "need-0-kind"],
  ["of an unknown kind", { kind: "magie", text: "Un local", isMet: "" }, "need-0-kind"],
  ["without words", { kind: "land", text: "  ", isMet: "" }, "need-0-text"],
  ["with too many words", { kind: "land", text: "é".repeat(1001), isMet: "" }, "need-0-text"],
])("refuses a need %s", (_, need, input) => {
  const parsed = parseNeeds({ needs: [need] });
  expect(parsed.ok ? [] : Object.keys(parsed.errors)).toEqual([input]);
  expect(nameOfNeedInput(input)).toMatch(/^Besoin 1, /);
});

it("refuses more than the limit", () => {
  const needs = Array.from({ length: MAX_NEEDS + 1 }, () => ({ kind: "other", text: "Aide", isMet: "" }));
  expect(parseNeeds({ needs })).toMatchObject({ ok: false, errors: { needs: expect.any(String) } });
});

it("shows what is saved as it reads it back, and comes and goes row by row", () => {
  const saved = [
    { kind: "land" as const, text: "Un local", isMet: true },
    { kind: "other" as const, text: "Un avis", isMet: false },
  ];
  const values = valuesOfNeeds({ ...EMPTY_STATE, needs: saved });
  expect(NEEDS_SECTION.parse(values)).toEqual({ ok: true, state: { needs: saved } });
  const form = new FormData();
  values.needs.forEach(({ kind, text, isMet }, i) => {
    form.set(`need-${i}-kind`, kind);
    form.set(`need-${i}-text`, text);
    // A box that is not ticked is not sent.
    if (isMet) form.set(`need-${i}-isMet`, isMet);
  });
  expect(readNeeds(form)).toEqual(values);
  expect(NEEDS_SECTION.edit(values, "add-need")?.focusId).toBe("champ-need-2-kind");
  expect(NEEDS_SECTION.edit(values, "remove-need-1")?.values.needs).toEqual([values.needs[0]]);
  expect(openFirst(saved).map(({ text }) => text)).toEqual(["Un avis", "Un local"]);
});
