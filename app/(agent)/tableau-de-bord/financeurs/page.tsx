import type { Metadata } from "next";
import { FunderChart } from "@/components/dashboard/funder-chart";
import { HeadlineFigures } from "@/components/dashboard/headline-figures";
import { Panel } from "@/components/dashboard/panel";
import { ViewFrame } from "@/components/dashboard/view-frame";
import { loadFunderView } from "@/lib/features/dashboard/payments/loaders";

export const metadata: Metadata = { title: "Tableau de bord des financeurs" };

export default async function FundersPage({ searchParams }: PageProps<"/tableau-de-bord/financeurs">) {
  const { screen, payments } = await loadFunderView(await searchParams, new Date());
  return (
    <ViewFrame view="funders" screen={screen}>
      <HeadlineFigures dashboard={screen.dashboard} />
      <Panel name="funders">
        <FunderChart dashboard={screen.dashboard} isOpen payments={payments} />
      </Panel>
    </ViewFrame>
  );
}
