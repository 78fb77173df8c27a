import { expect, it } from "vitest";
import { MAX_MILESTONES } from "../constants";
import { EMPTY_STATE } from "../rules";
import { nameOfMilestoneInput } from "./labels";
import { EMPTY_MILESTONE, readMilestones, valuesOfMilestones } from "./rules";
import { milestonesSection, parseMilestones } from "./schema";

const TODAY = "2026-11-23";
const typed = (label: string, plannedOn = "", state = "planned", actualOn = "") => ({
  label,
  plannedOn,
  state,
  actualOn,
});

it("reads what was typed, in the order of its days, without the rows left empty", () => {
  const milestones = [
    typed("Ouverture", "1/9/2027"),
    EMPTY_MILESTONE,
    typed("  Permis   obtenu ", "2026-03-01", "reached", "12/03/2026"),
  ];
  expect(parseMilestones({ milestones }, TODAY)).toEqual({
    ok: true,
    milestones: [
      { label: "Permis obtenu", plannedOn: "2026-03-01", actualOn: "2026-03-12", state: "reached" },
      { label: "Ouverture", plannedOn: "2027-09-01", actualOn: null, state: "planned" },
    ],
  });
});

it("tells each mistake beside its input, at the place where it was typed", () => {
  const parsed = parseMilestones(
    {
      milestones: [
        EMPTY_MILESTONE,
        typed("", "31/02/2026"),
        typed("x".repeat(201), "demain", "reached"),
        typed("Pas encore", "", "reached", "24/11/2026"),
        typed("Inconnu", "", "terminé"),
      ],
    },
    TODAY,
  );
  expect(parsed.ok).toBe(false);
  expect(parsed.ok ? [] : Object.keys(parsed.errors).sort()).toEqual([
    "milestone-1-plannedOn",
    "milestone-2-label",
    "milestone-2-plannedOn",
    "milestone-3-actualOn",
    "milestone-4-state",
  ]);
  expect(nameOfMilestoneInput("milestone-1-plannedOn")).toBe("Jalon 2, prévu le");
});

it("refuses more than the limit", () => {
  const milestones = Array.from({ length: MAX_MILESTONES + 1 }, (_, i) => typed(`Jalon ${i}`));
  const parsed = parseMilestones({ milestones }, TODAY);
  expect(parsed).toMatchObject({
    ok: false,
    errors: { milestones: expect.stringContaining("51\u00A0jalons") },
  });
});

it("shows what is saved as it reads it back, and comes and goes row by row", () => {
  const section = milestonesSection(TODAY);
  const saved = {
    ...EMPTY_STATE,
    milestones: [
      { label: "Permis", plannedOn: "2026-03-01", actualOn: "2026-03-12", state: "reached" as const },
      { label: "Sans date", plannedOn: null, actualOn: null, state: "planned" as const },
    ],
  };
  const values = valuesOfMilestones(saved);
  expect(section.parse(values)).toEqual({ ok: true, state: { milestones: saved.milestones } });
  const form = new FormData();
  values.milestones.forEach((row, i) => {
    for (const [input, value] of Object.entries(row)) form.set(`milestone-${i}-${input}`, value);
  });
  expect(readMilestones(form)).toEqual(values);
  const added = section.edit(values, "add-milestone");
  expect(added?.values.milestones).toHaveLength(3);
  expect(added?.focusId).toBe("champ-milestone-2-label");
  expect(section.edit(values, "remove-milestone-0")?.values.milestones).toEqual([values.milestones[1]]);
  expect(section.edit(values, "save")).toBeNull();
  expect(valuesOfMilestones(EMPTY_STATE).milestones).toEqual([EMPTY_MILESTONE]);
});
