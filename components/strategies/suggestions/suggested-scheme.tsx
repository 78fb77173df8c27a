import Link from "next/link";
import type { ReactNode } from "react";
import { SchemeStateBadge } from "@/components/schemes/scheme-state-badge";
import { schemePath } from "@/lib/features/schemes/routes";
import { schemeReasonInWords } from "@/lib/features/strategies/suggestions/labels";
import type { SuggestedScheme } from "@/lib/features/strategies/suggestions/types";
import { formatCount } from "@/lib/kernel/format";

type Props = {
  readonly scheme: SuggestedScheme;
  readonly today: string;
  /** What its reader may do about it. */
  readonly children: ReactNode;
};

/** A scheme that fits, why it is shown, and what a project would still have to answer. */
export function SuggestedSchemeItem({ scheme, today, children }: Props) {
  const { slug, name, operator, reasons, toCheck } = scheme;
  return (
    <li className="flex flex-col gap-1 border-l-4 border-line p-0 pl-3">
      <p className="m-0 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link href={schemePath(slug)} prefetch={false} className="font-bold wrap-anywhere">
          {name}
        </Link>
        <SchemeStateBadge scheme={scheme} today={today} />
      </p>
      <p className="fr-text--sm m-0">{operator}</p>
      <p className="fr-text--sm m-0">
        <strong>Pourquoi&nbsp;:</strong> {reasons.map(schemeReasonInWords).join("\u00A0; ")}.
      </p>
      {toCheck.length > 0 && (
        <details className="fr-text--sm">
          <summary>
            {formatCount(toCheck.length, "critère à vérifier", "critères à vérifier")}
            <span className="fr-sr-only"> pour {name}</span>
          </summary>
          <ul>
            {[...new Set(toCheck)].map((sentence) => (
              <li key={sentence} className="wrap-anywhere">
                {sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
      {children}
    </li>
  );
}
