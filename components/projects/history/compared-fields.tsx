import type { ReactNode } from "react";
import { comparedFieldLabel } from "@/lib/features/projects/history/labels";
import type { FieldComparison } from "@/lib/features/projects/history/types";
import { formatCount } from "@/lib/kernel/format";
import { TextDifference } from "./text-difference";

export type ComparedFieldsProps = {
  readonly fields: readonly FieldComparison[];
  /** What each side is called. */
  readonly before: string;
  readonly after: string;
  /** What else is said of a field that differs. */
  readonly noteOf?: (field: FieldComparison["field"]) => ReactNode;
};

/** Two states side by side: the fields that differ first, the others folded away. */
export function ComparedFields({ fields, before, after, noteOf }: ComparedFieldsProps) {
  const changed = fields.filter(({ parts }) => parts !== null);
  const unchanged = fields.filter(({ parts }) => parts === null);
  return (
    <div className="flex flex-col gap-6">
      <p className="m-0">
        {changed.length === 0
          ? "Aucun champ ne diffère."
          : `${formatCount(changed.length, "champ diffère", "champs diffèrent")}. Ce qui a été retiré est barré, ce qui a été ajouté est souligné.`}
      </p>
      <dl className="flex flex-col gap-4 p-0">
        {changed.map((comparison) => (
          <ChangedField
            key={comparison.field}
            {...comparison}
            sides={{ before, after }}
            note={noteOf?.(comparison.field)}
          />
        ))}
      </dl>
      {unchanged.length > 0 && (
        <details suppressHydrationWarning>
          <summary>{formatCount(unchanged.length, "champ identique", "champs identiques")}</summary>
          <dl className="flex flex-col gap-3 py-3 pl-4">
            {unchanged.map(({ field, after: value }) => (
              <div key={field}>
                <dt className="font-bold">{comparedFieldLabel(field)}</dt>
                <dd className="m-0 whitespace-pre-line wrap-anywhere">{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}

function ChangedField({
  field,
  parts,
  sides,
  note,
}: FieldComparison & {
  readonly sides: { readonly before: string; readonly after: string };
  readonly note: ReactNode;
}) {
  return (
    <div className="border-0 border-l-2 border-solid border-line pl-4">
      <dt className="font-bold">{comparedFieldLabel(field)}</dt>
      <dd className="m-0 grid gap-x-6 gap-y-2 md:grid-cols-2">
        {(["before", "after"] as const).map((side) => (
          <div key={side} className="min-w-0">
            <p className="fr-text--xs m-0 text-ink-muted">{sides[side]}</p>
            <p className="fr-text--sm m-0 whitespace-pre-line wrap-anywhere">
              <TextDifference parts={parts ?? []} side={side} />
            </p>
          </div>
        ))}
        {note}
      </dd>
    </div>
  );
}
