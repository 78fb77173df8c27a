import Link from "next/link";
import type { DashboardScreen } from "@/lib/features/dashboard/types";
import { photographsPath } from "@/lib/features/photographs/routes";

/** To freeze what is looked at, and to what was frozen; for the territory's people and the ministry. */
export function PhotographLinks({
  screen,
}: {
  readonly screen: Pick<DashboardScreen, "photographPath" | "visibleStatuses">;
}) {
  const { photographPath, visibleStatuses } = screen;
  if (visibleStatuses.length < 2) return null;
  return (
    <>
      {photographPath !== null && (
        <Link
          className="fr-btn fr-btn--sm fr-btn--icon-left fr-icon-camera-line"
          href={photographPath}
          prefetch={false}
        >
          Photographier
        </Link>
      )}
      <Link className="fr-btn fr-btn--tertiary fr-btn--sm" href={photographsPath} prefetch={false}>
        Photographies
      </Link>
    </>
  );
}
