import type { Metadata } from "next";
import { CommitteeFrame } from "@/components/calendar/committee-frame";
import { MinutesForm } from "@/components/calendar/minutes-form";
import { loadMinutes } from "@/lib/features/calendar/committees/loaders";

export const metadata: Metadata = { title: "Relevé de décisions" };

export default async function MinutesPage({ params }: PageProps<"/calendrier/comites/[comite]/releve">) {
  const { id, committee } = await loadMinutes((await params).comite);
  return (
    <CommitteeFrame id={id} committee={committee} title="Relevé de décisions">
      <MinutesForm id={id} text={committee?.minutes ?? ""} revision={committee?.minutesRevision ?? 0} />
    </CommitteeFrame>
  );
}
