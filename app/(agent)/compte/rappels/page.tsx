import type { Metadata } from "next";
import Link from "next/link";
import { MailChoicesForm } from "@/components/notifications/mail-choices-form";
import { WaitingLists } from "@/components/reminders/waiting-lists";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { guidePath } from "@/lib/features/help/guides/routes";
import { notificationsPath } from "@/lib/features/notifications/routes";
import { reminderRefusalSentence } from "@/lib/features/reminders/labels";
import { loadReminders } from "@/lib/features/reminders/loaders";
import { viewsPath } from "@/lib/features/views/routes";
import { formatDate } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Rappels et courriels" };

export default async function RemindersPage({ searchParams }: PageProps<"/compte/rappels">) {
  const {
    setting,
    kinds,
    lists,
    isSaved,
    refusal: refused,
    email,
    isOff,
  } = await loadReminders(await searchParams);
  const refusal = reminderRefusalSentence(refused);
  return (
    <div className="fr-container flex flex-col gap-6 pb-12">
      <Breadcrumb segments={[]} current="Rappels et courriels" />
      <PageTitle
        help={guidePath("choisir-ses-courriels")}
        title="Rappels et courriels"
        lead="Ce qui vous attend, et ce que vous voulez qu’on vous écrive."
        actions={
          <Link href={notificationsPath} prefetch={false} className="fr-btn fr-btn--secondary">
            Notifications
          </Link>
        }
      />
      {isSaved && (
        <Alert severity="success" role="status" small>
          Vos choix sont enregistrés.
        </Alert>
      )}
      {refusal !== null && (
        <Alert severity="error" role="alert" small>
          {refusal}
        </Alert>
      )}
      {isOff && (
        <Alert severity="info" small>
          Ce site n’envoie ni rappels ni courriels groupés pour le moment. Vos choix sont gardés.
        </Alert>
      )}
      <section className="max-w-3xl">
        <h2 className="fr-h4">Ce qui vous attend</h2>
        <WaitingLists lists={lists} />
      </section>
      <section className="max-w-3xl pt-6">
        <h2 className="fr-h4">Par courriel</h2>
        <p>
          À l’adresse {email}. Ce qui est choisi chaque jour ou chaque semaine arrive le matin avec les
          rappels, en un seul courriel&nbsp;; tout reste affiché sur le site.{" "}
          {setting.lastDay === null
            ? "Vous n’avez encore reçu aucun rappel."
            : `Dernier rappel\u00A0: le ${formatDate(setting.lastDay)}.`}
        </p>
        <MailChoicesForm setting={setting} kinds={kinds} />
        <p className="fr-text--sm pt-4">
          Ce que vous suivez se choisit{" "}
          <Link href={viewsPath} prefetch={false}>
            vue par vue
          </Link>
          .
        </p>
      </section>
    </div>
  );
}
