import "server-only";
import { isNumeric } from "@/lib/features/dashboard/report/figures/rules";
import type { ReportTable } from "@/lib/features/dashboard/report/types";
import { fitColumns, printedTable } from "../../columns/service";
import { TONES } from "../../drawing/constants";
import { textWidth } from "../../typography/service";
import type { Paper, TextStyle } from "../paper/service";

const CELL: TextStyle = { size: 8, weight: "regular", tone: "ink" };
const PAD = { x: 4, y: 3.5 } as const;
const LINE_HEIGHT = 1.3;
const HEAD_GROUND = "#eeeeee";

type Line = {
  readonly cells: readonly (readonly string[])[];
  readonly height: number;
  readonly style: TextStyle;
};
type Struct = PDFKit.PDFStructureElement;

/** A table whose head comes back on every page; where it comes back it is decoration: the structure has it once. */
export function placeTable(paper: Paper, table: ReportTable): void {
  const printed = printedTable(table);
  const { size, widths } = fitColumns(printed, paper.width, { size: CELL.size, padding: PAD.x });
  const plain: TextStyle = { ...CELL, size };
  const bold: TextStyle = { ...plain, weight: "bold" };
  const lineHeight = size * LINE_HEIGHT;
  const atRight = table.columns.map(({ kind }) => isNumeric(kind));

  function lay(texts: readonly string[], style: TextStyle): Line {
    // Rounding must not send a word that just fits to the next line.
    const cells = texts.map((text, column) =>
      paper.linesIn(text, (widths[column] ?? 0) - 2 * PAD.x + 0.01, style),
    );
    return { cells, height: Math.max(...cells.map(({ length }) => length)) * lineHeight + 2 * PAD.y, style };
  }

  function draw({ cells, height, style }: Line, inCell: (column: number, write: () => void) => void): void {
    let left = paper.left;
    for (const [column, lines] of cells.entries()) {
      const [cellLeft, width] = [left, widths[column] ?? 0];
      inCell(column, () => {
        for (const [place, text] of lines.entries()) {
          const free = width - PAD.x - textWidth(text.trimEnd(), style.size, style.weight === "bold");
          paper.write(
            text,
            cellLeft + (atRight[column] ? free : PAD.x),
            paper.y + PAD.y + place * lineHeight,
            style,
          );
        }
      });
      left += width;
    }
    paper.y += height;
  }

  const head = lay(printed.heads, bold);
  const element = paper.tag("Table");
  paper.room(head.height + 3 * lineHeight);
  drawRule(paper, head.height, HEAD_GROUND);
  const headRow = paper.tag("TR", paper.tag("THead", element));
  draw(head, (_, write) => paper.tag("TH", headRow, { scope: "Column" }).add(write));

  function place(line: Line, within: Struct): void {
    if (paper.room(line.height)) {
      drawRule(paper, head.height, HEAD_GROUND);
      paper.artifact("Pagination", () => draw(head, (_, write) => write()));
    }
    drawRule(paper, line.height, null);
    const row = paper.tag("TR", within);
    draw(line, (column, write) =>
      (column === 0 ? paper.tag("TH", row, { scope: "Row" }) : paper.tag("TD", row)).add(write),
    );
  }

  const body = paper.tag("TBody", element);
  for (const texts of printed.rows) place(lay(texts, plain), body);
  if (printed.totals !== null) place(lay(printed.totals, bold), paper.tag("TFoot", element));
  paper.y += 8;
}

/** The line under a row, and the ground of a head. */
function drawRule(paper: Paper, height: number, ground: string | null): void {
  paper.artifact("Layout", () => {
    const { doc, left, y, width } = paper;
    if (ground !== null) doc.rect(left, y, width, height).fill(ground);
    doc.moveTo(left, y + height).lineTo(left + width, y + height);
    doc.lineWidth(ground === null ? 0.5 : 1).stroke(ground === null ? TONES.grid : TONES.ink);
  });
}
