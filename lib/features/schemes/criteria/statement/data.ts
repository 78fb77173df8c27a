import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { AUTHORITIES, applicantsMeant } from "../matching/amounts/rules";
import { leavesOf } from "../rules";
import type { CriteriaTree, CriterionNode, CriterionTest, Ground } from "../types";

const { sql } = Prisma;

/**
 * A tree as SQL on `project_fact f`. Postgres has the same three answers: true is met, false is not, null is to be checked,
 * and its AND, OR and NOT are Kleene's. Each test is written as in ../matching/rules.ts; a property compares them. Values are
 * parameters; the text is made of the pieces below and of nothing else.
 */
export type TreeStatement = {
  /** To be put after `project_fact f`. */
  readonly joins: Prisma.Sql;
  /** Of the whole tree. */
  readonly verdict: Prisma.Sql;
  /** Of each criterion proper, in reading order: an array. */
  readonly answers: Prisma.Sql;
};

const MET = sql`true`;
const TO_CHECK = sql`NULL::boolean`;

/** The pieces of one tree, for a statement that reads `project_fact f`. */
export function treeStatement(tree: CriteriaTree, ground: Ground): TreeStatement {
  const leaves = leavesOf(tree);
  const indicators = [...new Set(leaves.flatMap(({ test }) => joinedIndicator(test, ground) ?? []))];
  const joins = ALIASES.slice(0, indicators.length).map(
    (i, at) => sql`LEFT JOIN project_indicator ${i} ON ${i}.project_id = f.project_id
      AND ${i}.indicator_id = ${indicators[at]}::integer`,
  );
  const answer = (test: CriterionTest) => testSql(test, ground, indicators);
  const nodeSql = (node: CriterionNode): Prisma.Sql => {
    if (!("children" in node)) return answer(node.test);
    const children = node.children.map(nodeSql);
    if (node.combine === "all") return joined(children, " AND ", MET);
    if (node.combine === "any") return joined(children, " OR ", TO_CHECK);
    return children.length === 0 ? MET : sql`NOT ${joined(children, " OR ", MET)}`;
  };
  return {
    joins: joins.length > 0 ? Prisma.join(joins, " ") : Prisma.empty,
    verdict: joined(tree.map(nodeSql), " AND ", TO_CHECK),
    answers:
      leaves.length === 0
        ? sql`'{}'::boolean[]`
        : sql`ARRAY[${Prisma.join(leaves.map(({ test }) => answer(test)))}]`,
  };
}

function joined(parts: readonly Prisma.Sql[], operator: " AND " | " OR ", ofNothing: Prisma.Sql): Prisma.Sql {
  return parts.length === 0 ? ofNothing : sql`(${Prisma.join([...parts], operator)})`;
}

/** Names are SQL, not values. Indicators beyond these, of which no scheme has as many, are looked up project by project. */
const ALIASES = [sql`i0`, sql`i1`, sql`i2`, sql`i3`, sql`i4`, sql`i5`];

/** The indicator that a test reads, when there is one to read. */
function joinedIndicator(test: CriterionTest, ground: Ground): number | null {
  const found = test.kind === "indicator" ? ground.indicators[test.indicator] : undefined;
  return found?.isActive ? found.id : null;
}

function testSql(test: CriterionTest, ground: Ground, indicators: readonly number[]): Prisma.Sql {
  switch (test.kind) {
    case "priority": {
      const ids = test.priorities.flatMap((slug) => ground.priorities[slug]?.id ?? []);
      const found =
        test.scope === "main"
          ? sql`f.main_priority_id = ANY (${ids}::smallint[])`
          : sql`CASE WHEN f.priority_ids <> '{}' THEN f.priority_ids && ${ids}::smallint[] END`;
      return orGone(found, ids.length < test.priorities.length);
    }
    case "territory": {
      const ids = test.territories.flatMap((slug) => ground.territories[slug]?.id ?? []);
      return orGone(sql`f.territory_id = ANY (${ids}::smallint[])`, ids.length < test.territories.length);
    }
    case "territoryKind": {
      const ids = Object.values(ground.territories)
        .filter(({ kind }) => test.kinds.includes(kind))
        .map(({ id }) => id);
      return sql`f.territory_id = ANY (${ids}::smallint[])`;
    }
    case "inQpv":
      return sql`CASE WHEN f.qpv_generations && ${test.generations}::smallint[] THEN true
        WHEN f.qpv_generations = '{}' AND f.says_place THEN false END`;
    case "nearQpv":
      return joined(
        test.generations.map((generation) =>
          generation === 2015
            ? sql`f.metres_2015 <= ${test.metres}::integer`
            : sql`f.metres_2024 <= ${test.metres}::integer`,
        ),
        " OR ",
        TO_CHECK,
      );
    case "applicant": {
      const meant = applicantsMeant(test.kinds);
      const found = sql`f.owner_kind = ANY (${meant}::text[])`;
      const isVague =
        !meant.includes("localAuthority") && AUTHORITIES.some((authority) => meant.includes(authority));
      return isVague ? sql`CASE WHEN f.owner_kind <> 'localAuthority' THEN ${found} END` : found;
    }
    case "ownerNamed":
      return joined(
        rootsOf(test.words, ground).map((roots) => sql`f.owner_roots @> ${roots}::text[]`),
        " OR ",
        TO_CHECK,
      );
    case "phase":
      return sql`f.phase = ANY (${test.phases}::text[])`;
    case "amount":
      return bounded(AMOUNTS[test.of], test, (bound) => sql`${bound}::bigint`);
    case "rate": {
      const { part, whole } = RATES[test.of];
      const known = sql`nullif(${whole}, 0)`;
      return bounded(sql`${part} * 1000`, test, (bound) => sql`${bound}::bigint * ${known}`, known);
    }
    case "nature":
      return sql`CASE WHEN f.sought_natures && ${test.natures}::text[] THEN true
        WHEN f.sought_natures IS NOT NULL AND NOT f.nature_unsaid AND NOT coalesce('funding' = ANY (f.need_kinds), false) THEN false END`;
    case "indicator":
      return indicatorSql(test, ground, indicators);
    case "date":
      return bounded(
        test.of === "startsOn" ? sql`f.starts_on` : sql`f.ends_on`,
        test,
        (day) => sql`${day}::date`,
      );
    case "need":
      return sql`f.need_kinds && ${test.needs}::text[]`;
    case "keywords": {
      const said = test.words.filter((word) => (ground.roots[word] ?? []).length > 0);
      if (said.length === 0) return TO_CHECK;
      return sql`CASE WHEN f.project_id IN (SELECT projects_that_say(${said}::text[])) THEN true WHEN f.has_text THEN false END`;
    }
    case "unknown":
      return TO_CHECK;
  }
}

/** What is named and gone might have been what the project has: no longer a no. */
const orGone = (found: Prisma.Sql, isGone: boolean) => (isGone ? sql`(${found} OR ${TO_CHECK})` : found);

const rootsOf = (words: readonly string[], ground: Ground) =>
  words.map((word) => ground.roots[word] ?? []).filter(({ length }) => length > 0);

const OWN_SHARE = sql`CASE WHEN f.total_cost_cents IS NOT NULL AND f.others_cents IS NOT NULL
  THEN greatest(f.total_cost_cents - f.others_cents, 0) END`;
const PUBLIC_BASE = sql`CASE WHEN f.total_cost_cents IS NOT NULL AND f.gifts_cents IS NOT NULL
  THEN greatest(f.total_cost_cents - f.gifts_cents, 0) END`;
const AMOUNTS = {
  totalCost: sql`f.total_cost_cents`,
  fundingAsked: sql`nullif(f.asked_cents, 0)`,
  ownShare: OWN_SHARE,
  publicMoney: sql`f.public_cents`,
  gap: sql`CASE WHEN f.total_cost_cents IS NOT NULL THEN greatest(f.total_cost_cents - f.granted_cents, 0) END`,
} as const;
const RATES = {
  ownShare: { part: sql`(${OWN_SHARE})`, whole: sql`f.total_cost_cents` },
  publicShare: { part: sql`f.public_cents`, whole: PUBLIC_BASE },
} as const;

type Bounds<Bound> = { readonly from: Bound | null; readonly to: Bound | null };

/** `known`: what else than the value must be there. */
function bounded<Bound>(
  value: Prisma.Sql,
  { from, to }: Bounds<Bound>,
  written: (bound: Bound) => Prisma.Sql,
  known: Prisma.Sql = value,
): Prisma.Sql {
  const sides = [
    from === null ? null : sql`(${value}) >= ${written(from)}`,
    to === null ? null : sql`(${value}) <= ${written(to)}`,
  ].filter((side) => side !== null);
  const always = sql`CASE WHEN (${value}) IS NOT NULL AND (${known}) IS NOT NULL THEN true END`;
  return joined(sides, " AND ", always);
}

function indicatorSql(
  test: Extract<CriterionTest, { kind: "indicator" }>,
  ground: Ground,
  indicators: readonly number[],
): Prisma.Sql {
  const id = joinedIndicator(test, ground);
  if (id === null) return TO_CHECK;
  const i = ALIASES[indicators.indexOf(id)];
  const read = (columns: (of: Prisma.Sql) => Prisma.Sql) =>
    i === undefined
      ? sql`(SELECT ${columns(sql`i`)} FROM project_indicator i WHERE i.project_id = f.project_id AND i.indicator_id = ${id}::integer)`
      : columns(i);
  const value = read((of) => sql`coalesce(${of}.value, ${of}.target_value)`);
  const decimal = (bound: number) => sql`${bound.toFixed(2)}::numeric`;
  if (!ground.indicators[test.indicator]?.isRatio) return bounded(value, test, decimal);
  const whole = sql`nullif(${read(
    (of) => sql`CASE WHEN ${of}.value IS NULL THEN ${of}.target_denominator ELSE ${of}.denominator END`,
  )}, 0)`;
  return bounded(sql`${value} * 100`, test, (bound) => sql`${decimal(bound)} * ${whole}`, whole);
}
