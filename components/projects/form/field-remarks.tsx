"use client";
import { createContext, useContext } from "react";
import { inputId as idOf } from "@/lib/features/projects/form/rules";
import type { FieldComment } from "@/lib/features/projects/review/types";

/** What the open request says of fields: known to the form as a whole, told beside each field. */
const OpenRemarks = createContext<readonly FieldComment[]>([]);
export const RemarksProvider = OpenRemarks.Provider;

export const remarksId = (inputId: string) => `${inputId}-remarques`;

/** Empty for an input that is not a whole field: one of the contact, or of a financing line. */
export function useRemarks(inputId: string): readonly FieldComment[] {
  return useContext(OpenRemarks).filter(({ field }) => idOf(field) === inputId);
}

/** The input points here by `aria-describedby`, or through the messages that hold it. */
export function FieldRemarks({ inputId }: { readonly inputId: string }) {
  const remarks = useRemarks(inputId);
  if (remarks.length === 0) return null;
  return (
    <div id={remarksId(inputId)}>
      {remarks.map(({ comment }) => (
        <p key={comment} className="fr-message fr-message--info">
          <span className="min-w-0 whitespace-pre-line wrap-anywhere">
            Remarque de l’ANCT&nbsp;: {comment}
          </span>
        </p>
      ))}
    </div>
  );
}
