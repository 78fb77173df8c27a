import type { ReactNode } from "react";
import { rowInputName } from "@/lib/features/projects/form/rows/rules";
import { inputId } from "@/lib/features/projects/form/rules";

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
  const wordsId = `${inputId(rowInputName(row, position, "words"))}-texte`;
  return (
    <fieldset className="min-w-0 border border-line p-4 pt-2" aria-describedby={wordsId}>
      <legend className="fr-text--bold px-1">
        {title} {position + 1}
      </legend>
      <p id={wordsId} className="m-0 pb-3 whitespace-pre-line wrap-anywhere">
        {hidden.words}
      </p>
      {Object.entries(hidden).map(([input, value]) => (
        <input key={input} type="hidden" name={rowInputName(row, position, input)} value={value} />
      ))}
      <div className="grid items-start gap-4 md:grid-cols-3">{children}</div>
    </fieldset>
  );
}
