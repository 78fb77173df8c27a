import Link from "next/link";
import {
  type DefinitionKey,
  definitionOf,
  MOMENT_LABELS,
  UNIT_LABELS,
} from "@/lib/features/dashboard/definitions/labels";
import { definitionPath } from "@/lib/features/dashboard/definitions/routes";

/** What a figure counts, from what and as of when: one press away and without JavaScript. */
export function Definition({ name }: { name: DefinitionKey }) {
  const { label, counts, from, asOf, unit } = definitionOf(name);
  return (
    <details className="fr-text--sm m-0">
      <summary className="cursor-pointer">
        Définition<span className="fr-sr-only">&nbsp;: {label}</span>
      </summary>
      <div className="flex max-w-3xl flex-col gap-1 pt-1 text-ink-muted">
        <p className="fr-text--sm m-0">{counts}</p>
        <p className="fr-text--sm m-0">
          <strong>D’après&nbsp;:</strong> {from}
        </p>
        <p className="fr-text--sm m-0">
          <strong>À quelle date&nbsp;:</strong> {MOMENT_LABELS[asOf]}
        </p>
        <p className="fr-text--sm m-0">
          <strong>Unité&nbsp;:</strong> {UNIT_LABELS[unit]}.{" "}
          <Link href={definitionPath(name)} prefetch={false}>
            Toutes les définitions<span className="fr-sr-only">, dont {label}</span>
          </Link>
        </p>
      </div>
    </details>
  );
}
