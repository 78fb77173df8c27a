import { asCodeInsee } from "../../cells/rules";
import { normaliseHeader } from "../../columns/rules";
import type { KnownTerritory, RowContext } from "../types";

export type TerritoryReading = {
  /** The commune of the own territory that the code names, if it is one. */
  readonly codeInsee: string | null;
  /** Why the line is left out; null when it is for this territory. */
  readonly leftOut: string | null;
};

const namesIt = (territory: KnownTerritory, cell: string, code: string) =>
  territory.siren === cell ||
  territory.communes.some(({ codeInsee, siren }) => codeInsee === code || siren === cell) ||
  [territory.programmeName, territory.officialName].some(
    (name) => normaliseHeader(name) === normaliseHeader(cell),
  );

/** A territory by its SIREN or its name, or by the INSEE code or SIREN of one of its communes. */
export function readTerritory(text: string, { directory, territories }: RowContext): TerritoryReading {
  const cell = text.trim();
  if (cell === "") return { codeInsee: null, leftOut: null };
  // A SIRET begins with the SIREN.
  const compact = cell.replace(/\s/g, "").replace(/^(\d{9})\d{5}$/, "$1");
  const code = asCodeInsee(compact);
  const own = territories.find(({ id }) => id === directory.territory.id);
  const matches = (territory: KnownTerritory) =>
    namesIt(territory, cell, code) || namesIt(territory, compact, code);
  if (own && matches(own)) {
    const commune = own.communes.find(({ codeInsee, siren }) => codeInsee === code || siren === compact);
    return { codeInsee: commune?.codeInsee ?? null, leftOut: null };
  }
  const other = territories.find(matches);
  return {
    codeInsee: null,
    leftOut: other
      ? `Ligne d’un autre territoire du programme\u00A0: ${other.officialName}. Ses agents peuvent l’importer.`
      : /^\d[.,]\d+E\+?\d+$/i.test(compact)
        ? `«\u00A0${cell.slice(0, 60)}\u00A0»\u00A0: le tableur a perdu les derniers chiffres de ce numéro. Mettez la colonne au format Texte et saisissez-le de nouveau.`
        : `«\u00A0${cell.slice(0, 60)}\u00A0» n’est pas un territoire du programme.`,
  };
}
