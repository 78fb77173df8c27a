import type { ReactNode } from "react";
import { PHASE_LABELS, PROGRESS_STATUS_LABELS, PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import { PUBLISHABLE_FIELD_LABELS as LABELS } from "@/lib/features/projects/publication/labels";
import type { PublicProject } from "@/lib/features/projects/publication/types";
import { APPLICANT_LABELS } from "@/lib/features/schemes/labels";
import { formatDate, formatMoney } from "@/lib/kernel/format";

type Fact = { readonly label: string; readonly value: ReactNode };

function periodOf({ startsOn, endsOn }: PublicProject): string | null {
  if (startsOn !== null && endsOn !== null) return `du ${formatDate(startsOn)} au ${formatDate(endsOn)}`;
  if (startsOn !== null) return `à partir du ${formatDate(startsOn)}`;
  return endsOn === null ? null : `jusqu’au ${formatDate(endsOn)}`;
}

function progressOf({ phase, progressStatus }: PublicProject): string | null {
  const words = [phase && PHASE_LABELS[phase], progressStatus && PROGRESS_STATUS_LABELS[progressStatus]];
  return words.filter((word) => word !== null).join(", ") || null;
}

function placeOf({ qpvs, commune }: PublicProject): ReactNode {
  if (qpvs.length === 0) return commune;
  return (
    <ul className="m-0">
      {qpvs.map(({ code, name }) => (
        <li key={code}>
          {name} ({code})
        </li>
      ))}
      {commune && <li>Commune&nbsp;: {commune}</li>}
    </ul>
  );
}

/** What the public reads of a project below its title; the same for the preview and for the page. */
export function PublicProjectFacts({ project }: { readonly project: PublicProject }) {
  const { totalCostCents, fundingGrantedCents } = project;
  const facts: readonly Fact[] = [
    { label: "Territoire", value: project.territory.programmeName },
    { label: "Priorité principale", value: project.mainPriority },
    { label: "Autres priorités", value: project.otherPriorities.join(", ") || null },
    { label: PROJECT_FIELD_LABELS.projectOwner, value: project.projectOwner || null },
    {
      label: PROJECT_FIELD_LABELS.projectOwnerKind,
      value: project.projectOwnerKind && APPLICANT_LABELS[project.projectOwnerKind],
    },
    { label: LABELS.location, value: placeOf(project) },
    { label: LABELS.progress, value: progressOf(project) },
    { label: "Calendrier", value: periodOf(project) },
    { label: LABELS.totalCost, value: totalCostCents === null ? null : formatMoney(totalCostCents) },
    {
      label: LABELS.fundingGranted,
      value: fundingGrantedCents === null ? null : formatMoney(fundingGrantedCents),
    },
    { label: LABELS.objectives, value: project.objectives || null },
  ];
  return (
    <>
      <p className="whitespace-pre-line wrap-anywhere">{project.summary}</p>
      <dl className="m-0 flex flex-col gap-3 p-0">
        {facts
          .filter(({ value }) => value !== null)
          .map(({ label, value }) => (
            <div key={label} className="grid gap-x-6 md:grid-cols-[16rem_1fr]">
              <dt className="font-bold">{label}</dt>
              <dd className="m-0 min-w-0 whitespace-pre-line wrap-anywhere">{value}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
