import type { Metadata } from "next";
import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import { PageTitle } from "@/components/ui/page-title";
import { stopRemindersAction } from "@/lib/features/reminders/actions";
import { reminderRefusalSentence } from "@/lib/features/reminders/labels";
import { loadStopReminders } from "@/lib/features/reminders/loaders";
import { remindersPath } from "@/lib/features/reminders/routes";

export const metadata: Metadata = { title: "Ne plus recevoir de rappels", robots: { index: false } };

/** Opening the link of a mail does nothing: mail scanners open every link, and press no button. */
export default async function StopRemindersPage({ searchParams }: PageProps<"/compte/rappels/arreter">) {
  const { token, refusal: refused } = loadStopReminders(await searchParams);
  const refusal = reminderRefusalSentence(refused);
  if (token === null) {
    return (
      <div className="fr-container flex flex-col gap-6 py-12">
        <PageTitle
          title="Vous ne recevrez plus de rappels"
          lead="Les autres messages ne changent pas&nbsp;: liens de connexion, invitations, décisions sur vos projets."
        />
        <p>
          Vous pouvez les reprendre quand vous voulez,{" "}
          <Link href={remindersPath} prefetch={false}>
            sur la page des rappels
          </Link>
          .
        </p>
      </div>
    );
  }
  return (
    <div className="fr-container flex flex-col gap-6 py-12">
      <PageTitle
        title="Ne plus recevoir de rappels"
        lead="Les rappels envoyés à l’adresse où vous avez trouvé ce lien s’arrêteront. Ce qui vous attend reste affiché sur le site."
      />
      {refusal !== null && (
        <Alert severity="error" role="alert" small>
          {refusal}
        </Alert>
      )}
      <form action={stopRemindersAction} className="relative">
        <input type="hidden" name="jeton" value={token} />
        <button type="submit" className="fr-btn fr-btn--lg">
          Ne plus recevoir de rappels
        </button>
      </form>
      <p className="fr-text--sm">
        Pour les recevoir moins souvent,{" "}
        <Link href={remindersPath} prefetch={false}>
          choisissez un autre rythme
        </Link>
        . Pour ne rien changer, fermez cette page.
      </p>
    </div>
  );
}
