import type { FunderAdministration } from "@/lib/features/funders/types";
import { formatInstant } from "@/lib/kernel/format";

/** What was merged into what, and who decided it. */
export function MergeJournal({ merged, journal }: Pick<FunderAdministration, "merged" | "journal">) {
  if (merged.length === 0) return null;
  return (
    <section className="flex flex-col gap-4">
      <h2 className="fr-h4 m-0">Financeurs fusionnés</h2>
      <ul className="m-0">
        {merged.map(({ slug, name, successorName }) => (
          <li key={slug}>
            {name}, devenu {successorName}
          </li>
        ))}
      </ul>
      <h3 className="fr-h6 m-0">Journal</h3>
      <ol className="m-0 flex list-none flex-col gap-2 p-0">
        {journal.map(({ id, at, actorName, organisationName, changes }) => (
          <li key={id} className="wrap-anywhere">
            <strong>
              {changes.funder.before} → {changes.funder.after}
            </strong>
            , {formatInstant(at)}, par {actorName}
            {organisationName && ` (${organisationName})`}
          </li>
        ))}
      </ol>
    </section>
  );
}
