import Link from "next/link";
import { NOT_STATED_TOKEN } from "@/lib/features/projects/search/constants";
import { projectListPath } from "@/lib/features/projects/search/routes";
import { countedFilters } from "@/lib/features/strategies/attached/rules";
import type { LoadedProgress } from "@/lib/features/strategies/progress/types";
import { formatCount } from "@/lib/kernel/format";

type Props = { readonly territory: string; readonly progress: LoadedProgress };

/** Above the axes: how much of what the territory does serves its strategy. */
export function ProgressSummary({ territory, progress: { attached, unattached, objectives, seen } }: Props) {
  const bare = objectives.filter(({ counted }) => counted > 0).length;
  if (attached + unattached === 0) return null;
  return (
    <p className="m-0">
      {formatCount(attached, "projet sert", "projets servent")} {formatCount(bare, "objectif", "objectifs")}
      {unattached > 0 && (
        <>
          {"\u00A0; "}
          <Link
            href={projectListPath(countedFilters(territory, seen, { objectives: [NOT_STATED_TOKEN] }))}
            prefetch={false}
          >
            {formatCount(unattached, "projet n’en sert aucun", "projets n’en servent aucun")}
          </Link>
        </>
      )}
      .
    </p>
  );
}
