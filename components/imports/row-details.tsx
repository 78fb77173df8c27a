import { Badge, type BadgeSeverity } from "@/components/ui/badge";
import { Unparted } from "@/components/ui/unparted";
import type { Verdict } from "@/lib/features/imports/constants";
import { VERDICT_LABELS } from "@/lib/features/imports/labels";
import type { ImportRowView } from "@/lib/features/imports/types";
import { describeRecorded, labelOfRecorded } from "@/lib/features/projects/journal/labels";
import { projectPath } from "@/lib/features/projects/routes";
import type { ProjectDirectory } from "@/lib/features/projects/types";

const SEVERITIES: Readonly<Record<Verdict, BadgeSeverity>> = {
  create: "new",
  update: "info",
  duplicate: "warning",
  conflict: "warning",
  problem: "error",
  same: "neutral",
  leftOut: "neutral",
};

export const rowTitle = ({ number, proposal }: ImportRowView) =>
  `Ligne ${number}${proposal.title ? ` – ${proposal.title}` : ""}`;

export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  return <Badge severity={SEVERITIES[verdict]}>{VERDICT_LABELS[verdict]}</Badge>;
}

/** What a line would change or say of a new project, cell by cell, and what is wrong with it. */
export function RowDetails({
  row,
  directory,
}: {
  readonly row: ImportRowView;
  readonly directory: ProjectDirectory;
}) {
  const { changes, problems, notes } = row.proposal;
  return (
    <>
      {notes.map((note) => (
        <p key={note} className="fr-text--sm">
          {note}
        </p>
      ))}
      {problems.length > 0 && (
        <ul>
          {problems.map(({ column, found, expected }) => (
            <li key={`${column}-${expected}`}>
              <strong>{column}</strong>&nbsp;: {found === "" ? "rien" : <q>{found}</q>}, attendu&nbsp;:{" "}
              {expected}
            </li>
          ))}
        </ul>
      )}
      {changes.length > 0 && (
        <dl className="flex flex-col gap-2">
          {changes.map(({ field, before, after }) => (
            <div key={field} className="flex flex-col md:flex-row md:gap-2">
              <dt className="md:shrink-0">
                <strong>{labelOfRecorded(field)}</strong>
              </dt>
              <dd>
                {row.targetReference === null ? (
                  describeRecorded(field, after, directory)
                ) : (
                  <>
                    <del>{describeRecorded(field, before, directory)}</del> →{" "}
                    <ins>{describeRecorded(field, after, directory)}</ins>
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {(row.outcome ?? row.targetReference) !== null && (
        <p className="fr-text--sm">
          Projet&nbsp;:{" "}
          <a href={projectPath(row.outcome ?? row.targetReference ?? "")}>
            <Unparted>{row.outcome ?? row.targetReference ?? ""}</Unparted>
          </a>
        </p>
      )}
    </>
  );
}
