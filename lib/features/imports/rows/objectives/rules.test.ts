import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutFormulas } from "../../../projects/export/csv/rules";
import { cleanAttachment, stampOf } from "../../../strategies/attachments/rules";
import { stampOfTexts, textsOf } from "../../../strategies/attachments/spreadsheet/rules";
import type { ServedObjective } from "../../../strategies/attachments/types";
import { withoutGuard } from "../../cells/rules";
import { compareObjectives, NOTHING_SERVED, objectiveIndex } from "./rules";
import type { ObjectiveCells, StandingObjectives } from "./types";

const objective = (key: string, title: string, axisPosition = 1, position = 1): ServedObjective => ({
  key,
  title,
  axisPosition,
  position,
  inWorking: true,
  inForce: false,
});
const HALL = objective("hall", "Ouvrir une halle", 1, 1);
const NURSERY = objective("nursery", "Créer une pépinière ; l’animer", 1, 2);
const FIBRE = objective("fibre", "Tirer la fibre", 2, 1);
const INDEX = objectiveIndex([HALL, NURSERY, FIBRE]);

const cells = (main: string | null, others: string | null, stamp: string | null = null): ObjectiveCells => ({
  main: main === null ? null : { column: "Objectif principal", text: main },
  others: others === null ? null : { column: "Autres objectifs", text: others },
  stamp,
});
const serves = (main: string | null, ...others: string[]): StandingObjectives => ({
  main,
  others: [...others].sort(),
  attachedByName: "Nadia",
});
const wantedOf = (given: ObjectiveCells, standing = NOTHING_SERVED, index = INDEX, clears = true) => {
  const { attachment, problems } = compareObjectives(given, standing, index, clears);
  return problems.length > 0
    ? problems.map(({ found }) => found)
    : attachment && [attachment.main, ...attachment.others];
};

describe("what a cell names", () => {
  it.each([
    ["what the export writes", "1.1\u00A0 Ouvrir une halle", ["hall"]],
    ["with plain blanks", " 1.1  Ouvrir une halle ", ["hall"]],
    ["whatever the case and accents", "1.2 CREER UNE PEPINIERE ; L'ANIMER", ["nursery"]],
    ["the title alone", "Tirer la fibre", ["fibre"]],
    ["the title, under the place of another", "1.1 Tirer la fibre", ["fibre"]],
    ["nothing that is known", "Ouvrir deux halles", ["Ouvrir deux halles"]],
    ["a place alone, which may have moved", "1.1", ["1.1"]],
  ])("%s", (_, main, expected) => {
    expect(wantedOf(cells(main, null))).toEqual(expected);
  });

  it("names several, one of whose titles holds a semicolon", () => {
    const others = "1.2  Créer une pépinière ; l’animer ; 2.1  Tirer la fibre";
    expect(wantedOf(cells("Ouvrir une halle", others))).toEqual(["hall", "fibre", "nursery"]);
    expect(wantedOf(cells("Ouvrir une halle", "Tirer la fibre ; rien de tel"))).toEqual(["rien de tel"]);
  });

  it("asks which of two is meant, unless the project serves one of them", () => {
    const twins = objectiveIndex([HALL, objective("twin", "Ouvrir une halle", 3, 1)]);
    expect(wantedOf(cells("Ouvrir une halle", null), NOTHING_SERVED, twins)).toEqual(["Ouvrir une halle"]);
    expect(wantedOf(cells("3.1 Ouvrir une halle", null), NOTHING_SERVED, twins)).toEqual(["twin"]);
    expect(wantedOf(cells("Ouvrir une halle", null), serves("twin"), twins)).toBeNull();
  });

  it("says that there is nothing to serve yet", () => {
    const { problems } = compareObjectives(
      cells("Une halle", null),
      NOTHING_SERVED,
      objectiveIndex([]),
      true,
    );
    expect(problems).toMatchObject([
      { column: "Objectif principal", expected: expect.stringContaining("vide") },
    ]);
  });
});

describe("what a line changes", () => {
  it("a missing column changes nothing; a cell that was emptied in our own export takes away", () => {
    const standing = serves("hall", "fibre");
    const stamp = stampOfTexts(textsOf(HALL, [FIBRE]));
    expect(wantedOf(cells(null, "", stamp), standing)).toEqual(["hall"]);
    expect(wantedOf(cells("", "", stamp), standing)).toEqual([null]);
    expect(wantedOf(cells("Tirer la fibre", null), standing)).toEqual(["fibre"]);
    expect(wantedOf(cells("", "", stamp), standing, INDEX, false)).toBeNull();
    expect(wantedOf(cells("", ""), standing)).toBeNull();
    expect(compareObjectives(null, standing, INDEX, true).change).toBeNull();
  });

  it("wants a main objective where there are others", () => {
    const stamp = stampOfTexts(textsOf(HALL, [FIBRE]));
    expect(
      compareObjectives(cells("", null, stamp), serves("hall", "fibre"), INDEX, true).problems,
    ).toMatchObject([{ column: "Objectif principal", found: "" }]);
    expect(
      compareObjectives(cells(null, "Tirer la fibre"), NOTHING_SERVED, INDEX, true).problems,
    ).toMatchObject([{ column: "Autres objectifs", found: "Tirer la fibre" }]);
  });

  it("says in words what was served, and what would be", () => {
    expect(
      compareObjectives(cells("Tirer la fibre", "Ouvrir une halle"), serves("hall"), INDEX, true).change,
    ).toEqual({
      field: "servedObjectives",
      before: "1.1\u00A0 Ouvrir une halle",
      after: "2.1\u00A0 Tirer la fibre\u00A0; autres\u00A0: 1.1\u00A0 Ouvrir une halle",
    });
  });

  it("an objective that was renamed or taken away since is no problem of a cell that nobody edited", () => {
    const old = textsOf(HALL, [FIBRE]);
    const given = cells(old.main, old.others, stampOfTexts(old));
    const renamed = objectiveIndex([{ ...HALL, title: "Ouvrir trois halles" }]);
    expect(wantedOf(given, serves("hall"), renamed)).toBeNull();
  });
});

const ALL = [
  HALL,
  NURSERY,
  FIBRE,
  objective("minus", "-2 points ; =somme", 2, 2),
  objective("blank", "", 3, 1),
];
const some = fc
  .record({
    main: fc.option(fc.constantFrom(...ALL.map(({ key }) => key))),
    others: fc.subarray(ALL.map(({ key }) => key)),
  })
  .map(({ main, others }) => cleanAttachment({ main, others: main === null ? [] : others }));

describe("the round trip", () => {
  const index = objectiveIndex(ALL);
  const written = (attachment: { main: string | null; others: readonly string[] }) =>
    textsOf(
      ALL.find(({ key }) => key === attachment.main) ?? null,
      ALL.filter(({ key }) => attachment.others.includes(key)),
    );
  const back = (text: string) => withoutGuard(withoutFormulas(text)).trim();

  it("changes nothing of what nobody edited, whatever was done meanwhile", () => {
    fc.assert(
      fc.property(some, some, (exported, now) => {
        const texts = written(exported);
        const given = cells(back(texts.main), back(texts.others), stampOfTexts(texts));
        const compared = compareObjectives(given, { ...now, attachedByName: "" }, index, true);
        expect(compared).toMatchObject({ problems: [], change: null, conflict: null, attachment: null });
      }),
    );
  });

  it("gives what was edited: a change, or a conflict where a colleague changed the same cell", () => {
    fc.assert(
      fc.property(some, some, some, (exported, now, edited) => {
        const [before, typed] = [written(exported), written(edited)];
        const given = cells(back(typed.main), back(typed.others), stampOfTexts(before));
        const compared = compareObjectives(given, { ...now, attachedByName: "" }, index, true);
        if (stampOf(exported) === stampOf(now)) {
          // Nobody else was there: what was typed stands, and nothing else.
          expect(compared.conflict).toBeNull();
          expect(compared.problems).toEqual([]);
          const after = compared.attachment ?? now;
          expect(stampOf(after)).toBe(stampOf(edited));
        } else if (compared.change !== null) {
          const texts = written(now);
          for (const cell of ["main", "others"] as const)
            expect(typed[cell] === before[cell] || texts[cell] === before[cell]).toBe(true);
        }
      }),
    );
  });

  it("without a stamp, what the file says stands", () => {
    fc.assert(
      fc.property(some, some, (now, edited) => {
        const typed = written(edited);
        const compared = compareObjectives(
          cells(typed.main, typed.others),
          { ...now, attachedByName: "" },
          index,
          true,
        );
        expect(compared.conflict).toBeNull();
        const expected = {
          main: edited.main ?? now.main,
          others: edited.others.length > 0 ? edited.others : now.others,
        };
        expect(stampOf(compared.attachment ?? now)).toBe(stampOf(expected));
      }),
    );
  });
});
