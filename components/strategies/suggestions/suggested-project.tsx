import Link from "next/link";
import type { ReactNode } from "react";
import { Unparted } from "@/components/ui/unparted";
import { PHASE_LABELS } from "@/lib/features/projects/labels";
import { projectPath } from "@/lib/features/projects/routes";
import { projectReasonInWords } from "@/lib/features/strategies/suggestions/labels";
import type { SuggestedProject } from "@/lib/features/strategies/suggestions/types";
import { withoutArticle } from "@/lib/features/territories/rules";

/** An accepted project of another territory, and why it is shown. */
export function SuggestedProjectItem({
  project,
  children,
}: {
  readonly project: SuggestedProject;
  /** What its reader may do about it. */
  readonly children: ReactNode;
}) {
  const { reference, title, territory, phase, reasons } = project;
  return (
    <li className="flex flex-col gap-1 border-l-4 border-line p-0 pl-3">
      <p className="m-0">
        <Link href={projectPath(reference)} prefetch={false} className="font-bold wrap-anywhere">
          <Unparted>{title || reference}</Unparted>
        </Link>
      </p>
      <p className="fr-text--sm m-0">
        {withoutArticle(territory)}
        {phase !== null && ` – ${PHASE_LABELS[phase].toLowerCase()}`}
      </p>
      <p className="fr-text--sm m-0">
        <strong>Pourquoi&nbsp;:</strong> {reasons.map(projectReasonInWords).join("\u00A0; ")}.
      </p>
      {children}
    </li>
  );
}
