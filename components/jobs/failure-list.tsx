import type { ReactNode } from "react";
import { queueLabel } from "@/lib/features/jobs/labels";
import type { Failures } from "@/lib/features/jobs/types";
import { formatCount, formatInstant } from "@/lib/kernel/format";
import { RetryButton } from "./retry-button";

/** What no longer goes on by itself, with what an administrator can do about it. */
export function FailureList({ failures }: { readonly failures: Failures }) {
  const { mails, mailCount, imports, queueJobs } = failures;
  if (mailCount + imports.length + queueJobs.length === 0)
    return <p>Rien n’est en échec&nbsp;: ni courrier, ni import, ni autre travail.</p>;
  return (
    <div className="flex flex-col gap-8">
      {mailCount > 0 && (
        <FailureGroup
          title={formatCount(mailCount, "message non envoyé", "messages non envoyés")}
          action={mailCount > 1 && <RetryButton command="courriers" label="Relancer tous les messages" />}
        >
          {mails.map(({ id, recipient, subject, createdAt, attempts, lastError }) => (
            <FailureItem
              key={id}
              title={`«\u00A0${subject}\u00A0», à ${recipient}`}
              details={[
                `Écrit le ${formatInstant(createdAt)}, ${formatCount(attempts, "essai", "essais")}.`,
                `Dernière réponse du serveur d’envoi\u00A0: ${lastError || "aucune"}`,
              ]}
              action={
                <RetryButton
                  command="courrier"
                  fields={{ message: String(id) }}
                  subject={`le message à ${recipient}`}
                />
              }
            />
          ))}
          {mailCount > mails.length && (
            <li>{formatCount(mailCount - mails.length, "autre message", "autres messages")} plus anciens.</li>
          )}
        </FailureGroup>
      )}
      {imports.length > 0 && (
        <FailureGroup title={formatCount(imports.length, "import en échec", "imports en échec")}>
          {imports.map(({ id, territory, createdAt, step }) => (
            <FailureItem
              key={id}
              title={`Import n°\u00A0${id}, ${territory}`}
              details={[
                `Déposé le ${formatInstant(createdAt)}.`,
                step === "analysis"
                  ? "L’analyse a échoué. Elle n’écrit rien, et peut être relancée."
                  : "L’enregistrement a échoué, et rien n’a été écrit. Le territoire doit le confirmer de nouveau, car c’est lui qui choisit les lignes.",
              ]}
              action={
                step === "analysis" && (
                  <RetryButton
                    command="import"
                    fields={{ import: String(id) }}
                    subject={`l’analyse de l’import n°\u00A0${id}`}
                  />
                )
              }
            />
          ))}
        </FailureGroup>
      )}
      {queueJobs.length > 0 && (
        <FailureGroup
          title={formatCount(queueJobs.length, "autre travail en échec", "autres travaux en échec")}
        >
          {queueJobs.map(({ id, queue, failedAt, message }) => (
            <FailureItem
              key={id}
              title={queueLabel(queue)}
              details={[`Échoué le ${formatInstant(failedAt)}.`, ...(message === "" ? [] : [message])]}
              action={
                <RetryButton
                  command="file"
                  fields={{ file: queue, travail: id }}
                  subject={queueLabel(queue)}
                />
              }
            />
          ))}
        </FailureGroup>
      )}
    </div>
  );
}

type FailureGroupProps = {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

function FailureGroup({ title, action, children }: FailureGroupProps) {
  return (
    <section className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="fr-h6 m-0">{title}</h3>
        {action}
      </div>
      <ul className="fr-raw-list m-0 flex flex-col gap-4 p-0">{children}</ul>
    </section>
  );
}

type FailureItemProps = {
  readonly title: string;
  readonly details: readonly string[];
  readonly action: ReactNode;
};

function FailureItem({ title, details, action }: FailureItemProps) {
  return (
    <li className="flex flex-col items-start gap-3 border border-solid border-line p-4 wrap-anywhere md:flex-row md:justify-between">
      <div>
        <p className="fr-text--bold m-0">{title}</p>
        {details.map((detail) => (
          <p key={detail} className="fr-text--sm m-0">
            {detail}
          </p>
        ))}
      </div>
      <div className="shrink-0">{action}</div>
    </li>
  );
}
