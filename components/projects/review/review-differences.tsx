import { ComparedFields } from "@/components/projects/history/compared-fields";
import type { FieldComparison } from "@/lib/features/projects/history/types";
import { COMPARISON_LABELS } from "@/lib/features/projects/review/labels";
import type { Remark } from "@/lib/features/projects/review/remarks/types";
import type { ReviewStep } from "@/lib/features/projects/review/types";
import { formatInstantDay } from "@/lib/kernel/format";
import { RemarkItem } from "./remarks/remark-item";

type ReviewDifferencesProps = {
  readonly since: ReviewStep;
  readonly differences: readonly FieldComparison[];
  readonly remarks: readonly Remark[];
};

/** What was submitted last beside what is now, word by word, each field with what was asked of it. */
export function ReviewDifferences({ since, differences, remarks }: ReviewDifferencesProps) {
  const fields = differences.filter(({ field }) => field !== "reviewStatus");
  return (
    <section aria-labelledby="instruction-changements" className="flex flex-col gap-3">
      <h3 id="instruction-changements" className="fr-h6 m-0">
        {COMPARISON_LABELS[since.toStatus] ?? "Ce qui a changé"}
      </h3>
      <ComparedFields
        fields={fields}
        before={`Au ${formatInstantDay(since.at)}`}
        after="Maintenant"
        noteOf={(field) => {
          const said = remarks.filter((remark) => remark.field === field && remark.state === "open");
          if (said.length === 0) return null;
          return (
            <div className="md:col-span-2">
              {said.map((remark) => (
                <RemarkItem key={remark.id} remark={remark} saysField={false} />
              ))}
            </div>
          );
        }}
      />
    </section>
  );
}
