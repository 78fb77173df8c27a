import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseLabel } from "../rules";
import { THEMES } from "./constants";
import { applicantsOf, naturesOf, operatorGroupOf, prioritiesOf, programZones, splitCategory } from "./rules";

const ORDER = ["entrepreneuriat", "commerce-artisanat", "activites-productives", "transition-numerique"];

it.each([
  ["Certificat d’économie d’énergie (CEE)", "certificat d'economie d'energie (cee)"],
  [
    "  ÉTABLISSEMENTS\u00A0publics (écoles, bibliothèques…) ",
    "etablissements publics (ecoles, bibliotheques...)",
  ],
  ["Cœur", "coeur"],
  ["Cœur d‘été – hiver", "coeur d'ete - hiver"],
])("compares %j as %j", (label, normalised) => {
  expect(normaliseLabel(label)).toBe(normalised);
  expect(normaliseLabel(label.normalize("NFD").toUpperCase())).toBe(normalised);
});

describe("a category", () => {
  it.each([
    ["Développement économique / production et consommation / Artisanat", "artisanat"],
    ["Developpement economique / production et consommation|Artisanat", "artisanat"],
    ["Eau et milieux aquatiques / Cours d’eau / canaux / plans d’eau", "cours d'eau / canaux / plans d'eau"],
    ["Culture et identité collective / patrimoine / sports / Musée", "musee"],
    ["Energies / Déchets / Recyclage", "recyclage"],
    ["Mobilité / transports", ""],
    ["ÉNERGIES / DÉCHETS|Recyclage", "recyclage"],
  ])("%s", (text, category) => {
    expect(splitCategory(text)?.category).toBe(category);
  });

  it.each(["Nouveau thème / Artisanat", "Mobilité", "Fonctions supports / X", "", " / "])(
    "%j has no known theme",
    (text) => {
      expect(splitCategory(text)).toBeNull();
    },
  );

  it("is found whole behind every theme, whatever it holds itself", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...THEMES),
        fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(" / ", "|"),
        (theme, words, separator) => {
          const category = words.join(" / ");
          expect(splitCategory(`${theme}${separator}${category}`)).toEqual({ theme, category });
        },
      ),
    );
  });
});

describe("labels of the source", () => {
  it("become ours, in our order, each once; the unknown ones are told as they are written", () => {
    expect(applicantsOf(["Associations", "Communes", "Intercommunalités / Pays", "Départements"])).toEqual({
      words: ["commune", "epci", "ept", "association"],
      issues: [],
    });
    expect(
      applicantsOf(["Établissements publics (écoles, bibliothèques…) / Services de l’État", "Robots"]),
    ).toEqual({
      words: ["publicBody", "publicAgency"],
      issues: [{ kind: "unknownLabel", of: "audience", label: "Robots" }],
    });
    expect(naturesOf(["Avance récupérable", "Prêt", "Ingénierie Juridique / administrative"], true)).toEqual({
      words: ["loan", "engineering", "call"],
      issues: [],
    });
    // Names that every object has are no labels.
    expect(naturesOf(["constructor", "__proto__", "toString"], false).issues).toHaveLength(3);
  });

  it("serve the priorities that the programme sees in them", () => {
    const prefix = "Développement économique / production et consommation / ";
    expect(
      prioritiesOf(
        [
          `${prefix}Technologies numériques et numérisation`,
          `${prefix}Innovation, créativité et recherche`,
          `${prefix}Tourisme`,
          "Urbanisme / logement / aménagement / Friche",
          "Mobilité / transports / Logistique urbaine",
          "Thème nouveau / Emploi",
        ],
        ORDER,
      ),
    ).toEqual({
      words: ["entrepreneuriat", "activites-productives", "transition-numerique"],
      issues: [{ kind: "unknownLabel", of: "theme", label: "Thème nouveau / Emploi" }],
    });
  });

  it("name zones by programmes, and gather operators under few names", () => {
    expect(programZones(["Action Cœur de Ville", "NPNRU", "France Relance"])).toEqual(["npnru", "acv"]);
    expect(operatorGroupOf(["Conseil régional d’Île-de-France"])).toBe("Région Île-de-France");
    expect(operatorGroupOf(["Région Nulle-Part"])).toBe("Régions");
    expect(operatorGroupOf(["Direction régionale des affaires culturelles", "Bpifrance"])).toBe("État");
    expect(operatorGroupOf(["Fondation X", "Bpifrance"])).toBe("Bpifrance");
    expect(operatorGroupOf([])).toBe("Autres opérateurs");
  });
});
