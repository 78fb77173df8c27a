import type { ReactNode } from "react";
import { Pagination } from "@/components/ui/pagination";
import { VERDICTS } from "@/lib/features/imports/constants";
import { VERDICT_LABELS } from "@/lib/features/imports/labels";
import { importProblemsPath, importRowsPath } from "@/lib/features/imports/routes";
import type { ImportPage, ImportRowView } from "@/lib/features/imports/types";
import { formatNumber } from "@/lib/kernel/format";
import { RowDetails, rowTitle, VerdictBadge } from "./row-details";

type RowListProps = Pick<
  ImportPage,
  "head" | "counts" | "rows" | "verdict" | "page" | "pageCount" | "directory"
> & {
  readonly choicesOf: ((row: ImportRowView) => ReactNode) | null;
};

/** The lines of one page, and the ways to the others. */
export function RowList({
  head,
  counts,
  rows,
  verdict,
  page,
  pageCount,
  directory,
  choicesOf,
}: RowListProps) {
  return (
    <div className="flex flex-col gap-6">
      <nav aria-label="Lignes à montrer">
        <ul className="fr-tags-group">
          <li>
            <a
              className="fr-tag"
              href={importRowsPath(head.id, null)}
              aria-current={verdict === null ? "true" : undefined}
            >
              Toutes ({formatNumber(head.rowCount)})
            </a>
          </li>
          {VERDICTS.filter((one) => counts.verdicts[one] > 0).map((one) => (
            <li key={one}>
              <a
                className="fr-tag"
                href={importRowsPath(head.id, one)}
                aria-current={verdict === one ? "true" : undefined}
              >
                {VERDICT_LABELS[one]} ({formatNumber(counts.verdicts[one])})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {counts.verdicts.problem > 0 && (
        <p>
          Les lignes à corriger, avec ce qui ne va pas&nbsp;:{" "}
          <a href={importProblemsPath(head.id, "xlsx")}>fichier .xlsx</a> ou{" "}
          <a href={importProblemsPath(head.id, "csv")}>fichier .csv</a>. Corrigez-les, puis déposez ce
          fichier.
        </p>
      )}
      {rows.length === 0 && <p>Aucune ligne ici.</p>}
      <ol className="flex list-none flex-col gap-4 p-0">
        {rows.map((row) => (
          <li key={row.number} className="flex flex-col gap-2 border-t pt-4">
            <div className="flex flex-wrap items-center gap-3">
              <h3 className="fr-text--lg m-0">{rowTitle(row)}</h3>
              <VerdictBadge verdict={row.verdict} />
            </div>
            <RowDetails row={row} directory={directory} />
            {choicesOf?.(row)}
          </li>
        ))}
      </ol>
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefOf={(wanted) => importRowsPath(head.id, verdict, wanted)}
      />
    </div>
  );
}
