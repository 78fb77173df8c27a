import type { Metadata } from "next";
import { FrequencyForm } from "@/components/reminders/frequency-form";
import { WaitingLists } from "@/components/reminders/waiting-lists";
import { Alert } from "@/components/ui/alert";
import { PageTitle } from "@/components/ui/page-title";
import { reminderRefusalSentence } from "@/lib/features/reminders/labels";
import { loadReminders } from "@/lib/features/reminders/loaders";
import { formatDate } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Rappels" };

export default async function RemindersPage({ searchParams }: PageProps<"/compte/rappels">) {
  const { setting, lists, isSaved, refusal: refused, email, isOff } = await loadReminders(await searchParams);
  const refusal = reminderRefusalSentence(refused);
  return (
    <div className="fr-container flex flex-col gap-6 py-12">
      <PageTitle title="Rappels" lead="Ce qui vous attend, et quand vous voulez qu’on vous l’écrive." />
      {isSaved && (
        <Alert severity="success" role="status" small>
          Votre choix est enregistré.
        </Alert>
      )}
      {refusal !== null && (
        <Alert severity="error" role="alert" small>
          {refusal}
        </Alert>
      )}
      {isOff && (
        <Alert severity="info" small>
          Ce site n’envoie pas de rappels pour le moment. Votre choix est gardé.
        </Alert>
      )}
      <section className="max-w-3xl">
        <h2 className="fr-h4">Par courriel</h2>
        <p>
          À l’adresse {email}.{" "}
          {setting.lastDay === null
            ? "Vous n’en avez encore reçu aucun."
            : `Dernier rappel\u00A0: le ${formatDate(setting.lastDay)}.`}
        </p>
        <FrequencyForm frequency={setting.frequency} />
      </section>
      <section className="max-w-3xl pt-6">
        <h2 className="fr-h4">Ce qui vous attend</h2>
        <WaitingLists lists={lists} />
      </section>
    </div>
  );
}
