import "server-only";
import { strToU8, zipSync } from "fflate";
import { chartAlternative } from "@/lib/features/dashboard/report/figures/rules";
import type { ReportBlock, ReportChart } from "@/lib/features/dashboard/report/types";
import { fitColumns, printedTable } from "../columns/service";
import { pictureOf, svgOf } from "../drawing/picture/service";
import { drawChart } from "../drawing/service";
import { DEFINITIONS_TITLE, PROGRAMME_TITLE, reportDates } from "../labels";
import type { PackSource } from "../types";
import {
  documentXml,
  fixedParts,
  MEASURED_CELL,
  paragraphXml,
  pictureXml,
  TEXT_WIDTH,
  tableXml,
} from "./rules";

/** The highest a drawing may be, so that its title stands on the same page. */
const HIGHEST = 560;

/** The pack as a text document: true headings and tables to rework, drawings as pictures with their words. */
export async function writeDocument({ title, comment, signature, report }: PackSource): Promise<Buffer> {
  const media: Record<string, Uint8Array> = {};
  let pictures = 0;

  async function drawn(chart: ReportChart): Promise<string> {
    pictures += 1;
    const drawing = drawChart(chart);
    media[`word/media/image${pictures}.png`] = await pictureOf(drawing);
    media[`word/media/image${pictures}.svg`] = strToU8(svgOf(drawing));
    const scale = Math.min(TEXT_WIDTH / drawing.width, HIGHEST / drawing.height);
    const [width, height] = [drawing.width * scale, drawing.height * scale];
    return pictureXml({
      number: pictures,
      title: chart.title,
      alternative: chartAlternative(chart),
      width,
      height,
    });
  }

  async function blockXml(block: ReportBlock): Promise<string> {
    const heading = paragraphXml(block.title, "Heading2");
    if (block.kind !== "table") return heading + (await drawn(block));
    if (block.rows.length === 0) return heading + paragraphXml(block.empty);
    const printed = printedTable(block);
    return heading + tableXml(block, printed, fitColumns(printed, TEXT_WIDTH, MEASURED_CELL));
  }

  const body = [
    paragraphXml(PROGRAMME_TITLE, "Small"),
    paragraphXml(title, "Title"),
    paragraphXml(`${report.subject} – ${reportDates(report)}`, "Subtitle"),
    paragraphXml(`${signature}. Chiffres des ${report.counted}.`, "Small"),
    ...comment
      .split(/\n+/)
      .filter((line) => line.trim() !== "")
      .map((line) => paragraphXml(line)),
  ];
  for (const section of report.sections) {
    body.push(
      paragraphXml(section.title, "Heading1"),
      ...section.paragraphs.map((text) => paragraphXml(text)),
    );
    for (const block of section.blocks) body.push(await blockXml(block));
  }
  body.push(paragraphXml(DEFINITIONS_TITLE, "Heading1"));
  for (const { label, text } of report.definitions)
    body.push(paragraphXml(label, "Heading3"), paragraphXml(text));
  const texts = {
    ...fixedParts(title, `${title} – ${reportDates(report)}`, report.subject, pictures),
    "word/document.xml": documentXml(body),
  };
  const parts = Object.fromEntries(Object.entries(texts).map(([path, xml]) => [path, strToU8(xml)]));
  return Buffer.from(zipSync({ ...parts, ...media }, { level: 6 }));
}
