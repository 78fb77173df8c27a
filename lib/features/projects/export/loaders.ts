import "server-only";
import { parisDay } from "@/lib/kernel/dates";
import { requireActor } from "@/lib/platform/session";
import { ignoredLabel } from "../search/labels";
import { type ExportFormat, exportPath } from "../search/routes";
import { parseProjectFilters } from "../search/schema";
import type { IgnoredValue } from "../search/types";
import { writeCsv } from "./csv/service";
import { openProjectExport } from "./data";
import { exportFileName } from "./rules";
import { streamOf } from "./service";
import { writeXlsx } from "./xlsx/service";

const FORMATS = {
  csv: { write: writeCsv, type: "text/csv; charset=utf-8" },
  xlsx: { write: writeXlsx, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
} as const;

/** The file of a view, streamed as it is read; a visitor is sent to sign in first. */
export async function answerExport(request: Request, format: ExportFormat, now: Date): Promise<Response> {
  const view = parseProjectFilters(new URL(request.url).searchParams);
  const actor = await requireActor(exportPath(view.filters, format, view.position));
  const opened = await openProjectExport(actor, view);
  if (!opened.ok) return answerUnread(opened.ignored.map(ignoredSentence));
  return answerFile(FORMATS[format].write(opened.file), format, exportFileName(format, parisDay(now)));
}

export const ignoredSentence = ({ parameter, value, reason }: IgnoredValue): string =>
  ignoredLabel(parameter, value, reason);

const PRIVATE = { "Cache-Control": "private, no-store" };

/** A file of other projects than those asked for would be believed: what cannot be read is told instead. */
export const answerUnread = (lines: readonly string[]): Response =>
  new Response(`Export impossible, cette adresse demande\u00A0:\n${lines.join("\n")}\n`, {
    status: 400,
    headers: { ...PRIVATE, "Content-Type": "text/plain; charset=utf-8" },
  });

export const answerFile = (
  pieces: AsyncGenerator<Uint8Array>,
  format: ExportFormat,
  name: string,
): Response =>
  new Response(streamOf(pieces), {
    headers: {
      ...PRIVATE,
      "Content-Type": FORMATS[format].type,
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
