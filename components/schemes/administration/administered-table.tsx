import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { ORIGIN_LABELS } from "@/lib/features/schemes/administration/labels";
import { editSchemePath } from "@/lib/features/schemes/administration/routes";
import { isStale } from "@/lib/features/schemes/administration/rules";
import type { AdministeredScheme } from "@/lib/features/schemes/administration/types";
import { sourceDay } from "@/lib/features/schemes/content/labels";
import { SOURCE_LABELS } from "@/lib/features/schemes/labels";
import { formatNumber, formatShortDate } from "@/lib/kernel/format";
import { SchemeStateBadge } from "../scheme-state-badge";

type Props = { readonly schemes: readonly AdministeredScheme[]; readonly today: string };

/** One page of what the administrator keeps. */
export function AdministeredTable({ schemes, today }: Props) {
  const columns: readonly DataColumn<AdministeredScheme>[] = [
    {
      key: "name",
      header: "Dispositif",
      rowHeader: true,
      wrap: true,
      cell: ({ slug, name, operator }) => (
        <span className="flex flex-col items-end gap-1 md:items-start">
          <Link href={editSchemePath(slug)} prefetch={false}>
            {name}
          </Link>
          <span className="fr-hint-text font-normal">{operator}</span>
        </span>
      ),
    },
    {
      key: "state",
      header: "Situation",
      wrap: true,
      cell: (scheme) => <State scheme={scheme} today={today} />,
    },
    {
      key: "origin",
      header: "Source",
      wrap: true,
      cell: ({ source, origin, sourceDate }) => (
        <>
          {source === "catalogue" ? ORIGIN_LABELS[origin] : SOURCE_LABELS[source]}
          <span className="fr-hint-text m-0">{sourceDate === "" ? "non datée" : sourceDay(sourceDate)}</span>
        </>
      ),
    },
    {
      key: "check",
      header: "Vérifié le",
      wrap: true,
      cell: (scheme) => (
        <span className="flex flex-col items-end gap-1 md:items-start">
          {scheme.checkedOn === null ? (
            "Jamais"
          ) : (
            <>
              {formatShortDate(scheme.checkedOn)}
              <span className="fr-hint-text m-0">{scheme.checkedBy}</span>
            </>
          )}
          {isStale(scheme, today) && <Badge severity="warning">À vérifier</Badge>}
        </span>
      ),
    },
    {
      key: "waiting",
      header: "Propositions",
      numeric: true,
      cell: ({ waiting }) => (waiting === 0 ? "–" : formatNumber(waiting)),
    },
  ];
  return (
    <DataTable
      caption="Dispositifs tenus par l’administration"
      captionHidden
      columns={columns}
      rows={schemes}
      rowKey={({ slug }) => slug}
      narrow="cards"
      empty="Aucun dispositif ne répond à ces filtres."
    />
  );
}

function State({ scheme, today }: { readonly scheme: AdministeredScheme; readonly today: string }) {
  if (scheme.retiredOn === null) return <SchemeStateBadge scheme={scheme} today={today} />;
  return (
    <span className="flex flex-col items-end gap-1 md:items-start">
      <Badge>Retiré</Badge>
      {scheme.successorName !== null && (
        <span className="fr-hint-text m-0">réuni à {scheme.successorName}</span>
      )}
    </span>
  );
}
