import type { ReactNode } from "react";
import { PHASE_LABELS, PROGRESS_STATUS_LABELS, PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import type { ProjectDetail, QpvOption } from "@/lib/features/projects/types";
import { APPLICANT_LABELS } from "@/lib/features/schemes/labels";
import { formatDate } from "@/lib/kernel/format";

type Fact = { readonly label: string; readonly value: ReactNode };

const UNKNOWN = <span className="text-ink-muted">Non renseigné</span>;

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="flex flex-col gap-4 p-0">
      {facts.map(({ label, value }) => (
        <div key={label} className="grid gap-1 md:grid-cols-[14rem_1fr] md:gap-4">
          <dt className="fr-text--bold">{label}</dt>
          <dd className="m-0 min-w-0 wrap-anywhere whitespace-pre-line">{value || UNKNOWN}</dd>
        </div>
      ))}
    </dl>
  );
}

export function ProjectFacts({ project }: { readonly project: ProjectDetail }) {
  const { phase, progressStatus, startsOn, endsOn } = project;
  const others = project.otherPriorities.map(({ label }) => label);
  return (
    <>
      <section className="pt-6">
        <h2 className="fr-h4">Présentation</h2>
        <Facts
          facts={[
            { label: PROJECT_FIELD_LABELS.summary, value: project.summary },
            { label: PROJECT_FIELD_LABELS.objectives, value: project.objectives },
            { label: PROJECT_FIELD_LABELS.projectOwner, value: project.projectOwner },
            {
              label: PROJECT_FIELD_LABELS.projectOwnerKind,
              value: project.projectOwnerKind && APPLICANT_LABELS[project.projectOwnerKind],
            },
            { label: PROJECT_FIELD_LABELS.mainPriority, value: project.mainPriority?.label },
            {
              label: PROJECT_FIELD_LABELS.priorities,
              value: others.length > 0 ? others.join("\n") : "Aucune",
            },
          ]}
        />
      </section>
      <section className="pt-8">
        <h2 className="fr-h4">Lieux, avancement et calendrier</h2>
        <Facts
          facts={[
            {
              label: PROJECT_FIELD_LABELS.qpvCodes,
              value: project.qpvs.length > 0 && <QpvList qpvs={project.qpvs} />,
            },
            { label: PROJECT_FIELD_LABELS.codeInsee, value: project.commune?.nom },
            { label: PROJECT_FIELD_LABELS.phase, value: phase && PHASE_LABELS[phase] },
            {
              label: PROJECT_FIELD_LABELS.progressStatus,
              value: progressStatus && PROGRESS_STATUS_LABELS[progressStatus],
            },
            { label: PROJECT_FIELD_LABELS.startsOn, value: startsOn && formatDate(startsOn) },
            { label: PROJECT_FIELD_LABELS.endsOn, value: endsOn && formatDate(endsOn) },
          ]}
        />
      </section>
    </>
  );
}

function QpvList({ qpvs }: { readonly qpvs: readonly QpvOption[] }) {
  return (
    <ul className="m-0">
      {qpvs.map(({ code, name, communeNames, generation }) => (
        <li key={code}>
          {name} ({code}, {communeNames}, périmètre de {generation})
        </li>
      ))}
    </ul>
  );
}

export function ContactFacts({ contact, privateNote }: Pick<ProjectDetail, "contact" | "privateNote">) {
  if (contact === null) return null;
  const email = contact.email === "" ? null : <a href={`mailto:${contact.email}`}>{contact.email}</a>;
  return (
    <section className="pt-8">
      <h2 className="fr-h4">Contact</h2>
      <Facts
        facts={[
          { label: "Nom", value: contact.name },
          { label: "Adresse électronique", value: email },
          { label: "Téléphone", value: contact.phone },
        ]}
      />
      {privateNote !== null && (
        <>
          <h2 className="fr-h4 pt-8">{PROJECT_FIELD_LABELS.privateNote}</h2>
          <p className="fr-hint-text">
            Visible par le territoire et, après transmission, par le ministère et l’ANCT&nbsp;; jamais par les
            partenaires ni le public.
          </p>
          <p className="wrap-anywhere whitespace-pre-line">{privateNote || UNKNOWN}</p>
        </>
      )}
    </section>
  );
}
