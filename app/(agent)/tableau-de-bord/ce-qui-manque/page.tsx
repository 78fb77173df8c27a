import type { Metadata } from "next";
import { EmptyCells } from "@/components/dashboard/missing/empty-cells";
import { FreshnessTables } from "@/components/dashboard/missing/freshness-tables";
import { OpenNeeds } from "@/components/dashboard/missing/open-needs";
import { SilentTerritories } from "@/components/dashboard/missing/silent-territories";
import { UnfundedProjects } from "@/components/dashboard/missing/unfunded-projects";
import { Panel } from "@/components/dashboard/panel";
import { ViewFrame } from "@/components/dashboard/view-frame";
import { loadMissing } from "@/lib/features/dashboard/missing/loaders";

export const metadata: Metadata = { title: "Ce qui manque" };

export default async function MissingPage({ searchParams }: PageProps<"/tableau-de-bord/ce-qui-manque">) {
  const screen = await loadMissing(await searchParams, new Date());
  const { missing } = screen;
  return (
    <ViewFrame view="missing" screen={{ ...screen, dashboard: { ...missing, on: missing.at } }}>
      {missing.activity !== null && (
        <Panel name="activity">
          <SilentTerritories missing={missing} visible={screen.visibleStatuses} />
        </Panel>
      )}
      <Panel name="emptyCells">
        <EmptyCells missing={missing} />
      </Panel>
      <div className="grid grid-cols-1 gap-x-12 lg:grid-cols-2">
        <Panel name="unfunded">
          <UnfundedProjects missing={missing} />
        </Panel>
        <Panel name="openNeeds">
          <OpenNeeds missing={missing} />
        </Panel>
      </div>
      <Panel name="freshness">
        <FreshnessTables missing={missing} />
      </Panel>
    </ViewFrame>
  );
}
