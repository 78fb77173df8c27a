import type { Metadata } from "next";
import { CommitteeForm } from "@/components/calendar/committee-form";
import { CommitteeFrame } from "@/components/calendar/committee-frame";
import { loadChangedCommittee } from "@/lib/features/calendar/committees/loaders";
import { changeCommitteePath, committeePath } from "@/lib/features/calendar/committees/routes";

export const metadata: Metadata = { title: "Modifier un comité" };

export default async function ChangeCommitteePage({
  params,
}: PageProps<"/calendrier/comites/[comite]/modifier">) {
  const { id, choices, start, committee } = await loadChangedCommittee((await params).comite);
  return (
    <CommitteeFrame id={id} committee={committee} title="Modifier le comité">
      <CommitteeForm
        choices={choices}
        start={start}
        cancelPath={committeePath(id)}
        path={changeCommitteePath(id)}
      />
    </CommitteeFrame>
  );
}
