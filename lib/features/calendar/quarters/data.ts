import "server-only";
import { LIVE } from "@/lib/features/quarterly/data";
import { startOf } from "@/lib/features/quarterly/rules";
import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { CalendarFilters, CalendarSpan, QuarterEntry } from "../types";
import { type Awaited, quarterEntries, quartersIn } from "./rules";

type Row = Awaited & { readonly hasLive: boolean; readonly territory: string | null };

/** By when reviews are to be sent: one's own territory's, or how many of all have come. */
export async function listQuarterDeadlines(
  actor: Actor,
  span: CalendarSpan,
  { territory, mine }: Pick<CalendarFilters, "territory" | "mine">,
): Promise<readonly QuarterEntry[]> {
  const isMember = isTerritoryMember(actor);
  // The ministry waits; whoever must send is concerned.
  if (!isMember && (!readsForMinistry(actor) || mine)) return [];
  const quarters = quartersIn(span);
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined) return [];
  const followed = isMember
    ? Prisma.sql`t.id = ${actor.territoryId}::smallint`
    : territory === null
      ? Prisma.sql`true`
      : Prisma.sql`t.slug = ${territory}`;
  const [row] = await readAs<Row>(
    actor,
    Prisma.sql`
      SELECT (SELECT coalesce(json_agg(json_build_object('id', t.id, 'launchedOn', w.launched_on)), '[]')
              FROM territory t JOIN wave w ON w.id = t.wave_id WHERE ${followed}) AS territories,
        (SELECT coalesce(json_agg(json_build_object('territoryId', r.territory_id, 'startsOn', r.starts_on)), '[]')
         FROM quarterly_review r JOIN territory t ON t.id = r.territory_id
         WHERE ${followed} AND r.sent_at IS NOT NULL AND r.starts_on BETWEEN ${startOf(first)}::date AND ${startOf(last)}::date) AS sent,
        ${
          isMember
            ? Prisma.sql`EXISTS (SELECT FROM project p WHERE p.territory_id = ${actor.territoryId}::smallint
                AND p.review_status = 'accepted' AND ${LIVE}) AS "hasLive",
              (SELECT t.programme_name FROM territory t WHERE ${followed}) AS territory`
            : Prisma.sql`true AS "hasLive", NULL AS territory`
        }`,
  );
  if (!row) throw new Error("a SELECT without FROM has one row");
  const entries = quarterEntries(quarters, row, row.territory);
  // Nobody is late with a review of no project, nor with one that was sent.
  return span.kind === "between"
    ? entries
    : entries.filter(({ awaited, sent }) => row.hasLive && sent < awaited);
}
