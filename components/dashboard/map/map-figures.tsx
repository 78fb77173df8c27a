import Link from "next/link";
import { FIGURES, type Figure } from "@/lib/features/dashboard/constants";
import { SHORT_FIGURE_LABELS } from "@/lib/features/dashboard/labels";
import { viewPath, withMapFigure } from "@/lib/features/dashboard/routes";
import type { DashboardScreen } from "@/lib/features/dashboard/types";

/** Which figure the map shows; the page comes back at the map. */
export function MapFigures({ screen, anchor }: { screen: DashboardScreen; anchor: string }) {
  const { address, dashboard, mapFigure } = screen;
  const pathOf = (figure: Figure) =>
    `${viewPath(withMapFigure(address, figure), dashboard.filters)}#${anchor}`;
  return (
    <nav aria-label="Chiffre montré par la carte">
      <ul className="m-0 flex list-none flex-wrap gap-2 p-0 pb-4">
        {FIGURES.map((figure) => (
          <li key={figure} className="p-0">
            <Link
              className="fr-tag fr-tag--sm aria-[current]:font-bold"
              href={pathOf(figure)}
              prefetch={false}
              aria-current={figure === mapFigure ? "true" : undefined}
            >
              {figure === mapFigure && <span aria-hidden="true">✓&nbsp;</span>}
              {SHORT_FIGURE_LABELS[figure]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
