import Link from "next/link";
import { Panel } from "@/components/dashboard/panel";
import { eveningOf } from "@/lib/features/dashboard/past/labels";
import { viewPath, withDates } from "@/lib/features/dashboard/routes";
import type { FrameScreen } from "@/lib/features/dashboard/types";
import { BridgeTable } from "./bridge-table";
import { BridgeWords } from "./bridge-words";
import { MovementTable } from "./movement-table";

/** What changed between two evenings; nothing when only one is asked for. */
export function ComparisonPanels({ screen }: { screen: FrameScreen }) {
  const { comparison, dates, dashboard, address } = screen;
  if (!comparison || dates.since === null) return null;
  const end = dates.at === null ? "aujourd’hui" : `le ${eveningOf(dates.at)}`;
  return (
    <>
      <p className="fr-text--lead m-0 pb-4">
        Comparaison entre le {eveningOf(dates.since)} et {end}.{" "}
        <Link
          className="fr-text--md"
          href={viewPath(withDates(address, { on: dates.at, since: null }), dashboard.filters)}
          prefetch={false}
        >
          Ne plus comparer
        </Link>
      </p>
      <Panel name="bridge">
        <BridgeWords comparison={comparison} dates={dates} />
        <BridgeTable comparison={comparison} dates={dates} />
      </Panel>
      <Panel name="movements">
        <MovementTable comparison={comparison} dates={dates} />
      </Panel>
    </>
  );
}
