import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { cellText, isNumeric } from "@/lib/features/dashboard/report/figures/rules";
import type { Report, ReportBlock, ReportCell, ReportTable } from "@/lib/features/dashboard/report/types";
import { ReportDrawing } from "./report-drawing";

/** The frozen figures, with the tables and drawings of the screens, and the definitions as they were. */
export function ReportView({ report }: { readonly report: Report }) {
  return (
    <>
      <nav className="fr-summary" aria-labelledby="sommaire">
        <h2 className="fr-summary__title" id="sommaire">
          Sommaire
        </h2>
        <ol>
          {report.sections.map(({ id, title }) => (
            <li key={id}>
              <a className="fr-summary__link" href={`#${id}`}>
                {title}
              </a>
            </li>
          ))}
          <li>
            <a className="fr-summary__link" href="#definitions">
              Définitions
            </a>
          </li>
        </ol>
      </nav>
      {report.sections.map(({ id, title, paragraphs, blocks }) => (
        <section key={id} id={id} aria-labelledby={`${id}-section`} className="min-w-0 pt-10">
          <h2 className="fr-h3" id={`${id}-section`}>
            {title}
          </h2>
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {blocks.map((block) => (
            <Block key={block.id} block={block} />
          ))}
        </section>
      ))}
      <section id="definitions" aria-labelledby="definitions-section" className="pt-10">
        <h2 className="fr-h3" id="definitions-section">
          Définitions
        </h2>
        <p>Telles qu’elles étaient le jour de la photographie.</p>
        <dl className="max-w-3xl">
          {report.definitions.map(({ key, label, text }) => (
            <div key={key} className="pb-4">
              <dt className="font-bold">{label}</dt>
              <dd className="m-0">{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

function Block({ block }: { readonly block: ReportBlock }) {
  if (block.kind === "table") return <FrozenTable table={block} />;
  return (
    <div className="min-w-0 pb-4">
      <h3 className="fr-h6">{block.title}</h3>
      <ReportDrawing chart={block} />
    </div>
  );
}

type Line = { readonly key: string; readonly cells: readonly ReportCell[] };

function FrozenTable({ table }: { readonly table: ReportTable }) {
  return (
    <DataTable
      caption={table.title}
      empty={`${table.title}\u00A0: ${table.empty.toLocaleLowerCase("fr")}`}
      rows={table.rows.map((cells, place) => ({ cells, key: String(place) }))}
      rowKey={({ key }) => key}
      columns={table.columns.map(
        ({ label, kind }, column): DataColumn<Line> => ({
          key: String(column),
          header: label,
          rowHeader: column === 0,
          numeric: isNumeric(kind),
          wrap: kind === "text",
          cell: ({ cells }) => cellText(cells[column] ?? null, kind),
        }),
      )}
      {...(table.totals && {
        footer: table.totals.map((cell, column) =>
          cell === null ? "" : cellText(cell, table.columns[column]?.kind ?? "text"),
        ),
      })}
    />
  );
}
