import { describe, expect, it } from "vitest";
import { alphabetOf, anchorOf, entriesOf, glossaryRows, namesIn } from "./rules";

const MARKDOWN = `
# Glossary

## One

| on screen | code | what it is | never | for users |
|---|---|---|---|---|
| éligible · à vérifier | \`Verdict\` | an answer | match | Les réponses : deux. |
| – | \`Ground\` | only code | – | – |
| à vérifier | \`ToCheck\` | another | – | Un fait manque. |

## Two

| on screen | code | what it is | never |
|---|---|---|---|
| vue (enregistrée) | \`View\` | a row from before the column | – |
`;

describe("the glossary", () => {
  const rows = glossaryRows(MARKDOWN);

  it("reads every table, and says which rows have no words for users", () => {
    expect(rows).toEqual([
      { names: ["éligible", "à vérifier"], definition: "Les réponses\u00A0: deux." },
      { names: ["à vérifier"], definition: "Un fait manque." },
      { names: ["vue (enregistrée)"], definition: null },
    ]);
    expect(entriesOf(rows)).toHaveLength(2);
  });

  it("is in the order of the alphabet, each name once, the others leading to theirs", () => {
    expect(
      alphabetOf(entriesOf(rows)).map(({ letter, lines }) => [
        letter,
        lines.map(({ kind, name }) => [kind, name]),
      ]),
    ).toEqual([
      ["A", [["term", "à vérifier"]]],
      ["E", [["term", "éligible"]]],
    ]);
    const [other] = alphabetOf([{ names: ["projet", "dossier (de projet)"], definition: "…" }]);
    expect(other).toMatchObject({ letter: "D", lines: [{ kind: "see", target: { anchor: "projet" } }] });
  });
});

it.each([
  ["commentaire, fil", ["commentaire", "fil"]],
  ["brouillon · transmis", ["brouillon", "transmis"]],
  ["suivi (d’une vue, d’un profil)", ["suivi (d’une vue, d’un profil)"]],
  ["axe (d’une stratégie), objectif", ["axe (d’une stratégie)", "objectif"]],
])("%s has its names", (cell, names) => expect(namesIn(cell)).toEqual(names));

it.each([
  ["quartier prioritaire (QPV)", "quartier-prioritaire"],
  ["et si…", "et-si"],
  ["au soir du…", "au-soir-du"],
  ["critère d’éligibilité", "critere-d-eligibilite"],
])("%s has its anchor", (name, anchor) => expect(anchorOf(name)).toBe(anchor));
