import type { Metadata } from "next";
import Link from "next/link";
import { AnsweredAlert } from "@/components/quarterly/answered-alert";
import { SaidList } from "@/components/quarterly/said-list";
import { SendForm } from "@/components/quarterly/send-form";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import {
  pendingLabel,
  quarterLabel,
  roundLabel,
  SEND_REFUSAL_LABELS,
  SENDING_INTRODUCTION,
} from "@/lib/features/quarterly/labels";
import { answerPath, quarterSlug, reviewPath } from "@/lib/features/quarterly/routes";
import { nextPending, pendingOf } from "@/lib/features/quarterly/rules";
import { loadSending, sendPathOf } from "@/lib/features/quarterly/sending/loaders";

export const metadata: Metadata = { title: "Envoyer la revue trimestrielle" };

export default async function SendReviewPage({ searchParams }: PageProps<"/revue/envoi">) {
  const parameters = await searchParams;
  const path = sendPathOf(parameters);
  const page = await loadSending(parameters);
  if (page === null)
    return (
      <div className="fr-container pt-8 pb-16">
        <PageTitle
          title="Revue trimestrielle"
          lead="La revue ne peut pas être affichée&nbsp;: votre session a expiré, ou le service est momentanément indisponible."
        />
        <SendForm path={path} shown={null} />
      </div>
    );
  const { review, open, maySend, isPast, directory, answered } = page;
  const { quarter, projects } = review;
  const pending = isPast ? 0 : pendingOf(projects).length;
  const next = nextPending(projects, null);
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[{ label: "Revue trimestrielle", href: reviewPath }]} current="Envoi" />
      {answered && <AnsweredAlert {...answered} />}
      <PageTitle
        title={`${roundLabel(open?.round.round ?? 1)} du ${quarterLabel(quarter)}\u00A0: ce qui a été dit`}
        lead={SENDING_INTRODUCTION}
      />
      <div className="flex max-w-3xl flex-col gap-6">
        {open === null || open.said.length === 0 ? (
          <p>{SEND_REFUSAL_LABELS.nothingToSend}</p>
        ) : (
          <section aria-labelledby="reponses">
            <h2 id="reponses" className="fr-h4">
              Projet par projet
            </h2>
            <SaidList said={open.said} directory={directory} isOpen={!isPast} />
          </section>
        )}
        {pending > 0 && next !== null && (
          <Alert severity="warning" small>
            <p>
              {pendingLabel(pending)}{" "}
              <Link href={answerPath(next)} prefetch={false}>
                Reprendre la revue
              </Link>
            </p>
          </Alert>
        )}
        <section aria-labelledby="envoi">
          <h2 id="envoi" className="fr-h4">
            Envoi
          </h2>
          {maySend ? (
            <SendForm
              path={path}
              shown={{
                quarter: quarterSlug(quarter),
                stamp: open && open.said.length > 0 ? open.stamp : "",
              }}
            />
          ) : (
            <p>{SEND_REFUSAL_LABELS.forbidden}</p>
          )}
        </section>
      </div>
    </div>
  );
}
