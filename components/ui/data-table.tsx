import { type ReactNode, useId } from "react";
import "./data-table.css";

export type DataColumn<Row> = {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Figures are aligned to the right so that their digits compare. */
  readonly numeric?: boolean;
  /** The cell that names the row; at most one column. */
  readonly rowHeader?: boolean;
  /** Lets long text wrap; DSFR keeps cells on one line otherwise. */
  readonly wrap?: boolean;
  /** Holds sentences or a list: on a card, they stand below the name of the column. */
  readonly prose?: boolean;
  /** Left out on a phone: said elsewhere too. */
  readonly wideOnly?: boolean;
};

export type DataTableProps<Row> = {
  readonly caption: ReactNode;
  readonly captionHidden?: boolean;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** One cell per column, for totals. */
  readonly footer?: readonly ReactNode[];
  /** Said in place of the table when there is no row. */
  readonly empty?: ReactNode;
  /** On a phone: scroll sideways (to compare columns), or one card per row, each value after the name of its column. */
  readonly narrow?: "scroll" | "cards";
};

function cellClass<Row>(column: DataColumn<Row>): string | undefined {
  const classes = [
    column.numeric && "fr-cell--right",
    (column.wrap || column.prose) && "fr-cell--multiline",
    column.prose && "data-table__prose",
    column.wideOnly && "data-table__wide",
  ].filter(Boolean);
  return classes.length > 0 ? classes.join(" ") : undefined;
}

/** DSFR table drawn on the server. Too wide for the screen, it scrolls by itself and takes the focus, so that arrow keys move it. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowKey, footer, empty, narrow = "scroll" } = props;
  const captionId = useId();
  if (rows.length === 0 && empty !== undefined) return <p>{empty}</p>;
  return (
    <div
      className={`fr-table fr-table--sm ${captionHidden ? "fr-table--no-caption" : ""} ${narrow === "cards" ? "data-table--cards" : ""}`}
    >
      <div className="fr-table__wrapper">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
        <section className="fr-table__container" aria-labelledby={captionId} tabIndex={0}>
          <div className="fr-table__content">
            <table>
              <caption id={captionId}>{caption}</caption>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column.key} scope="col" className={cellClass(column)}>
                      {column.header}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={rowKey(row)}>
                    {columns.map((column) =>
                      column.rowHeader ? (
                        <th key={column.key} scope="row" className={cellClass(column)}>
                          {column.cell(row)}
                        </th>
                      ) : (
                        <td
                          key={column.key}
                          className={cellClass(column)}
                          data-label={typeof column.header === "string" ? column.header : undefined}
                        >
                          {column.cell(row)}
                        </td>
                      ),
                    )}
                  </tr>
                ))}
              </tbody>
              {footer !== undefined && <TableFooter columns={columns} cells={footer} />}
            </table>
          </div>
        </section>
      </div>
    </div>
  );
}

function TableFooter<Row>({
  columns,
  cells,
}: {
  columns: readonly DataColumn<Row>[];
  cells: readonly ReactNode[];
}) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, position) =>
          column.rowHeader ? (
            <th key={column.key} scope="row" className={cellClass(column)}>
              {cells[position]}
            </th>
          ) : (
            <td key={column.key} className={cellClass(column)}>
              <strong>{cells[position]}</strong>
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
}
