import { TextDifference } from "@/components/projects/history/text-difference";
import { SCHEME_FIELD_LABELS } from "@/lib/features/schemes/content/labels";
import type { SchemeFieldComparison } from "@/lib/features/schemes/content/types";
import { formatCount } from "@/lib/kernel/format";

type ComparedSchemeProps = {
  readonly fields: readonly SchemeFieldComparison[];
  /** What each side is called. */
  readonly before: string;
  readonly after: string;
};

/** Two contents side by side: the fields that differ first, the others folded away. */
export function ComparedScheme({ fields, before, after }: ComparedSchemeProps) {
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
          <ChangedField key={comparison.field} comparison={comparison} sides={{ before, after }} />
        ))}
      </dl>
      {unchanged.length > 0 && (
        <details suppressHydrationWarning>
          <summary>{formatCount(unchanged.length, "champ identique", "champs identiques")}</summary>
          <SchemeWords fields={unchanged} />
        </details>
      )}
    </div>
  );
}

type ChangedFieldProps = {
  readonly comparison: SchemeFieldComparison;
  readonly sides: { readonly before: string; readonly after: string };
};

function ChangedField({ comparison: { field, parts }, sides }: ChangedFieldProps) {
  return (
    <div className="border-0 border-l-2 border-solid border-line pl-4">
      <dt className="font-bold">{SCHEME_FIELD_LABELS[field]}</dt>
      <dd className="m-0 grid gap-x-6 gap-y-2 md:grid-cols-2">
        {(["before", "after"] as const).map((side) => (
          <div key={side} className="min-w-0">
            <p className="fr-text--xs m-0 text-ink-muted">{sides[side]}</p>
            <p className="fr-text--sm m-0 whitespace-pre-line wrap-anywhere">
              <TextDifference parts={parts ?? []} side={side} />
            </p>
          </div>
        ))}
      </dd>
    </div>
  );
}

/** Every field of one content, in words. */
export function SchemeWords({ fields }: { readonly fields: readonly SchemeFieldComparison[] }) {
  return (
    <dl className="flex flex-col gap-3 py-3 pl-4">
      {fields.map(({ field, after: value }) => (
        <div key={field}>
          <dt className="font-bold">{SCHEME_FIELD_LABELS[field]}</dt>
          <dd className="m-0 whitespace-pre-line wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
