import { TextDifference } from "@/components/projects/history/text-difference";
import type { ComparedPart } from "@/lib/features/strategies/content/words/types";
import { formatCount } from "@/lib/kernel/format";

export type ComparedPartsProps = {
  readonly parts: readonly ComparedPart[];
  /** What each side is called. */
  readonly before: string;
  readonly after: string;
};

/** Two texts side by side: the parts that differ, then how many do not. */
export function ComparedParts({ parts, before, after }: ComparedPartsProps) {
  const changed = parts.filter((part) => part.parts !== null);
  const same = parts.length - changed.length;
  const sides = { before, after };
  return (
    <div className="flex flex-col gap-6">
      <p className="m-0">
        {changed.length === 0
          ? "Rien ne diffère entre les deux textes."
          : `${formatCount(changed.length, "partie diffère", "parties diffèrent")}. Ce qui a été retiré est barré, ce qui a été ajouté est souligné.`}
      </p>
      <dl className="m-0 flex flex-col gap-4 p-0">
        {changed.map(({ path, label, parts: units }) => (
          <div key={path} className="border-0 border-l-2 border-solid border-line pl-4">
            <dt className="font-bold wrap-anywhere">{label}</dt>
            <dd className="m-0 grid gap-x-6 gap-y-2 md:grid-cols-2">
              {(["before", "after"] as const).map((side) => (
                <div key={side} className="min-w-0">
                  <p className="fr-text--xs m-0 text-ink-muted">{sides[side]}</p>
                  <p className="fr-text--sm m-0 whitespace-pre-line wrap-anywhere">
                    <TextDifference parts={units ?? []} side={side} />
                  </p>
                </div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {same > 0 && (
        <p className="m-0 text-ink-muted">{formatCount(same, "partie identique", "parties identiques")}.</p>
      )}
    </div>
  );
}
