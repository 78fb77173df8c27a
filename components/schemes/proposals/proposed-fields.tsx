import type { ReactNode } from "react";
import { TextDifference } from "@/components/projects/history/text-difference";
import { Badge } from "@/components/ui/badge";
import { SCHEME_FIELD_LABELS } from "@/lib/features/schemes/content/labels";
import type { ProposedField } from "@/lib/features/schemes/proposals/types";

type ProposedFieldsProps = {
  readonly fields: readonly ProposedField[];
  /** A new scheme has nothing to be compared with. */
  readonly isNew: boolean;
  /** Once decided, the scheme may say what was proposed. */
  readonly isWaiting: boolean;
  /** Beside each field: a box to choose it, or whether it was published. */
  readonly beside?: (field: ProposedField["field"]) => ReactNode;
};

/** What the page says today, what is proposed, and what it said when the proposal was begun where that has changed since. */
export function ProposedFields({ fields, isNew, isWaiting, beside }: ProposedFieldsProps) {
  return (
    <dl className="flex flex-col gap-6 p-0">
      {fields.map(({ field, today, proposed, parts, base }) => (
        <div key={field} className="border-0 border-l-2 border-solid border-line pl-4">
          <dt className="flex flex-wrap items-center gap-3 font-bold">
            {SCHEME_FIELD_LABELS[field]}
            {base !== null && isWaiting && <Badge severity="warning">Modifié entre-temps</Badge>}
          </dt>
          <dd className="m-0">
            {isNew ? (
              <p className="fr-text--sm m-0 whitespace-pre-line wrap-anywhere">{proposed}</p>
            ) : (
              <div className="grid gap-x-6 gap-y-2 md:grid-cols-2">
                <Column title="Aujourd’hui">
                  <TextDifference parts={parts} side="before" />
                </Column>
                <Column title="Proposé">
                  {today === proposed ? (
                    `${proposed} (la fiche le dit déjà)`
                  ) : (
                    <TextDifference parts={parts} side="after" />
                  )}
                </Column>
                {base !== null && <Column title="Au moment de la proposition">{base}</Column>}
              </div>
            )}
            {beside?.(field)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Column({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <p className="fr-text--xs m-0 text-ink-muted">{title}</p>
      <p className="fr-text--sm m-0 whitespace-pre-line wrap-anywhere">{children}</p>
    </div>
  );
}
