import type { Metadata } from "next";
import { CommitteeActions } from "@/components/calendar/committee-actions";
import { CommitteeFacts } from "@/components/calendar/committee-facts";
import { CommitteeSteps } from "@/components/calendar/committee-steps";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DemoBadge } from "@/components/ui/demo-badge";
import { PageTitle } from "@/components/ui/page-title";
import { COMMITTEE_NOTICE_LABELS, committeeSignature } from "@/lib/features/calendar/committees/labels";
import { loadCommittee } from "@/lib/features/calendar/committees/loaders";
import {
  COMMITTEE_NOTICES,
  committeeFilePath,
  committeesPath,
  NOTICE_PARAMETER,
} from "@/lib/features/calendar/committees/routes";
import { calendarPath } from "@/lib/features/calendar/routes";

export const metadata: Metadata = { title: "Comité" };

export default async function CommitteePage({
  params,
  searchParams,
}: PageProps<"/calendrier/comites/[comite]">) {
  const { committee, steps, mayChange, isOver } = await loadCommittee((await params).comite, new Date());
  const told = (await searchParams)[NOTICE_PARAMETER];
  const notice = COMMITTEE_NOTICES.find((known) => known === told);
  const { title, isCancelled, cancelReason, agenda, minutes, demo } = committee;
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Calendrier", href: calendarPath },
          { label: "Comités", href: committeesPath },
        ]}
        current={title}
      />
      <PageTitle
        title={title}
        badges={
          <>
            {isCancelled ? (
              <Badge severity="error">Annulé</Badge>
            ) : (
              <Badge severity={isOver ? "neutral" : "info"}>{isOver ? "Passé" : "Prévu"}</Badge>
            )}
            {demo && <DemoBadge />}
          </>
        }
        actions={
          // Not a Link: the router would take the file for the page.
          <a
            className="fr-btn fr-btn--secondary fr-btn--icon-left fr-icon-calendar-2-line print:hidden"
            href={committeeFilePath(committee.id)}
            download
          >
            Ajouter à mon agenda
          </a>
        }
      />
      <div className="flex flex-col gap-8">
        {notice !== undefined && (
          <Alert severity="success" role="status" small>
            {COMMITTEE_NOTICE_LABELS[notice]}
          </Alert>
        )}
        {isCancelled && (
          <Alert severity="warning" title="Ce comité est annulé">
            {cancelReason === "" ? "Aucun motif n’a été donné." : cancelReason}
          </Alert>
        )}
        <CommitteeFacts committee={committee} />
        {mayChange && <CommitteeActions committee={committee} />}
        <Words id="ordre-du-jour" title="Ordre du jour" text={agenda} empty="Aucun pour l’instant." />
        {(minutes !== "" || isOver) && (
          <Words id="releve" title="Relevé de décisions" text={minutes} empty="Pas encore écrit." />
        )}
        <p className="m-0 text-ink-muted">{committeeSignature(committee)}</p>
        <CommitteeSteps steps={steps} />
      </div>
    </div>
  );
}

type WordsProps = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly empty: string;
};

function Words({ id, title, text, empty }: WordsProps) {
  return (
    <section className="max-w-3xl" aria-labelledby={id}>
      <h2 className="fr-h4" id={id}>
        {title}
      </h2>
      <p className="m-0 wrap-anywhere whitespace-pre-line">{text || empty}</p>
    </section>
  );
}
