import type { Metadata } from "next";
import { CancelForm } from "@/components/calendar/cancel-form";
import { CommitteeFrame } from "@/components/calendar/committee-frame";
import { loadCancellation } from "@/lib/features/calendar/committees/loaders";

export const metadata: Metadata = { title: "Annuler un comité" };

export default async function CancelCommitteePage({
  params,
}: PageProps<"/calendrier/comites/[comite]/annuler">) {
  const { id, committee } = await loadCancellation((await params).comite);
  return (
    <CommitteeFrame
      id={id}
      committee={committee}
      title="Annuler le comité"
      lead="Il reste dans le calendrier, marqué comme annulé, et les agendas qui le suivent l’apprennent."
    >
      <CancelForm id={id} />
    </CommitteeFrame>
  );
}
