import "server-only";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import { withoutArticle } from "@/lib/features/territories/rules";
import type { Actor } from "@/lib/kernel/actor";
import { monthsFrom } from "@/lib/kernel/dates";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { eveningsTable, SUMS_IN_JSON, sumsTable } from "../course/evenings/data";
import { NO_SUMS, plus } from "../course/rules";
import type { EveningSums } from "../course/types";
import { withoutIds } from "../figures/rules";
import { resolvePast } from "../past/data";
import { countedStatuses } from "../rules";
import { agesOf, defaultAge, drawnAges, eveningAtAge } from "./rules";
import type { Wave, WaveAtAge, WaveComparison } from "./types";

const { sql } = Prisma;

/** The waves launched until an evening, the oldest first, with their territories. */
export async function listWaves(actor: Actor, on: string): Promise<readonly Wave[]> {
  return readAs<Wave>(
    actor,
    sql`SELECT w.slug, w.label, w.launched_on AS "launchedOn",
        (SELECT coalesce(json_agg(json_build_object('id', t.id, 'slug', t.slug, 'label', t.programme_name) ORDER BY t.slug), '[]')
          FROM territory t WHERE t.wave_id = w.id) AS territories
      FROM wave w WHERE w.launched_on <= ${on}::date ORDER BY w.launched_on, w.id`,
  );
}

type SumsRow = { readonly evening: number; readonly territoryId: number } & EveningSums;

/** Each wave, and each of its territories, at the same age of the programme. `age` null: the greatest that all of them have. */
export async function getWaveComparison(
  actor: Actor,
  asked: ProjectFilters,
  span: { readonly on: string; readonly at: string | null; readonly age: number | null },
): Promise<WaveComparison> {
  const [{ filters, choices, ignored }, waves] = await Promise.all([
    resolvePast(actor, asked, span.on),
    listWaves(actor, span.on),
  ]);
  const ages = agesOf(waves, span.on);
  const age = span.age ?? defaultAge(waves, span.on);
  const statuses = countedStatuses(filters);
  // Every evening that any wave is asked about, once.
  const evenings = [
    ...new Set(
      waves.flatMap((wave) => {
        const drawn = drawnAges(monthsFrom(wave.launchedOn, span.on));
        return [...drawn, age].map((one) => eveningAtAge(wave, one)).filter((day) => day <= span.on);
      }),
    ),
  ].sort();
  const counted = { ...filters, reviewStatuses: statuses };
  const [row] = await readAs<{ sums: SumsRow[] }>(
    actor,
    sql`WITH ${eveningsTable(evenings)}, ${sumsTable(evenings, counted)}
      SELECT coalesce(json_agg(line), '[]') AS sums FROM (
        SELECT json_build_object('evening', evening, 'territoryId', territory_id, ${SUMS_IN_JSON}) AS line
        FROM sums WHERE review_status = ANY (${statuses}::text[])
        GROUP BY evening, territory_id HAVING sum(projects) > 0) AS grouped`,
    "serialPlan",
  );
  if (!row) throw new Error("an aggregate without GROUP BY has one row");
  const found = new Map(row.sums.map((sums) => [`${evenings[sums.evening]} ${sums.territoryId}`, sums]));
  const isShown = (slug: string) => filters.territories.length === 0 || filters.territories.includes(slug);
  const { age: _, ...view } = span;
  return {
    ...view,
    filters: withoutIds(filters),
    statuses,
    choices,
    ignored,
    age,
    ages,
    waves: waves.map((wave): WaveAtAge => {
      const territories = wave.territories.filter(({ slug }) => isShown(slug));
      const sumsOn = (day: string, id: number) => withoutPlace(found.get(`${day} ${id}`));
      const totalOn = (day: string) =>
        territories.reduce((sum, { id }) => plus(sum, sumsOn(day, id)), NO_SUMS);
      const ageNow = monthsFrom(wave.launchedOn, span.on);
      const on = eveningAtAge(wave, age);
      return {
        slug: wave.slug,
        label: wave.label,
        launchedOn: wave.launchedOn,
        ageNow,
        on,
        hasReached: age <= ageNow,
        total: totalOn(on),
        territories: territories.map(({ id, slug, label }) => ({
          slug,
          label: withoutArticle(label),
          sums: sumsOn(on, id),
        })),
        course: drawnAges(ageNow).map((one) => ({ age: one, total: totalOn(eveningAtAge(wave, one)) })),
      };
    }),
  };
}

function withoutPlace(row: SumsRow | undefined): EveningSums {
  if (row === undefined) return NO_SUMS;
  const { evening, territoryId, ...sums } = row;
  return sums;
}
