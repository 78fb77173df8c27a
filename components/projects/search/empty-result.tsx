import Link from "next/link";
import { PARAMETER_LABELS, valueLabel } from "@/lib/features/projects/search/labels";
import type { ProjectList } from "@/lib/features/projects/search/list/types";
import { projectListPath, projectListPathWithout } from "@/lib/features/projects/search/routes";
import { filterEntries } from "@/lib/features/projects/search/rules";
import { formatNumber } from "@/lib/kernel/format";

/** Why there is nothing to show, and the ways out. */
export function EmptyResult({ list }: { list: ProjectList }) {
  const { filters, position, choices, total, pageCount } = list;
  const entries = filterEntries(filters);
  if (total > 0) {
    return (
      <p>
        La page&nbsp;{formatNumber(position.page)} n’existe pas&nbsp;: la liste en compte{" "}
        {formatNumber(pageCount)}.{" "}
        <Link href={projectListPath(filters, { ...position, page: pageCount, after: null })} prefetch={false}>
          Aller à la dernière page
        </Link>
      </p>
    );
  }
  if (entries.length === 0) return <p>Aucun projet n’est encore visible pour vous.</p>;
  return (
    <div>
      <p>
        {filters.searchMode === "fuzzy"
          ? "Aucun projet ne contient ces mots, ni des mots qui leur ressemblent."
          : "Aucun projet ne répond à tous ces filtres à la fois."}{" "}
        Essayez sans l’un d’eux&nbsp;:
      </p>
      <ul>
        {entries.map((entry) => (
          <li key={entry.join(" ")} className="break-words">
            <Link href={projectListPathWithout(filters, entry, position)} prefetch={false}>
              sans {PARAMETER_LABELS[entry[0]].toLocaleLowerCase("fr")} {valueLabel(entry, choices)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
