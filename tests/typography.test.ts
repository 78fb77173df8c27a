import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { NUMBER_AND_NOUN } from "@/lib/kernel/typeset";
import { textsOf, VALUE } from "@/tests/support/french-texts";

const COUNTED =
  "m|m²|ko|Mo|h|minutes?|heures?|jours?|mois|ans?|années?|caractères|mots|lignes?|colonnes?|noms|choix|autres|premiers|" +
  "projets?|jalons|besoins|indicateurs|chiffres|propositions|notifications|échéances|nouveautés|choses|quartiers|communes|" +
  "territoires|éléments|entités|éligible|essai|derniers|ajoutés|remplacés|inchangés|annoncées";

/** An ordinary space that the end of a line could turn into a fault. */
const PARTED = [
  / (?=[!?»](?![\w=]))/u,
  / (?=:(?:\s|$))/u,
  // A semicolon between two values is a separator of files and fields.
  / (?=;)(?:(?=.*\p{L})|(?<=\p{L}.*))/su,
  new RegExp(`(?<=[\\d${VALUE}]) (?=[%€](?!\\w))`, "u"),
  /(?<=«) /u,
  /(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))(?:(?=.*\p{L})|(?<=\p{L}.*))/su,
  new RegExp(NUMBER_AND_NOUN.source, "u"),
  new RegExp(`(?<=${VALUE}) (?=(?:${COUNTED})(?![\\p{L}’]))`, "u"),
  /(?<=\d[\u00A0 ]h) (?=\d)/u,
  /(?<=(?<!\p{L})(?:n°|art\.|p\.|M\.|Mme)) (?=\S)/u,
  new RegExp(`(?<=(?<!\\p{L})(?:version|page|édition|article|T[1-4])) (?=[\\d${VALUE}])`, "iu"),
];

const faultsOf = (text: string) =>
  PARTED.flatMap((rule) => {
    const found = rule.exec(text);
    return found === null ? [] : [text.slice(Math.max(0, found.index - 20), found.index + 20)];
  });

it.each([
  "Pourquoi ?",
  "Voici :",
  "« Oui\u00A0»",
  "12 %",
  "10\u202F000 €",
  "10 000 de plus",
  "depuis 90 jours",
  "le 18 mars 2021",
  `dans ${VALUE} jours`,
  "loi n° 2005-102",
  `Voir la version ${VALUE}`,
  "dès 7\u00A0h 30",
])("sees the fault of « %s »", (text) => expect(faultsOf(text)).toHaveLength(1));

it.each([
  "en 2026 la suite",
  "https://a.fr",
  "emplois, m², %",
  `${VALUE} ; ${VALUE}`,
  "m-0 min-w-0",
  "de 1 à 10",
  `${VALUE} enregistre`,
])("sees no fault in « %s »", (text) => expect(faultsOf(text)).toEqual([]));

it("parts no number from its noun, and no punctuation from its word", () => {
  // The guides are typeset as they are drawn; what the platform says, it says in the log.
  const files = ["app", "components", "lib/features", "lib/kernel"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
    )
    .filter(
      (path) => /(?<!\.test)\.tsx?$/.test(path) && !/features\/help\/guides|kernel\/typeset/.test(path),
    );
  expect(files.length).toBeGreaterThan(1000);
  const faults = files.flatMap((path) =>
    textsOf(path, readFileSync(path, "utf8")).flatMap(({ line, text }) =>
      faultsOf(text).map((fault) => `${path}:${line}: ${fault}`),
    ),
  );
  expect(faults, "write \\u00A0, or &nbsp; in JSX").toEqual([]);
});
