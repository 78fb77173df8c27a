import type { Metadata } from "next";
import { MailList } from "@/components/accounts/mail-list";
import { PageTitle } from "@/components/ui/page-title";
import { loadDemoOutbox } from "@/lib/features/mail/loaders";

export const metadata: Metadata = { title: "Courrier de démonstration", robots: { index: false } };

/** In demonstration mode without an SMTP server only; not found otherwise. */
export default async function DemoOutboxPage() {
  const { entries } = await loadDemoOutbox();
  return (
    <div className="fr-container flex flex-col gap-6 py-12">
      <PageTitle
        title="Courrier de démonstration"
        lead="Ce site n’envoie aucun message&nbsp;: voici ceux que les personnes fictives auraient reçus."
      />
      <MailList entries={entries} />
    </div>
  );
}
