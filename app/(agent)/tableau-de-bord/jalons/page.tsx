import type { Metadata } from "next";
import { DeadlineSummary } from "@/components/dashboard/deadlines/deadline-summary";
import { DeadlineTable } from "@/components/dashboard/deadlines/deadline-table";
import { Panel } from "@/components/dashboard/panel";
import { ViewFrame } from "@/components/dashboard/view-frame";
import { loadDeadlines } from "@/lib/features/dashboard/deadlines/loaders";

export const metadata: Metadata = { title: "Jalons en retard ou à venir" };

export default async function DeadlinesPage({ searchParams }: PageProps<"/tableau-de-bord/jalons">) {
  const screen = await loadDeadlines(await searchParams, new Date());
  const { deadlines, list } = screen;
  return (
    <ViewFrame view="deadlines" screen={{ ...screen, dashboard: { ...deadlines, on: deadlines.at } }}>
      <Panel name="deadlines">
        <DeadlineSummary deadlines={deadlines} />
      </Panel>
      <DeadlineTable deadlines={deadlines} list={list} />
    </ViewFrame>
  );
}
