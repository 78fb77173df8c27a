import type pg from "pg";
import type { FundingLineState, IndicatorFigure } from "@/lib/features/projects/types";
import { type Life, type Standing, standingOn } from "./evening-recount";

/** One evening as the tables have it and as it should be, row by row, in one order. */
type Rows = Readonly<Record<string, readonly string[]>>;

const at = "from_on <= $1 AND to_on > $1";
const QUESTIONS: Readonly<Record<string, string>> = {
  days: `SELECT concat_ws(' ', project_id, territory_id, review_status, submitted_on, '/', status_on, touched_on, '/', array_to_string(priority_ids, ','),
    array_to_string(qpv_codes, ','), funding_paid_cents) AS row FROM project_day WHERE ${at}`,
  milestones: `SELECT concat_ws(' ', project_id, territory_id, review_status, position, planned_on) AS row FROM open_milestone_day WHERE ${at}`,
  indicators: `SELECT concat_ws(' ', project_id, territory_id, review_status, indicator_id, '/', measured_on, value::float8, denominator::float8, '/', target_on,
    target_value::float8, target_denominator::float8) AS row FROM indicator_day WHERE ${at}`,
  funders: `SELECT concat_ws(' ', project_id, territory_id, review_status, funder_id, paid_cents) AS row FROM project_funder_day WHERE ${at}`,
  lacks: `SELECT concat_ws(' ', project_id, territory_id, review_status, has_funder, array_to_string(open_need_kinds, ',')) AS row FROM project_lack_day WHERE ${at}`,
  sums: `SELECT concat_ws(' ', territory_id, review_status, dimension, value, sum(projects), sum(paid_cents)) AS row FROM project_day_rollup
    WHERE on_day <= $1 AND dimension IN ('unfunded', 'need', 'all') GROUP BY territory_id, review_status, dimension, value
    HAVING sum(projects) <> 0`,
};

export async function readRows(client: pg.ClientBase, evening: string): Promise<Rows> {
  const rows: Record<string, readonly string[]> = {};
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const answer = await client.query<{ row: string }>(question, [evening]);
    rows[name] = answer.rows.map(({ row }) => row).sort();
  }
  return rows;
}

const isAsked = ({ state, nature, funderId, funderName }: FundingLineState) =>
  ["requested", "granted", "paid"].includes(state) &&
  nature !== "ownFunds" &&
  (funderId !== null || funderName !== "");

const hasFunder = ({ lines }: Standing) => lines.some(isAsked);
const openNeeds = ({ state }: Standing) =>
  [...new Set((state.needs ?? []).filter(({ isMet }) => !isMet).map(({ kind }) => kind))].sort();

/** The last of the last day. */
const lastOf = (figures: readonly IndicatorFigure[]) =>
  figures.reduce<IndicatorFigure | null>(
    (last, one) => (last === null || one.on >= last.on ? one : last),
    null,
  );
const said = (...values: readonly (string | number | boolean | null | undefined)[]) =>
  values.filter((value) => value !== null && value !== undefined).join(" ");

export function recountRows(lives: readonly Life[], evening: string): Rows {
  const all = lives.flatMap((life) => standingOn(life, evening) ?? []);
  const each = (rowsOf: (one: Standing, scope: string) => readonly string[]) =>
    all.flatMap((one) => rowsOf(one, `${one.id} ${one.territory} ${one.status}`)).sort();
  return {
    days: each((one, scope) => [
      said(
        scope,
        one.submittedOn,
        "/",
        one.statusOn,
        one.touchedOn,
        "/",
        [...one.priorities].sort().join(","),
        [...one.qpvs].sort().join(","),
        one.paid,
      ),
    ]),
    milestones: each(({ state }, scope) =>
      (state.milestones ?? []).flatMap((one, position) =>
        one.plannedOn !== null && ["planned", "underway"].includes(one.state)
          ? [said(scope, position, one.plannedOn)]
          : [],
      ),
    ),
    indicators: each(({ state }, scope) =>
      (state.indicators ?? []).map(({ indicatorId, measures, targets }) => {
        const [measure, target] = [lastOf(measures), lastOf(targets)];
        return said(
          scope,
          indicatorId,
          "/",
          measure?.on,
          measure?.value,
          measure?.denominator,
          "/",
          target?.on,
          target?.value,
          target?.denominator,
        );
      }),
    ),
    funders: each(({ lines }, scope) =>
      [...new Set(lines.flatMap(({ funderId }) => funderId ?? []))].map((funder) =>
        said(scope, funder, paidOf(lines.filter(({ funderId }) => funderId === funder))),
      ),
    ),
    lacks: each((one, scope) => [said(scope, hasFunder(one) ? "t" : "f", openNeeds(one).join(","))]),
    sums: sumsOf(all),
  };
}

function paidOf(lines: readonly FundingLineState[]): number {
  return lines
    .filter(({ nature }) => nature !== "guarantee")
    .reduce((sum, { state, paidCents, grantedCents, amountCents }) => {
      if (state === "paid") return sum + (paidCents ?? grantedCents ?? amountCents ?? 0);
      return sum + (state === "granted" ? (paidCents ?? 0) : 0);
    }, 0);
}

function sumsOf(all: readonly Standing[]): string[] {
  const sums = new Map<string, [projects: number, paid: number]>();
  const add = (key: string, paid: number) => {
    const [projects, before] = sums.get(key) ?? [0, 0];
    sums.set(key, [projects + 1, before + paid]);
  };
  for (const one of all) {
    const scope = `${one.territory} ${one.status}`;
    add(`${scope} all `, one.paid);
    if (!hasFunder(one)) add(`${scope} unfunded `, 0);
    for (const kind of openNeeds(one)) add(`${scope} need ${kind}`, 0);
  }
  return [...sums].map(([key, [projects, paid]]) => `${key} ${projects} ${paid}`).sort();
}
