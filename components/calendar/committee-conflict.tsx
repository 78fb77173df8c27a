"use client";
import { useEffect, useRef } from "react";
import { changedBy, conflictTitle } from "@/lib/features/calendar/committees/labels";
import type { CommitteeFormState } from "@/lib/features/calendar/committees/types";

type CommitteeConflictProps = { readonly conflict: NonNullable<CommitteeFormState["conflict"]> };

/** What somebody else saved meanwhile, beside what was typed, which is still in the form below. */
export function CommitteeConflict({ conflict: { byName, at, disputes } }: CommitteeConflictProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new conflict must move the focus too
  useEffect(() => box.current?.focus(), [at]);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="fr-alert fr-alert--warning">
      <h2 className="fr-alert__title">{conflictTitle}</h2>
      <p>
        Par {changedBy(byName, new Date(at))}. Rien n’est écrasé&nbsp;: ce que vous avez saisi est dans le
        formulaire. Reprenez-y ce qui doit l’être, puis enregistrez votre version.
      </p>
      <dl className="m-0 p-0 pt-4">
        {disputes.map(({ label, theirs, mine }) => (
          <div key={label} className="pb-2">
            <dt className="font-bold">{label}</dt>
            <dd className="m-0 wrap-anywhere whitespace-pre-line">Enregistré&nbsp;: {theirs || "rien"}</dd>
            <dd className="m-0 wrap-anywhere whitespace-pre-line">Votre saisie&nbsp;: {mine || "rien"}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
