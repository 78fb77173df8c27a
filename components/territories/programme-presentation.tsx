import Link from "next/link";
import { signInPath } from "@/lib/features/accounts/sign-in/routes";
import { DASHBOARD_PATH } from "@/lib/features/projects/search/routes";
import type { PriorityPresentation } from "@/lib/features/territories/types";
import { formatNumber } from "@/lib/kernel/format";

export type ProgrammePresentationProps = {
  readonly priorities: readonly PriorityPresentation[];
  readonly territoryCount: number;
  readonly signedIn: boolean;
};

const PARTNERS = [
  "l’Agence nationale de la cohésion des territoires (ANCT)",
  "l’Agence nationale pour la rénovation urbaine (ANRU)",
  "la Banque des Territoires",
  "Bpifrance",
];

/** What the programme is, in our own words; figures and dates come from public announcements. */
export function ProgrammePresentation({ priorities, territoryCount, signedIn }: ProgrammePresentationProps) {
  return (
    <>
      <div className="max-w-3xl">
        <h1>Développer l’économie des quartiers prioritaires</h1>
        <p className="fr-text--lead">
          Annoncé en janvier 2021 et lancé le 18&nbsp;mars 2021, le programme Quartiers Productifs réunit
          l’État et {formatNumber(territoryCount)}&nbsp;territoires pilotes pour que l’activité, les commerces
          et les emplois se développent dans les quartiers prioritaires de la politique de la ville (QPV).
        </p>
        <p>
          Conduit par le ministère chargé de la Ville, il est mis en œuvre avec{" "}
          {PARTNERS.slice(0, -1).join(", ")} et {PARTNERS.at(-1)}. Ce site est l’outil de travail
          commun&nbsp;: les collectivités y décrivent leurs projets, le ministère et l’ANCT les instruisent,
          les partenaires y trouvent ceux qu’ils peuvent financer.
        </p>
        <Link
          className="fr-btn fr-icon-arrow-right-line fr-btn--icon-right"
          href={signedIn ? DASHBOARD_PATH : signInPath}
          prefetch={false}
        >
          {signedIn ? "Aller au tableau de bord" : "Se connecter à l’espace de travail"}
        </Link>
      </div>
      <section aria-labelledby="ambitions">
        <h2 id="ambitions">Deux ambitions</h2>
        <ol className="fr-raw-list grid grid-cols-1 gap-6 md:grid-cols-2">
          <li className="fr-highlight ml-0">
            <h3 className="fr-h5">Une stratégie économique pour chaque territoire</h3>
            <p>
              Aider les collectivités à dire où elles veulent aller&nbsp;: quels métiers, quels locaux,
              quelles entreprises, dans quels quartiers.
            </p>
          </li>
          <li className="fr-highlight ml-0">
            <h3 className="fr-h5">Des aides plus faciles à atteindre</h3>
            <p>
              Les dispositifs de soutien existent, mais ils sont nombreux. Le programme rapproche chaque
              projet de ceux qui peuvent le financer.
            </p>
          </li>
        </ol>
      </section>
      <section aria-labelledby="priorites">
        <h2 id="priorites">Quatre priorités</h2>
        <ul className="fr-raw-list grid grid-cols-1 gap-6 md:grid-cols-2 xl:grid-cols-4">
          {priorities.map(({ slug, label, description }) => (
            <li key={slug} className="border-t-2 border-action pt-4">
              <h3 className="fr-h6">{label}</h3>
              <p>{description}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
