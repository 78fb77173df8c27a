import "server-only";
import { chartAlternative } from "@/lib/features/dashboard/report/figures/rules";
import type { ReportBlock, ReportSection } from "@/lib/features/dashboard/report/types";
import { drawChart } from "../drawing/service";
import { DEFINITIONS_TITLE, PROGRAMME_TITLE, reportDates } from "../labels";
import type { PackSource } from "../types";
import { fitOn, placeDrawing } from "./figure/service";
import { Paper, type TextStyle } from "./paper/service";
import { placeTable } from "./table/service";

const BODY: TextStyle = { size: 9.5, weight: "regular", tone: "ink" };
const SMALL: TextStyle = { size: 8.5, weight: "regular", tone: "muted" };
const H1: TextStyle = { size: 22, weight: "bold", tone: "accent" };
const H2: TextStyle = { size: 15, weight: "bold", tone: "accent" };
const H3: TextStyle = { size: 11, weight: "bold", tone: "ink" };

/** The pack as a PDF that a screen reader follows: headings, tables with their heads, drawings with their words. */
export async function writePdf(source: PackSource): Promise<Buffer> {
  const { report } = source;
  const paper = new Paper(source.title, `${report.subject}, ${reportDates(report)}`);
  paper.paragraph("P", PROGRAMME_TITLE, { ...SMALL, size: 10 });
  paper.y += 6;
  paper.paragraph("H1", source.title, H1);
  paper.y += 4;
  paper.paragraph("P", `${report.subject} – ${reportDates(report)}`, { ...BODY, size: 12 });
  paper.y += 4;
  paper.paragraph("P", `${source.signature}. Chiffres des ${report.counted}.`, SMALL);
  for (const text of source.comment.split(/\n+/).filter((line) => line.trim() !== "")) {
    paper.y += 6;
    paper.paragraph("P", text, BODY);
  }
  for (const section of report.sections) placeSection(paper, section);
  placeHeading(paper, DEFINITIONS_TITLE, 60);
  for (const { label, text } of report.definitions) {
    paper.room(40);
    paper.paragraph("H3", label, { ...H3, size: 9.5 });
    paper.paragraph("P", text, { ...BODY, size: 9 });
    paper.y += 6;
  }
  return paper.finish(`${source.title} – ${reportDates(report)}`, report.subject);
}

function placeHeading(paper: Paper, title: string, needed: number): void {
  paper.y += 20;
  paper.room(needed);
  paper.doc.outline.addItem(title);
  paper.paragraph("H2", title, H2);
  paper.y += 4;
}

function placeSection(paper: Paper, { title, paragraphs, blocks }: ReportSection): void {
  const [first] = blocks;
  placeHeading(paper, title, 60 + 28 * paragraphs.length + (first ? heightOf(paper, first) : 0));
  for (const text of paragraphs) {
    paper.paragraph("P", text, BODY);
    paper.y += 4;
  }
  for (const block of blocks) placeBlock(paper, block);
}

function heightOf(paper: Paper, block: ReportBlock): number {
  return 30 + (block.kind === "table" ? 60 : fitOn(paper, drawChart(block)).height);
}

function placeBlock(paper: Paper, block: ReportBlock): void {
  paper.y += 8;
  paper.room(heightOf(paper, block));
  paper.paragraph("H3", block.title, H3);
  paper.y += 4;
  if (block.kind !== "table") placeDrawing(paper, drawChart(block), chartAlternative(block));
  else if (block.rows.length === 0) paper.paragraph("P", block.empty, BODY);
  else placeTable(paper, block);
}
