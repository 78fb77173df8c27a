import type { Metadata } from "next";
import { MailList } from "@/components/accounts/mail-list";
import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { Alert } from "@/components/ui/alert";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { loadOutbox } from "@/lib/features/mail/loaders";
import { outboxPagePath } from "@/lib/features/mail/routes";
import { outboxPageSchema } from "@/lib/features/mail/schema";
import { formatCount } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Courrier" };

export default async function OutboxPage({ searchParams }: PageProps<"/administration/courrier">) {
  const { page } = outboxPageSchema.parse(await searchParams);
  const { entries, total, pageCount, open, smtpConfigured } = await loadOutbox(page);
  return (
    <div className="fr-container flex flex-col gap-6 pb-12">
      <AdministrationBreadcrumb current="Courrier" />
      <PageTitle title="Courrier" lead="Les messages que le site envoie, du plus récent au plus ancien." />
      {!smtpConfigured && (
        <Alert severity="warning" title="Aucun serveur d’envoi n’est configuré" as="h2">
          {open
            ? "Les messages restent ici, où ils se lisent."
            : "Les messages restent ici sans partir, liens de connexion compris\u00A0: renseignez SMTP_URL."}
        </Alert>
      )}
      <p>{formatCount(total, "message", "messages")}</p>
      <MailList entries={entries} />
      {pageCount > 1 && <Pagination page={page} pageCount={pageCount} hrefOf={outboxPagePath} />}
    </div>
  );
}
