import Link from "next/link";
import { noneCounted } from "@/lib/features/dashboard/labels";
import { figurePath } from "@/lib/features/dashboard/routes";
import type { Dashboard } from "@/lib/features/dashboard/types";
import type { ReviewStatus } from "@/lib/features/projects/constants";
import { shortName } from "@/lib/features/territories/rules";

/** What is missing is on screen: silent territories, by name. */
export function EmptyTerritories({
  dashboard,
  visible,
}: {
  dashboard: Dashboard;
  visible: readonly ReviewStatus[];
}) {
  const { choices, statuses, territoriesWithout, territoriesWithoutAny } = dashboard;
  const names = new Map(choices.territories.map(({ slug, label }) => [slug, shortName(label)]));
  const byName = (one: string, other: string) =>
    (names.get(one) ?? one).localeCompare(names.get(other) ?? other, "fr");
  const links = (slugs: readonly string[], counted: readonly ReviewStatus[]) => (
    <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0">
      {[...slugs].sort(byName).map((slug) => (
        <li key={slug} className="p-0">
          <Link href={figurePath(dashboard, { territory: slug, statuses: counted })} prefetch={false}>
            {names.get(slug)}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h3 className="fr-h6 m-0 pb-1">{noneCounted(statuses)}</h3>
      {territoriesWithout.length === 0 ? (
        <p>Chaque territoire de la vue en a au moins un.</p>
      ) : (
        links(territoriesWithout, statuses)
      )}
      {territoriesWithoutAny !== null && (
        <>
          <h3 className="fr-h6 m-0 pt-4 pb-1">Sans aucun projet, même en brouillon</h3>
          {territoriesWithoutAny.length === 0 ? (
            <p>Chaque territoire de la vue en a au moins un.</p>
          ) : (
            links(territoriesWithoutAny, visible)
          )}
        </>
      )}
    </>
  );
}
