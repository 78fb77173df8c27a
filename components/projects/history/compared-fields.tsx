import type { ReactNode } from "react";
import { formatCount } from "@/lib/kernel/format";
import type { TextPart } from "@/lib/kernel/text-diff";
import { TextDifference } from "./text-difference";

export type ComparedField<Field extends string> = {
  readonly field: Field;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Null where the two are the same. */
  readonly parts: readonly TextPart[] | null;
};

export type ComparedFieldsProps<Field extends string> = {
  readonly fields: readonly ComparedField<Field>[];
  /** What each side is called. */
  readonly before: string;
  readonly after: string;
  /** What they are called, one by one. */
  readonly what?: "champ" | "partie";
  /** What else is said of a field that differs. */
  readonly noteOf?: (field: Field) => ReactNode;
};

const NOTHING_DIFFERS = { champ: "Aucun champ ne diffère.", partie: "Aucune partie ne diffère." } as const;

/** Two states side by side: the fields that differ first, the others folded away. */
export function ComparedFields<Field extends string>({
  fields,
  before,
  after,
  noteOf,
  what = "champ",
}: ComparedFieldsProps<Field>) {
  const changed = fields.filter(({ parts }) => parts !== null);
  const unchanged = fields.filter(({ parts }) => parts === null);
  return (
    <div className="flex flex-col gap-6">
      <p className="m-0">
        {changed.length === 0
          ? NOTHING_DIFFERS[what]
          : `${formatCount(changed.length, `${what} diffère`, `${what}s diffèrent`)}. Ce qui a été retiré est barré, ce qui a été ajouté est souligné.`}
      </p>
      <dl className="flex flex-col gap-4 p-0">
        {changed.map((comparison) => (
          <ChangedField
            key={comparison.field}
            label={comparison.label}
            parts={comparison.parts}
            sides={{ before, after }}
            note={noteOf?.(comparison.field)}
          />
        ))}
      </dl>
      {unchanged.length > 0 && (
        <details suppressHydrationWarning>
          <summary>{formatCount(unchanged.length, `${what} identique`, `${what}s identiques`)}</summary>
          <dl className="flex flex-col gap-3 py-3 pl-4">
            {unchanged.map(({ field, label, after: value }) => (
              <div key={field}>
                <dt className="font-bold">{label}</dt>
                <dd className="m-0 whitespace-pre-line wrap-anywhere">{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}

type ChangedFieldProps = Pick<ComparedField<string>, "label" | "parts"> & {
  readonly sides: { readonly before: string; readonly after: string };
  readonly note: ReactNode;
};

function ChangedField({ label, parts, sides, note }: ChangedFieldProps) {
  return (
    <div className="border-0 border-l-2 border-solid border-line pl-4">
      <dt className="font-bold">{label}</dt>
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
