import type { ReactNode } from "react";
import type { TerritoryDetail } from "@/lib/features/territories/types";
import { formatCount, formatNumber } from "@/lib/kernel/format";

/** Longer lists of communes are folded, so that the page stays a page. */
const COMMUNES_SHOWN = 12;

export function TerritoryFacts({ territory }: { territory: TerritoryDetail }) {
  const { communes, departements } = territory;
  return (
    <section aria-labelledby="presentation">
      <h2 id="presentation">Présentation</h2>
      <dl className="facts">
        <Fact term="Nom officiel">{territory.officialName}</Fact>
        <Fact term="Nature">{capitalized(territory.legalKind)}</Fact>
        <Fact term="Génération du programme">{territory.waveLabel}</Fact>
        {territory.siren !== null && <Fact term="SIREN">{territory.siren}</Fact>}
        <Fact term={departements.length > 1 ? "Départements" : "Département"}>
          {departements.map(({ code, name }) => `${name} (${code})`).join(", ")}
        </Fact>
        <Fact term="Région">{territory.regionName}</Fact>
        <Fact term="Population">
          {territory.population === null
            ? "Non connue"
            : formatCount(territory.population, "habitant", "habitants")}
          {territory.population !== null && (
            <span className="fr-hint-text">
              Source&nbsp;: Insee, d’après le découpage administratif 2026 diffusé par Etalab
            </span>
          )}
        </Fact>
        <Fact term={communes.length > 1 ? `Communes (${formatNumber(communes.length)})` : "Commune"}>
          <Communes names={communes.map(({ nom }) => nom)} />
        </Fact>
      </dl>
      {territory.note !== null && <p className="fr-hint-text pt-4">{territory.note}</p>}
    </section>
  );
}

const capitalized = (text: string) => text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="facts__row">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Communes({ names }: { names: readonly string[] }) {
  if (names.length <= COMMUNES_SHOWN) return names.join(", ");
  return (
    <details>
      <summary>Voir les {formatNumber(names.length)}&nbsp;communes</summary>
      {names.join(", ")}
    </details>
  );
}
