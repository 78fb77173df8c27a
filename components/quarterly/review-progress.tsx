import { progressLabel } from "@/lib/features/quarterly/labels";

export type ReviewProgressProps = { readonly answered: number; readonly total: number };

/** Said in words; the bar only draws it. */
export function ReviewProgress(progress: ReviewProgressProps) {
  const { answered, total } = progress;
  const width = total === 0 ? 0 : (answered / total) * 100;
  return (
    <div className="pb-4">
      <p className="fr-text--lead m-0 pb-2">{progressLabel(progress)} avec une réponse</p>
      <svg
        className="block h-3 w-full max-w-md"
        viewBox="0 0 100 3"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect width="100" height="3" className="fill-(--background-contrast-grey)" />
        <rect width={width} height="3" className="fill-(--background-action-high-blue-france)" />
      </svg>
    </div>
  );
}
