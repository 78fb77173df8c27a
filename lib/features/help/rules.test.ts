import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText, found, plainText, searchedWords, segmentsOf } from "./rules";

describe("a text with marks", () => {
  it("is cut into what is said, what a screen says, and terms", () => {
    expect(
      segmentsOf("Choisissez **Enregistrer** : le [[brouillon]] est aux [[QPV|quartier prioritaire]]."),
    ).toEqual([
      { kind: "text", text: "Choisissez " },
      { kind: "screen", text: "Enregistrer" },
      { kind: "text", text: " : le " },
      { kind: "term", text: "brouillon", term: "brouillon" },
      { kind: "text", text: " est aux " },
      { kind: "term", text: "QPV", term: "quartier prioritaire" },
      { kind: "text", text: "." },
    ]);
  });

  it("loses nothing of a text without marks", () => {
    fc.assert(
      fc.property(
        fc.string().map((text) => text.replace(/[*[\]]/g, "")),
        (text) => {
          expect(plainText(text)).toBe(text);
        },
      ),
    );
  });
});

describe("a search", () => {
  const items = [
    { title: "Créer un projet", body: "Un intitulé suffit." },
    { title: "Exporter", body: "Chaque projet d’une liste, dans un œil de bœuf." },
    { title: "Se connecter", body: "Sans mot de passe." },
  ];
  const search = (asked: string) =>
    found(items, searchedWords(asked), (item) => item).map(({ title }) => title);

  it.each([
    ["projet", ["Créer un projet", "Exporter"]],
    ["PROJETS".slice(0, 6), ["Créer un projet", "Exporter"]],
    ["creer", ["Créer un projet"]],
    ["boeuf", ["Exporter"]],
    ["le projet intitulé", ["Créer un projet"]],
    ["projet mot", []],
    ["licorne", []],
    ["", []],
    ["« ; » %", []],
  ])("%s", (asked, titles) => expect(search(asked)).toEqual(titles));

  it("takes anything", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: "binary" }), (asked) => {
        expect(search(asked).length).toBeLessThanOrEqual(items.length);
      }),
    );
  });

  it("folds accents, ligatures and apostrophes", () => {
    expect(foldText("L’Éligibilité à l'œuvre")).toBe("l'eligibilite a l'oeuvre");
  });
});
