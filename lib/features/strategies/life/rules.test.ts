import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STRATEGY_STATES } from "../constants";
import { EMPTY_CONTENT } from "../content/rules";
import {
  ADOPTION_REFUSALS,
  adoptionFieldOf,
  decideAdoptionDay,
  decideStep,
  STEP_REFUSALS,
  STRATEGY_COMMANDS,
  STRATEGY_TRANSITIONS,
  stepChoices,
  subjectOf,
} from "./rules";

const whole = { hasText: true, objectiveCount: 2 };

describe("decideStep", () => {
  const table = STRATEGY_COMMANDS.flatMap((command) =>
    STRATEGY_STATES.map((state) => [command, state] as const),
  );
  it.each(table)("%s, of a strategy that is in %s", (command, state) => {
    const decision = decideStep({ ...whole, state }, command, true);
    const { from, to } = STRATEGY_TRANSITIONS[command];
    expect(decision).toEqual(
      state === from ? { ok: true, value: to } : { ok: false, refusal: "transitionNotAllowed" },
    );
  });

  it("shares what says something, adopts what has an objective, and asks for changes with words", () => {
    expect(decideStep({ state: "elaboration", hasText: false, objectiveCount: 0 }, "share", false)).toEqual({
      ok: false,
      refusal: "nothingToShare",
    });
    expect(decideStep({ state: "shared", hasText: true, objectiveCount: 0 }, "adopt", false)).toEqual({
      ok: false,
      refusal: "noObjective",
    });
    expect(decideStep({ ...whole, state: "shared" }, "requestChanges", false)).toEqual({
      ok: false,
      refusal: "messageMissing",
    });
  });

  it("never leaves a strategy where no step begins, whatever the steps", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STRATEGY_COMMANDS), { maxLength: 12 }), (commands) => {
        let state: (typeof STRATEGY_STATES)[number] = "elaboration";
        for (const command of commands) {
          const decision = decideStep({ ...whole, state }, command, true);
          if (decision.ok) state = decision.value;
        }
        expect(stepChoices({ ...whole, state }, "coordinator").length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("stepChoices", () => {
  it.each([
    ["coordinator", "elaboration", ["share"]],
    ["coordinator", "shared", ["adopt", "takeBack"]],
    ["coordinator", "adopted", ["revise"]],
    ["reviewer", "elaboration", []],
    ["reviewer", "shared", ["requestChanges"]],
    ["reviewer", "adopted", []],
  ] as const)("offers the %s of a strategy in %s: %s", (side, state, commands) => {
    expect(stepChoices({ ...whole, state }, side).map(({ command }) => command)).toEqual(commands);
  });

  it("says what stands in the way of a button", () => {
    expect(stepChoices({ state: "elaboration", hasText: false, objectiveCount: 0 }, "coordinator")).toEqual([
      { command: "share", refusal: "nothingToShare" },
    ]);
  });
});

describe("subjectOf", () => {
  it("has a text when there is a title, and something under it", () => {
    const titled = { ...EMPTY_CONTENT, title: "Stratégie" };
    expect(subjectOf("elaboration", EMPTY_CONTENT).hasText).toBe(false);
    expect(subjectOf("elaboration", titled).hasText).toBe(false);
    expect(subjectOf("elaboration", { ...EMPTY_CONTENT, summary: "Résumé" }).hasText).toBe(false);
    expect(subjectOf("elaboration", { ...titled, summary: "Résumé" }).hasText).toBe(true);
    const threats = [{ key: "k", text: "Vacance", qpvs: [] }];
    expect(subjectOf("elaboration", { ...titled, diagnosis: { ...titled.diagnosis, threats } }).hasText).toBe(
      true,
    );
  });
});

describe("decideAdoptionDay", () => {
  it.each([
    ["", null, "dateMissing"],
    ["  ", null, "dateMissing"],
    ["31/02/2026", null, "dateUnreadable"],
    ["demain", null, "dateUnreadable"],
    ["17/06/2026", null, "dateInFuture"],
    ["01/03/2026", "2026-03-02", "dateBeforeLast"],
  ])("refuses « %s » after %s: %s", (adoptedOn, lastAdoptedOn, refusal) => {
    expect(decideAdoptionDay({ adoptedOn, lastAdoptedOn, today: "2026-06-16" })).toEqual({
      ok: false,
      refusal,
    });
  });

  it.each(["16/06/2026", "2026-06-16", "2/3/2026"])("takes « %s »", (adoptedOn) => {
    expect(decideAdoptionDay({ adoptedOn, lastAdoptedOn: "2026-03-02", today: "2026-06-16" }).ok).toBe(true);
  });
});

describe("adoptionFieldOf", () => {
  it("leads from a refusal to its field, and from the others to none", () => {
    const fields = ADOPTION_REFUSALS.map(adoptionFieldOf);
    expect(new Set(fields).size).toBe(3);
    expect(adoptionFieldOf("tooLarge")).not.toBe(adoptionFieldOf("dateMissing"));
    expect(STEP_REFUSALS.every((refusal) => ADOPTION_REFUSALS.includes(refusal))).toBe(true);
  });
});
