import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_STATE } from "../rules";
import { nameOfInput } from "./labels";
import { readChoices, readFormValues, unknownChoices, valuesOfState } from "./rules";
import { parseProjectForm } from "./schema";
import type { MainPart, ProjectFormValues } from "./types";

const EMPTY = valuesOfState(EMPTY_STATE);

const stateOf = (values: Partial<ProjectFormValues>): MainPart => {
  const parsed = parseProjectForm({ ...EMPTY, ...values });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.state;
};
const errorsOf = (values: Partial<ProjectFormValues>) => {
  const parsed = parseProjectForm({ ...EMPTY, ...values });
  return parsed.ok ? {} : parsed.errors;
};

describe("parseProjectForm", () => {
  it("saves an empty form", () => {
    expect({ ...EMPTY_STATE, ...stateOf({}) }).toEqual(EMPTY_STATE);
  });

  it("understands what people write", () => {
    const state = stateOf({
      title: "  Halle \t des\r\nmétiers ",
      summary: "Un\r\nDeux ",
      mainPriority: "2",
      priorities: ["4", "2", "1", "4"],
      qpvCodes: ["QN05981M", "QN05980M"],
      codeInsee: "59512",
      projectOwnerKind: "commune",
      phase: "idea",
      progressStatus: "late",
      startsOn: "31/03/2026",
      endsOn: "2026-12-01",
      totalCost: "1 234,56 €",
      contactEmail: " awa.diallo@ville-roubaix.fr ",
      contactPhone: "+33 (0)3 20 00 00 00",
    });
    expect({ ...EMPTY_STATE, ...state }).toEqual({
      ...EMPTY_STATE,
      title: "Halle des métiers",
      summary: "Un\nDeux",
      mainPriority: 2,
      priorities: [1, 4],
      qpvCodes: ["QN05980M", "QN05981M"],
      codeInsee: "59512",
      projectOwnerKind: "commune",
      phase: "idea",
      progressStatus: "late",
      startsOn: "2026-03-31",
      endsOn: "2026-12-01",
      totalCost: 123_456,
      contact: { name: "", email: "awa.diallo@ville-roubaix.fr", phone: "+33 (0)3 20 00 00 00" },
    });
  });

  it.each<[Partial<ProjectFormValues>, string, RegExp]>([
    [{ title: "é".repeat(201) }, "title", /compte 201\scaractères.* 200$/],
    [{ summary: "a".repeat(100_000) }, "summary", /compte 100\s000\scaractères.* 2\s000$/],
    [{ objectives: "🏗️".repeat(5000) }, "objectives", /10\s000\scaractères/],
    [{ projectOwner: "a".repeat(201) }, "projectOwner", /201/],
    [{ privateNote: "a".repeat(5001) }, "privateNote", /5\s001/],
    [{ mainPriority: "abc" }, "mainPriority", /liste/],
    [{ mainPriority: "99999999999" }, "mainPriority", /liste/],
    [{ mainPriority: "-1" }, "mainPriority", /liste/],
    [{ priorities: ["1", "1e3"] }, "priorities", /liste/],
    [{ qpvCodes: ["QN05980M", "'; DROP"] }, "qpvCodes", /liste/],
    [{ codeInsee: "999999" }, "codeInsee", /liste/],
    [{ projectOwnerKind: "ville" }, "projectOwnerKind", /liste/],
    [{ phase: "terminée" }, "phase", /liste/],
    [{ progressStatus: "constructor" }, "progressStatus", /liste/],
    [{ startsOn: "31/02/2026" }, "startsOn", /n’existe pas/],
    [{ startsOn: "demain" }, "startsOn", /31\/03\/2026/],
    [{ endsOn: "01/01/3026" }, "endsOn", /1990 et 2100/],
    [{ startsOn: "02/01/2026", endsOn: "01/01/2026" }, "endsOn", /doit suivre/],
    [{ totalCost: "-3" }, "totalCost", /négatif/],
    [{ totalCost: "1e99" }, "totalCost", /Écrivez un montant/],
    [{ totalCost: "9".repeat(30) }, "totalCost", /dépasse/],
    [{ totalCost: "1,234" }, "totalCost", /Écrivez un montant/],
    [{ totalCost: "12,345" }, "totalCost", /Écrivez un montant|centime/],
    [{ contactEmail: "awa" }, "contactEmail", /adresse électronique/],
    [{ contactEmail: "a@b@c.fr" }, "contactEmail", /adresse électronique/],
    [{ contactPhone: "<script>" }, "contactPhone", /téléphone/],
    [{ contactName: "a".repeat(201) }, "contactName", /201/],
  ])("refuses %j at %s", (values, input, sentence) => {
    const errors = errorsOf(values);
    expect(Object.keys(errors)).toEqual([input]);
    expect(errors[input]).toMatch(sentence);
  });

  it("tells every mistake at once", () => {
    const errors = errorsOf({
      title: "a".repeat(300),
      startsOn: "02/01/2026",
      endsOn: "01/01/2026",
      totalCost: "x",
    });
    expect(Object.keys(errors).sort()).toEqual(["endsOn", "title", "totalCost"]);
  });

  it("keeps emoji and HTML as text, and drops what cannot be stored", () => {
    expect(stateOf({ title: "a\u0000\u0007 <b>🏗️</b> \uD800" }).title).toBe("a <b>🏗️</b> \uFFFD");
  });

  it("answers whatever is typed", () => {
    const anything = fc.oneof(fc.string({ unit: "binary" }), fc.string());
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(EMPTY).slice(0, 4), "startsOn", "totalCost"), anything),
        (typed) => {
          expect(typeof parseProjectForm({ ...EMPTY, ...typed, priorities: [] }).ok).toBe("boolean");
        },
      ),
    );
  });
});

describe("valuesOfState", () => {
  it("is read back as the same state", () => {
    const state = stateOf({
      title: "Halle",
      mainPriority: "1",
      priorities: ["2"],
      startsOn: "1/2/2026",
      totalCost: "0,05",
    });
    expect(stateOf(valuesOfState({ ...EMPTY_STATE, ...state }))).toEqual(state);
  });

  it("leaves the total alone once the cost lines make it", () => {
    const works = { nature: "works" as const, label: "" };
    const costLines = [{ ...works, amountCents: 105 }];
    const values = valuesOfState({ ...EMPTY_STATE, costLines, totalCost: 105 });
    expect(values).toMatchObject({ totalCost: "1,05", totalIsSum: "oui" });
    expect(stateOf({ ...values, totalCost: "" })).not.toHaveProperty("totalCost");
    const unknown = valuesOfState({ ...EMPTY_STATE, costLines: [{ ...works, amountCents: null }] });
    expect(unknown.totalIsSum).toBe("");
  });
});

describe("the form's entries", () => {
  it("are read as typed, without NUL", () => {
    const form = new FormData();
    form.set("title", " a\u0000\r\nb ");
    form.append("priorities", "1");
    form.append("priorities", "2");
    form.set("summary", new File(["x"], "x.txt"));
    const values = readFormValues(form);
    expect(values).toMatchObject({ title: " a\nb ", summary: "", priorities: ["1", "2"] });
  });

  it("hold the answers to a conflict, and nothing that is not one", () => {
    const form = new FormData();
    expect(readChoices(form)).toBeNull();
    form.set("conflictVersion", "4");
    form.set("choice-title", "mine");
    form.set("choice-summary", "nothing");
    form.set("choice-constructor", "theirs");
    expect(readChoices(form)).toEqual({ version: 4, choices: { title: "mine" } });
  });
});

it("unknownChoices names the inputs whose choice is in no list", () => {
  const directory = {
    territory: { id: 1, slug: "roubaix", programmeName: "Roubaix" },
    priorities: [{ id: 1, slug: "a", label: "A" }],
    qpvs: [{ code: "QN05980M", generation: 2024, name: "Alma", communeNames: "Roubaix" }],
    communes: [{ codeInsee: "59512", nom: "Roubaix" }],
    funders: [{ id: 3, name: "ANRU", shortName: "ANRU", successorId: null }],
    indicators: [],
  };
  const known = {
    ...EMPTY_STATE,
    mainPriority: 1,
    qpvCodes: ["QN05980M"],
    codeInsee: "59512",
  };
  expect(unknownChoices(known, directory)).toEqual([]);
  const unknown = {
    ...EMPTY_STATE,
    mainPriority: 2,
    priorities: [9],
    qpvCodes: ["QN00000X"],
    codeInsee: "53130",
  };
  expect(unknownChoices(unknown, directory)).toEqual(["mainPriority", "priorities", "qpvCodes", "codeInsee"]);
});

it.each([
  ["title", "Intitulé"],
  ["contactEmail", "Adresse électronique du contact"],
  ["choice-summary", "Résumé"],
])("nameOfInput(%s) is %s", (input, name) => {
  expect(nameOfInput(input)).toBe(name);
});
