import { Pagination } from "@/components/ui/pagination";
import { FINDINGS, VERDICTS } from "@/lib/features/schemes/imports/constants";
import { FINDING_TAGS, VERDICT_TAGS } from "@/lib/features/schemes/imports/labels";
import { changedCount } from "@/lib/features/schemes/imports/report/labels";
import { schemeImportPath } from "@/lib/features/schemes/imports/routes";
import type { SchemeImportPage } from "@/lib/features/schemes/imports/types";
import { formatNumber } from "@/lib/kernel/format";
import { ReportItem } from "./report-item";

type Props = Pick<SchemeImportPage, "run" | "items" | "show" | "page" | "pageCount" | "names"> & {
  /** Whether its choices can still be made. */
  readonly isOpen: boolean;
};

/** The aids of one page of a report, and the ways to the others. */
export function ReportItems({ run, items, show, page, pageCount, names, isOpen }: Props) {
  const tags = [
    { of: null, label: "Tout ce qui diffère", count: changedCount(run.counts) },
    ...VERDICTS.map((of) => ({ of, label: VERDICT_TAGS[of], count: run.counts[of] ?? 0 })),
    ...FINDINGS.map((of) => ({ of, label: FINDING_TAGS[of], count: run.counts[of] ?? 0 })),
  ].filter(({ of, count }) => of === null || count > 0);
  return (
    <div className="flex flex-col gap-6">
      <nav aria-label="Aides à montrer">
        <ul className="fr-tags-group">
          {tags.map(({ of, label, count }) => (
            <li key={label}>
              <a
                className="fr-tag"
                href={schemeImportPath(run.id, { show: of })}
                aria-current={show === of ? "true" : undefined}
              >
                {label} ({formatNumber(count)})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {items.length === 0 && <p>Aucune aide ici.</p>}
      <ul className="fr-raw-list flex flex-col gap-4">
        {items.map((item) => (
          <li key={item.externalId} className="border-t border-line pt-4">
            <ReportItem item={item} names={names} isOpen={isOpen} />
          </li>
        ))}
      </ul>
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefOf={(wanted) => schemeImportPath(run.id, { show, page: wanted })}
      />
    </div>
  );
}
