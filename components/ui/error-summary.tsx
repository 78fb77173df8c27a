"use client";
import { useEffect, useRef } from "react";

export type ErrorSummaryProps = {
  readonly title?: string;
  /** `fieldId` is the id of the input; without it the message is not about one field. */
  readonly errors: readonly { readonly fieldId?: string; readonly message: string }[];
  /** Change it at each submission: the summary takes the focus again even when the errors are the same. */
  readonly submission?: string | number;
};

/** Says everything that was refused, in one place that takes the focus; each line leads to its field. Nothing when there is no error. */
export function ErrorSummary({
  title = "Le formulaire contient des erreurs",
  errors,
  submission,
}: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  // By content: a parent that rebuilds the list on each keystroke must not steal the focus from the field.
  const content = errors.map((error) => error.message).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new submission with the same errors must move the focus too
  useEffect(() => {
    if (content !== "") box.current?.focus();
  }, [content, submission]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} role="alert" data-answer="" tabIndex={-1} className="fr-alert fr-alert--error">
      <h2 className="fr-alert__title">{title}</h2>
      <ul>
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId}-${message}`}>{fieldId ? <a href={`#${fieldId}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}
