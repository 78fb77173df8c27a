import type { Metadata } from "next";
import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import { PageTitle } from "@/components/ui/page-title";
import { stopRemindersAction } from "@/lib/features/reminders/actions";
import { reminderRefusalSentence, stopWords } from "@/lib/features/reminders/labels";
import { loadStopReminders } from "@/lib/features/reminders/loaders";
import { remindersPath } from "@/lib/features/reminders/routes";
import { viewsPath } from "@/lib/features/views/routes";

export const metadata: Metadata = { title: "Ne plus recevoir ces courriels", robots: { index: false } };

/** Opening the link of a mail does nothing: mail scanners open every link, and press no button. */
export default async function StopRemindersPage({ searchParams }: PageProps<"/compte/rappels/arreter">) {
  const { token, scope, refusal: refused } = loadStopReminders(await searchParams);
  const refusal = reminderRefusalSentence(refused);
  const words = stopWords(scope);
  if (token === null) {
    return (
      <div className="fr-container flex flex-col gap-6 py-12">
        <PageTitle title={words.doneTitle} lead={words.doneLead} />
        <p>
          Vous pouvez les reprendre quand vous voulez,{" "}
          <Link href={scope === "vues" ? viewsPath : remindersPath} prefetch={false}>
            {scope === "vues" ? "sur la page de vos vues" : "sur la page des rappels et des courriels"}
          </Link>
          .
        </p>
      </div>
    );
  }
  return (
    <div className="fr-container flex flex-col gap-6 py-12">
      <PageTitle title={words.title} lead={words.lead} />
      {refusal !== null && (
        <Alert severity="error" role="alert" small>
          {refusal}
        </Alert>
      )}
      <form action={stopRemindersAction} className="relative">
        <input type="hidden" name="jeton" value={token} />
        <button type="submit" className="fr-btn fr-btn--lg">
          {words.title}
        </button>
      </form>
      <p className="fr-text--sm">
        Pour les recevoir moins souvent,{" "}
        <Link href={scope === "vues" ? viewsPath : remindersPath} prefetch={false}>
          choisissez un autre rythme
        </Link>
        . Pour ne rien changer, fermez cette page.
      </p>
    </div>
  );
}
