import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { NEED_KIND_LABELS } from "@/lib/features/projects/labels";
import { needStanding } from "@/lib/features/projects/needs/labels";
import { openFirst } from "@/lib/features/projects/needs/rules";
import { editSectionPath } from "@/lib/features/projects/routes";
import type { NeedState } from "@/lib/features/projects/types";
import { formatCount } from "@/lib/kernel/format";

export type NeedSectionProps = {
  readonly reference: string;
  readonly needs: readonly NeedState[];
  readonly mayEdit: boolean;
};

type Row = NeedState & { readonly key: string };

const COLUMNS: readonly DataColumn<Row>[] = [
  { key: "kind", header: "Nature", rowHeader: true, cell: ({ kind }) => NEED_KIND_LABELS[kind] },
  {
    key: "text",
    header: "Besoin",
    wrap: true,
    cell: ({ text }) => <span className="wrap-anywhere whitespace-pre-line">{text}</span>,
  },
  {
    key: "state",
    header: "État",
    cell: ({ isMet }) => <Badge severity={isMet ? "success" : "new"}>{needStanding(isMet)}</Badge>,
  },
];

/** What the project asks for, open needs first: whoever reads it may be the one to answer. */
export function NeedSection({ reference, needs, mayEdit }: NeedSectionProps) {
  const rows = openFirst(needs).map((need, position) => ({ ...need, key: String(position) }));
  const open = needs.filter(({ isMet }) => !isMet).length;
  return (
    <section className="pt-8">
      <h2 className="fr-h4">Besoins</h2>
      {rows.length === 0 ? (
        <p>Aucun besoin signalé.</p>
      ) : (
        <>
          <p>
            {open === 0
              ? "Tous les besoins signalés sont satisfaits."
              : `${formatCount(open, "besoin", "besoins")} à satisfaire.`}
          </p>
          <DataTable
            caption="Besoins du projet"
            captionHidden
            narrow="cards"
            columns={COLUMNS}
            rows={rows}
            rowKey={({ key }) => key}
          />
        </>
      )}
      {mayEdit && (
        <Link
          className="mt-4 fr-btn fr-btn--secondary fr-btn--sm"
          href={editSectionPath(reference, "besoins")}
          prefetch={false}
        >
          {rows.length === 0 ? "Ajouter des besoins" : "Modifier les besoins"}
        </Link>
      )}
    </section>
  );
}
