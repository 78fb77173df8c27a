import { Badge, type BadgeSeverity } from "@/components/ui/badge";
import { DemoBadge } from "@/components/ui/demo-badge";
import type { ReviewStatus } from "@/lib/features/projects/constants";
import { PHASE_LABELS, PROGRESS_STATUS_LABELS, REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";
import { projectPath } from "@/lib/features/projects/routes";
import type { ProjectListItem } from "@/lib/features/projects/search/list/types";
import { formatMoney, formatShortDate } from "@/lib/kernel/format";
import "./search.css";

const STATUS_SEVERITIES: Record<ReviewStatus, BadgeSeverity> = {
  draft: "neutral",
  submitted: "info",
  changesRequested: "warning",
  accepted: "success",
  rejected: "error",
};

const progressLabel = ({ phase, progressStatus }: ProjectListItem) =>
  [phase && PHASE_LABELS[phase], progressStatus && PROGRESS_STATUS_LABELS[progressStatus]]
    .filter(Boolean)
    // « En cours » is not to be cut in two in a narrow column.
    .map((label) => label?.replace(" ", "\u00A0"))
    .join(" · ");

/** A table on a wide screen, one card per project on a narrow one, by style sheet alone. Few elements: each row is drawn 25 times. */
export function ProjectTable({
  items,
  isNew = () => false,
}: {
  readonly items: readonly ProjectListItem[];
  /** Which of them came into a followed view since its reader's last visit. */
  readonly isNew?: (reference: string) => boolean;
}) {
  return (
    <table className="project-table">
      <caption className="fr-sr-only">Projets</caption>
      <thead>
        <tr>
          <th scope="col">Projet</th>
          <th scope="col">Territoire</th>
          <th scope="col">Priorité principale</th>
          <th scope="col">Phase · avancement</th>
          <th scope="col">Instruction</th>
          <th scope="col" className="project-table__amount">
            Coût total
          </th>
          <th scope="col" className="project-table__amount">
            Obtenu
          </th>
          <th scope="col" className="project-table__amount">
            Reste à financer
          </th>
          <th scope="col">Mise à jour</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ProjectRow key={item.reference} item={item} isNew={isNew(item.reference)} />
        ))}
      </tbody>
    </table>
  );
}

function ProjectRow({ item, isNew }: { readonly item: ProjectListItem; readonly isNew: boolean }) {
  return (
    <tr>
      <th scope="row">
        {/* Not the router's link: 25 of them would weigh more than the list. */}
        <a href={projectPath(item.reference)}>{item.title || "Sans intitulé"}</a>
        <span className="project-table__reference">{item.reference}</span>
        {isNew && (
          <Badge severity="new" small>
            Nouveau
          </Badge>
        )}
        {item.demo && <DemoBadge />}
      </th>
      <td data-label="Territoire">{item.territory}</td>
      <td data-label="Priorité principale">{item.mainPriority ?? "–"}</td>
      <td data-label="Phase · avancement">{progressLabel(item) || "–"}</td>
      <td data-label="Instruction">
        <Badge severity={STATUS_SEVERITIES[item.reviewStatus]} noIcon>
          {REVIEW_STATUS_LABELS[item.reviewStatus]}
        </Badge>
      </td>
      <td data-label="Coût total" className="project-table__amount">
        {amount(item.totalCostCents)}
      </td>
      <td data-label="Obtenu" className="project-table__amount">
        {amount(item.fundingGrantedCents)}
      </td>
      <td data-label="Reste à financer" className="project-table__amount">
        {amount(item.fundingGapCents)}
      </td>
      <td data-label="Mise à jour">{formatShortDate(item.updatedOn)}</td>
    </tr>
  );
}

const amount = (cents: number | null) => (cents === null ? "–" : formatMoney(cents));
