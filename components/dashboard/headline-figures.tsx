import { FigureTile } from "@/components/ui/figure-tile";
import { FIGURE_SUMS, FIGURES, type Figure } from "@/lib/features/dashboard/constants";
import { definitionOf } from "@/lib/features/dashboard/definitions/labels";
import { figurePath } from "@/lib/features/dashboard/routes";
import type { Dashboard, Sums } from "@/lib/features/dashboard/types";
import { formatCount, formatNumber, formatShare } from "@/lib/kernel/format";
import { exactBeside, headlineAmount } from "./amount";
import { Definition } from "./definition";

function hintOf(figure: Figure, total: Sums): string {
  if (figure === "projects") return "Voir la liste";
  const from = `sur ${formatCount(total.projects, "projet", "projets")}`;
  const exact = exactBeside(total[FIGURE_SUMS[figure]]);
  const share =
    figure === "granted" && total.costCents > 0
      ? `${formatShare(total.grantedCents / total.costCents)} du coût total`
      : null;
  return [exact, share, from].filter((part) => part !== null).join(", ");
}

/** The programme in five numbers; each leads to the projects that make it up. */
export function HeadlineFigures({ dashboard }: { dashboard: Dashboard }) {
  const { total } = dashboard;
  return (
    <ul className="m-0 grid list-none grid-cols-1 gap-4 p-0 pb-8 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
      {FIGURES.map((figure) => (
        <li key={figure} className="flex min-w-0 flex-col p-0 [&>.fr-tile]:h-auto [&>.fr-tile]:grow">
          <FigureTile
            label={definitionOf(figure).label}
            value={
              figure === "projects"
                ? formatNumber(total.projects)
                : headlineAmount(total[FIGURE_SUMS[figure]])
            }
            hint={hintOf(figure, total)}
            href={figurePath(dashboard)}
          />
          <Definition name={figure} />
        </li>
      ))}
    </ul>
  );
}
