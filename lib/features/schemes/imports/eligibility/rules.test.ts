import { describe, expect, it } from "vitest";
import { aid } from "@/tests/support/aides-territoires";
import { criterionDraftSchema } from "../../criteria/schema";
import { readAid } from "../aid/service";
import { criteriaOf } from "./rules";

const directory = {
  priorities: ["commerce-artisanat"],
  territories: [
    {
      slug: "roubaix",
      names: ["Roubaix"],
      regionName: "Hauts-de-France",
      departements: ["59"],
      communes: ["Roubaix"],
      isOverseas: false,
    },
    {
      slug: "laval",
      names: ["Laval"],
      regionName: "Pays de la Loire",
      departements: ["53"],
      communes: ["Laval"],
      isOverseas: false,
    },
  ],
};
function criteria(parts: Record<string, unknown>) {
  const read = readAid(aid(1, { eligibility: "", categories: [], ...parts }), directory);
  if (!read.ok) throw new Error("unreadable");
  const drafts = criteriaOf(read.aid.fields, read.aid.notice);
  for (const draft of drafts) expect(criterionDraftSchema.parse(draft)).toEqual(draft);
  return drafts.map((draft) =>
    "test" in draft ? draft.test : draft.children.map((child) => "test" in child && child.test),
  );
}
const NO_PUBLIC = { targeted_audiences: [] };

describe("what an aid asks of a project", () => {
  it("is nothing about the place where it is for all of France", () => {
    expect(criteria(NO_PUBLIC)).toEqual([]);
  });

  it("is a territory where its perimeter is known, and to be checked where it is not", () => {
    const place = (perimeter: string, perimeter_scale: string) =>
      criteria({ ...NO_PUBLIC, perimeter, perimeter_scale });
    expect(place("Hauts-de-France", "region")).toEqual([{ kind: "territory", territories: ["roubaix"] }]);
    expect(place("Bassin minier", "adhoc")).toEqual([
      { kind: "unknown", text: expect.stringContaining("Bassin minier") },
    ]);
    expect(place("Bretagne", "region")).toMatchObject([{ kind: "unknown" }]);
  });

  it("is its public, of which those without a word of ours are to be checked", () => {
    const asked = (...targeted_audiences: string[]) => criteria({ targeted_audiences });
    expect(asked("Associations")).toEqual([{ kind: "applicant", kinds: ["association"] }]);
    expect(asked("Communes")).toEqual([{ kind: "applicant", kinds: ["localAuthority", "commune"] }]);
    expect(asked("Agriculteurs")).toEqual([
      { kind: "unknown", text: expect.stringContaining("Agriculteurs") },
    ]);
    expect(asked("Associations", "Départements")).toEqual([
      [
        { kind: "applicant", kinds: ["association"] },
        { kind: "unknown", text: expect.stringContaining("Départements") },
      ],
    ]);
    expect(
      asked(
        "Établissements publics (écoles, bibliothèques…) / Services de l’État",
        "Entreprises publiques locales (Sem, Spl, SemOp)",
      ),
    ).toEqual([{ kind: "applicant", kinds: ["publicBody", "publicAgency", "localCompany"] }]);
  });

  it("are its conditions, which no field records, cut where they are long", () => {
    const [condition] = criteria({ ...NO_PUBLIC, eligibility: `<p>${"Une condition. ".repeat(200)}</p>` });
    expect(condition).toMatchObject({
      kind: "unknown",
      text: expect.stringMatching(/^Conditions de la source/),
    });
    expect(
      criteria({
        ...NO_PUBLIC,
        categories: ["Développement économique / production et consommation / Artisanat"],
      }),
    ).toEqual([{ kind: "priority", priorities: ["commerce-artisanat"], scope: "any" }]);
  });
});
