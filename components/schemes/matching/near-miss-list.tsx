import Link from "next/link";
import { editFieldPath } from "@/lib/features/projects/routes";
import { SCHEME_VERDICT_LABELS } from "@/lib/features/schemes/criteria/matching/labels";
import type { NearMiss } from "@/lib/features/schemes/criteria/matching/types";

export type NearMissListProps = {
  readonly nearMisses: readonly NearMiss[];
  readonly editable: { readonly reference: string } | null;
};

/** « À un critère près »: each change is enough by itself. */
export function NearMissList({ nearMisses, editable }: NearMissListProps) {
  if (nearMisses.length === 0) return null;
  return (
    <div className="bg-surface-alt p-4">
      <p className="fr-text--bold m-0">
        À un critère près&nbsp;:{" "}
        {nearMisses.length === 1 ? "ce changement suffirait" : "l’un de ces changements suffirait"}
      </p>
      <ul className="m-0">
        {nearMisses.map((miss) => (
          <li key={`${miss.id}-${miss.sentence}`} className="wrap-anywhere">
            {editable === null ? (
              miss.sentence
            ) : (
              <Link href={editFieldPath(editable.reference, miss.field)} prefetch={false}>
                {miss.sentence}
              </Link>
            )}
            {` → ${SCHEME_VERDICT_LABELS[miss.becomes].toLocaleLowerCase("fr")}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
