import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { NATURE_LABELS, SOURCE_LABELS } from "@/lib/features/schemes/labels";
import { schemePath } from "@/lib/features/schemes/routes";
import type { SchemeSummary } from "@/lib/features/schemes/types";
import { SchemeStateBadge } from "./scheme-state-badge";

type Props = { readonly scheme: SchemeSummary; readonly today: string };

export function SchemeCard({ scheme, today }: Props) {
  return (
    <article className="h-full border border-line p-6">
      <h3 className="fr-h6">
        <Link href={schemePath(scheme.slug)} prefetch={false}>
          {scheme.name}
        </Link>
      </h3>
      <p className="flex flex-wrap gap-2">
        <SchemeStateBadge scheme={scheme} today={today} />
        {scheme.natures.map((nature) => (
          <Badge key={nature}>{NATURE_LABELS[nature]}</Badge>
        ))}
      </p>
      <p>{scheme.purpose}</p>
      {scheme.amount !== "" && <p className="fr-text--sm">{scheme.amount}</p>}
      <p className="fr-text--sm m-0 text-ink-muted">
        {scheme.operator}
        {scheme.source !== "catalogue" && ` – fiche d’${SOURCE_LABELS[scheme.source]}`}
      </p>
    </article>
  );
}
