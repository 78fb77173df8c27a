import { Badge, type BadgeSeverity } from "@/components/ui/badge";
import { MAIL_STATE_LABELS } from "@/lib/features/mail/labels";
import type { MailState, OutboxEntry } from "@/lib/features/mail/types";
import { formatInstant } from "@/lib/kernel/format";
import { MailText } from "./mail-text";

const SEVERITY: Record<MailState, BadgeSeverity> = { waiting: "info", sent: "success", failed: "error" };

export function MailList({ entries }: { readonly entries: readonly OutboxEntry[] }) {
  if (entries.length === 0)
    return (
      <p>
        Aucun message pour le moment. Un lien de connexion, une invitation ou une décision sur un projet en
        fait partir un.
      </p>
    );
  return (
    <ul className="fr-raw-list flex flex-col gap-6">
      {entries.map((mail) => (
        <li key={mail.id} className="flex flex-col gap-2 border border-solid border-line p-4">
          <h2 className="fr-h6">{mail.subject}</h2>
          <p>
            À {mail.recipient}, le {formatInstant(mail.createdAt)}{" "}
            <Badge severity={SEVERITY[mail.state]}>{MAIL_STATE_LABELS[mail.state]}</Badge>
          </p>
          {mail.lastError !== null && (
            <p className="fr-text--sm">
              {mail.attempts}&nbsp;essai{mail.attempts > 1 && "s"}. Dernière réponse du serveur d’envoi&nbsp;:{" "}
              {mail.lastError}
            </p>
          )}
          {mail.text !== null && <MailText text={mail.text} />}
        </li>
      ))}
    </ul>
  );
}
