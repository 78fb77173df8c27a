import "server-only";
import { notFound } from "next/navigation";
import { writeCsvLines } from "@/lib/features/projects/export/csv/service";
import { answerFile, answerUnread } from "@/lib/features/projects/export/loaders";
import { parisDay } from "@/lib/kernel/dates";
import { type Query, queryOf } from "@/lib/kernel/query";
import { getActor, requireActor } from "@/lib/platform/session";
import { strategyMatrixPath } from "../routes";
import { getStrategyMatrix } from "./data";
import { matrixTable } from "./labels";
import type { StrategyMatrix } from "./types";

export async function loadStrategyMatrix(slug: string, parameters: Query): Promise<StrategyMatrix> {
  const actor = await requireActor(strategyMatrixPath(slug));
  return (await getStrategyMatrix(actor, slug, parameters)) ?? notFound();
}

/** The same for programs; null where the page would be missing. */
export async function findStrategyMatrix(
  slug: string,
  query: URLSearchParams,
): Promise<StrategyMatrix | null> {
  return getStrategyMatrix(await getActor(), slug, queryOf(query));
}

/** The table of the page as a file. */
export async function answerMatrixExport(slug: string, query: URLSearchParams): Promise<Response> {
  const matrix = await loadStrategyMatrix(slug, queryOf(query));
  if (matrix.ignored.length > 0) return answerUnread(matrix.ignored);
  const { heads, lines } = matrixTable(matrix);
  async function* batches() {
    yield lines;
  }
  const name = `strategie-${matrix.territory.slug}-matrice-${parisDay(new Date())}.csv`;
  return answerFile(writeCsvLines(heads, batches()), "csv", name);
}
