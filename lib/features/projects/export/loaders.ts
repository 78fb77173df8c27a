import "server-only";
import { parisDay } from "@/lib/kernel/dates";
import { requireActor } from "@/lib/platform/session";
import { ignoredLabel } from "../search/labels";
import { type ExportFormat, exportPath } from "../search/routes";
import { parseProjectFilters } from "../search/schema";
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
  const headers = { "Cache-Control": "private, no-store" };
  if (!opened.ok) {
    const lines = opened.ignored.map(({ parameter, value, reason }) =>
      ignoredLabel(parameter, value, reason),
    );
    return new Response(`Export impossible, cette adresse demande :\n${lines.join("\n")}\n`, {
      status: 400,
      headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" },
    });
  }
  return new Response(streamOf(FORMATS[format].write(opened.file)), {
    headers: {
      ...headers,
      "Content-Type": FORMATS[format].type,
      "Content-Disposition": `attachment; filename="${exportFileName(format, parisDay(now))}"`,
    },
  });
}
