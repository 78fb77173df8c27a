import { describe, expect, it } from "vitest";
import { readDay } from "./rules";

describe("a day of a file", () => {
  it.each([
    ["12 mars 2026", "2026-03-12"],
    ["1er août 2026", "2026-08-01"],
    ["lundi 14 septembre 2026", "2026-09-14"],
    ["12-janv.-26", "2026-01-12"],
    ["03/04/2026", "2026-04-03"],
    ["2026/09/15", "2026-09-15"],
    ["15/09/2026 10:00", "2026-09-15"],
    ["46280", "2026-09-15"],
    ["31/12/98", "1998-12-31"],
    // Midnight in Paris, as programs write it.
    ["2026-03-30T22:00:00.000Z", "2026-03-31"],
    ["2026-01-31T00:00:00+01:00", "2026-01-31"],
    ["2026-03-31T00:00:00", "2026-03-31"],
  ])("« %s »", (cell, value) => {
    expect(readDay(cell)).toEqual({ value });
  });

  it.each([
    ["T3 2026", "un mois ou un trimestre ne suffit pas"],
    ["2e trimestre 2026", "un mois ou un trimestre ne suffit pas"],
    ["mars 2026", "un mois ou un trimestre ne suffit pas"],
    ["03/2026", "un mois ou un trimestre ne suffit pas"],
    ["2026", "l’année seule ne suffit pas"],
    ["3/31/2026", "une date qui existe"],
    ["31/12/75", "entre 1990 et 2100"],
    ["12 jui 2026", "une date, par exemple"],
    ["avant le 12 mars 2026", "une date, par exemple"],
  ])("is told, never guessed: « %s »", (cell, sentence) => {
    expect(readDay(cell)).toEqual({ expected: expect.stringContaining(sentence) });
  });
});
