import type { ReactNode } from "react";
import { rowInputName } from "@/lib/features/projects/form/rows/rules";

export type StepRowProps = {
  readonly row: string;
  readonly position: number;
  /** « Jalon ». */
  readonly title: string;
  /** What the row is about comes back with the form: it is drawn from that, whatever was saved since. */
  readonly hidden: Readonly<Record<string, string>> & { readonly words: string };
  readonly children: ReactNode;
};

/** One milestone, funding or indicator, as it stands, and the few inputs that say what is new. */
export function StepRow({ row, position, title, hidden, children }: StepRowProps) {
  return (
    <fieldset className="min-w-0 border border-line p-4">
      <legend className="fr-text--bold">
        {title} {position + 1}
        <span className="block font-normal whitespace-pre-line wrap-anywhere">{hidden.words}</span>
      </legend>
      {Object.entries(hidden).map(([input, value]) => (
        <input key={input} type="hidden" name={rowInputName(row, position, input)} value={value} />
      ))}
      <div className="grid items-start gap-4 md:grid-cols-3">{children}</div>
    </fieldset>
  );
}
