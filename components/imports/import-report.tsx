import { Alert } from "@/components/ui/alert";
import { IMPORT_FIELD_LABELS } from "@/lib/features/imports/labels";
import type { ImportPage } from "@/lib/features/imports/types";
import { formatCount, formatInstant } from "@/lib/kernel/format";
import { RowList } from "./row-list";

/** What was imported, what was left out, and why: kept with the import. */
export function ImportReport(page: ImportPage) {
  const { head, counts } = page;
  const left = head.rowCount - counts.written;
  const unread = head.headers.filter((_, place) => (head.columns[place] ?? null) === null);
  const computed = head.headers.filter((_, place) => head.columns[place] === "computed");
  return (
    <section className="flex flex-col gap-6" aria-labelledby="compte-rendu">
      <Alert
        severity="success"
        title={formatCount(counts.written, "ligne importée", "lignes importées")}
        as="h2"
        id="compte-rendu"
      >
        {`${head.finishedAt === null ? "" : `Enregistrées le ${formatInstant(head.finishedAt)}. `}${formatCount(left, "ligne laissée", "lignes laissées")} de côté\u00A0: chacune dit pourquoi ci-dessous.`}
      </Alert>
      {unread.length > 0 && (
        <p>Colonnes laissées de côté, faute de champ indiqué&nbsp;: {unread.join(", ")}.</p>
      )}
      {computed.length > 0 && (
        <p>
          {IMPORT_FIELD_LABELS.computed}&nbsp;: {computed.join(", ")}.
        </p>
      )}
      <h2 className="fr-h4">Ligne par ligne</h2>
      <RowList {...page} choicesOf={null} />
    </section>
  );
}
