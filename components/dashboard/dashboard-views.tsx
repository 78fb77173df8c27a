import Link from "next/link";
import { DASHBOARD_VIEWS, type DashboardView } from "@/lib/features/dashboard/constants";
import { DASHBOARD_VIEW_LABELS } from "@/lib/features/dashboard/labels";
import { type ViewChoice, viewAddress, viewPath } from "@/lib/features/dashboard/routes";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import "./dashboard-views.css";

type DashboardViewsProps = {
  readonly current: DashboardView;
  readonly filters: ProjectFilters;
  /** What goes along from one view to the next, beside the filters. */
  readonly choice: ViewChoice;
};

/** The sides from which the same figures are looked at; filters and date stay. */
export function DashboardViews({ current, filters, choice }: DashboardViewsProps) {
  return (
    <nav aria-label="Vues du tableau de bord">
      <ul className="dashboard-views">
        {DASHBOARD_VIEWS.map((view) => (
          <li key={view}>
            <Link
              href={viewPath(viewAddress(view, choice), filters)}
              className="dashboard-views__link"
              aria-current={view === current ? "page" : undefined}
              prefetch={false}
            >
              {DASHBOARD_VIEW_LABELS[view]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
