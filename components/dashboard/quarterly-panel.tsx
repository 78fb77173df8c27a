import Link from "next/link";
import { overviewLabel, quarterLabel, territoryStandingLabel } from "@/lib/features/quarterly/labels";
import { quarterPath, reportPath } from "@/lib/features/quarterly/routes";
import type { QuarterOverview } from "@/lib/features/quarterly/types";
import { shortName } from "@/lib/features/territories/rules";

/** Who has answered this quarter's review, and who has not: for the ministry. */
export function QuarterlyPanel({ overview }: { readonly overview: QuarterOverview }) {
  const { quarter, territories } = overview;
  return (
    <section id="revue-trimestrielle" aria-labelledby="revue-trimestrielle-titre" className="min-w-0 pb-10">
      <h2 id="revue-trimestrielle-titre" className="fr-h4">
        Revue trimestrielle, {quarterLabel(quarter)}
      </h2>
      <p>
        {overviewLabel(overview)}{" "}
        <Link href={quarterPath(quarter)} prefetch={false}>
          Voir toutes les revues
        </Link>
      </p>
      <ul className="m-0 grid list-none gap-x-8 gap-y-1 p-0 md:grid-cols-2 lg:grid-cols-3">
        {territories.map((territory) => (
          <li key={territory.slug} className="p-0">
            {territory.rounds.length === 0 ? (
              shortName(territory.programmeName)
            ) : (
              <Link href={reportPath(quarter, territory.slug)} prefetch={false}>
                {shortName(territory.programmeName)}
              </Link>
            )}
            <span className="block text-ink-muted">{territoryStandingLabel(territory)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
