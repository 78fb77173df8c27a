import "server-only";
import { redirect } from "next/navigation";
import { writeCsvLines } from "@/lib/features/projects/export/csv/service";
import { answerFile, answerUnread, ignoredSentence } from "@/lib/features/projects/export/loaders";
import { exportPath } from "@/lib/features/projects/search/routes";
import type { SheetLine } from "@/lib/features/workbook/types";
import { noticeText } from "../../past/labels";
import { filtersBehind } from "../../rules";
import { BEHIND_PER_BATCH } from "../constants";
import { listBehind } from "../data";
import { readBehindAddress } from "../loaders";
import { behindExportPath } from "../routes";
import { behindColumns, behindFileName } from "./rules";

/** The list behind a figure of a past evening, whole, as a file; of today, the export of the list of projects. */
export async function answerBehindExport(request: Request, now: Date): Promise<Response> {
  const parameters = new URL(request.url).searchParams;
  const asked = await readBehindAddress(parameters, now, behindExportPath);
  const { actor, filters, what, dates, bounds, evenings } = asked;
  if (asked.isToday && dates.notices.length === 0) redirect(exportPath(filtersBehind(filters), "csv"));
  const first = await listBehind(actor, filters, what, evenings, { page: 1, size: BEHIND_PER_BATCH });
  const unread = [
    ...[...asked.ignored, ...first.ignored].map(ignoredSentence),
    ...dates.notices
      .filter(({ reason }) => reason !== "swapped")
      .map((notice) => noticeText(notice, bounds.launchedOn)),
  ];
  if (unread.length > 0) return answerUnread(unread);

  const { heads, lineOf } = behindColumns(what.kind !== "figure");
  async function* batches(): AsyncGenerator<readonly SheetLine[]> {
    yield first.projects.map(lineOf);
    for (let page = 2; page <= first.pageCount; page += 1) {
      const part = { page, size: BEHIND_PER_BATCH };
      yield (await listBehind(actor, filters, what, evenings, part)).projects.map(lineOf);
    }
  }
  const name = behindFileName(what, { at: evenings.at, since: evenings.from });
  return answerFile(writeCsvLines(heads, batches()), "csv", name);
}
