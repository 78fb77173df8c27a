import type { Metadata } from "next";
import { CommitteeForm } from "@/components/calendar/committee-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { loadNewCommittee } from "@/lib/features/calendar/committees/loaders";
import { committeesPath, newCommitteePath } from "@/lib/features/calendar/committees/routes";
import { calendarPath } from "@/lib/features/calendar/routes";
import { guidePath } from "@/lib/features/help/guides/routes";

export const metadata: Metadata = { title: "Prévoir un comité" };

export default async function NewCommitteePage() {
  const { choices, start } = await loadNewCommittee();
  return (
    <div className="fr-container pb-12">
      <Breadcrumb
        segments={[
          { label: "Calendrier", href: calendarPath },
          { label: "Comités", href: committeesPath },
        ]}
        current="Prévoir un comité"
      />
      <PageTitle
        help={guidePath("prevoir-un-comite")}
        title="Prévoir un comité"
        lead="Il paraît dans le calendrier et dans les agendas de celles et ceux qui le lisent."
      />
      <CommitteeForm choices={choices} start={start} cancelPath={committeesPath} path={newCommitteePath} />
    </div>
  );
}
