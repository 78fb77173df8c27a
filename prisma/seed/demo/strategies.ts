import type pg from "pg";
import type { ContentNames } from "@/lib/features/strategies/content/labels";
import { EMPTY_CONTENT } from "@/lib/features/strategies/content/rules";
import type { StrategyContent } from "@/lib/features/strategies/content/types";
import { compareContents } from "@/lib/features/strategies/content/words/rules";
import { START_LABELS, START_RECORDED } from "@/lib/features/strategies/creation/labels";
import { startFromPriorities } from "@/lib/features/strategies/creation/rules";
import { type DemoAuthor, type Directory, uuidOf } from "@/prisma/seed/demo/directory";
import { STRATEGIES_EST } from "@/prisma/seed/demo/strategies-est";
import { STRATEGIES_NORD } from "@/prisma/seed/demo/strategies-nord";
import { STRATEGIES_OUEST_SUD } from "@/prisma/seed/demo/strategies-ouest-sud";
import { attachmentsOf, contentOfStrategy } from "@/prisma/seed/demo/strategy-content";
import type { DemoStrategy } from "@/prisma/seed/demo/strategy-format";
import { dayAlong, takeSteps } from "@/prisma/seed/demo/strategy-steps";
import { insertRows, type Row } from "@/prisma/seed/insert-rows";

export const DEMO_STRATEGIES: readonly DemoStrategy[] = [
  ...STRATEGIES_NORD,
  ...STRATEGIES_OUEST_SUD,
  ...STRATEGIES_EST,
];

/** One save of the text. */
type Sitting = {
  readonly author: DemoAuthor;
  readonly at: Date;
  readonly content: StrategyContent;
};

/** Strategies of six territories, each written in a few sittings, with projects attached to their objectives. */
export async function insertStrategies(client: pg.Client, directory: Directory, now: Date): Promise<void> {
  const names = await readNames(client);
  for (const strategy of DEMO_STRATEGIES) {
    const sittings = sittingsOf(strategy, directory, names, now);
    const territoryId = directory.territoryId(strategy.territory);
    await writeSittings(client, strategy, territoryId, sittings, names);
    await attachProjects(client, strategy, sittings.at(-1));
    await takeSteps(client, strategy, {
      territoryId,
      author: directory.author(strategy.territory, "coordinator"),
      now,
    });
  }
}

async function readNames(client: pg.Client): Promise<ContentNames> {
  const { rows: priorities } = await client.query("SELECT id, slug, label FROM priority ORDER BY position");
  const { rows: qpvs } = await client.query(
    'SELECT code, name, generation, commune_names AS "communeNames" FROM qpv',
  );
  const { rows: indicators } = await client.query("SELECT id, slug, label, unit, aggregation FROM indicator");
  return { priorities, qpvs, indicators };
}

/** Begun from the priorities, then the diagnosis, then the axes. */
function sittingsOf(strategy: DemoStrategy, directory: Directory, names: ContentNames, now: Date): Sitting[] {
  const { territory, begunDaysAgo } = strategy;
  const agent = directory.author(territory, "contributor");
  let key = 0;
  const begun = startFromPriorities(names.priorities, () => uuidOf(`${territory}/start/${key++}`));
  const whole = contentOfStrategy(strategy);
  const diagnosed = { ...begun, title: whole.title, diagnosis: whole.diagnosis, figures: whole.figures };
  const at = (share: number) => dayAlong(now, begunDaysAgo, share);
  return [
    { author: agent, at: at(0), content: begun },
    { author: agent, at: at(0.15), content: diagnosed },
    { author: directory.author(territory, "coordinator"), at: at(0.5), content: whole },
  ];
}

async function writeSittings(
  client: pg.Client,
  { territory }: DemoStrategy,
  territoryId: number,
  sittings: readonly Sitting[],
  names: ContentNames,
): Promise<void> {
  const journal: Row[] = [];
  let before = EMPTY_CONTENT;
  for (const [index, { author, at, content }] of sittings.entries()) {
    const values = [territoryId, index + 1, content, at, author.id, author.name, author.organisationName];
    await client.query(
      index === 0
        ? `INSERT INTO strategy (territory_id, version, content, created_at, updated_at, created_by_id, updated_by_id,
             updated_by_name, updated_by_organisation, demo)
           VALUES ($1, $2, $3, $4, $4, $5, $5, $6, $7, true)`
        : `UPDATE strategy SET version = $2, content = $3, updated_at = $4, updated_by_id = $5, updated_by_name = $6,
             updated_by_organisation = $7 WHERE territory_id = $1`,
      values,
    );
    const compared = compareContents(before, content, names).filter(({ parts }) => parts !== null);
    const changes =
      index === 0
        ? { [START_RECORDED]: { before: "", after: START_LABELS.priorities.label } }
        : Object.fromEntries(
            compared.map((part) => [part.label, { before: part.before, after: part.after }]),
          );
    if (index === 0 || compared.length > 0)
      journal.push({
        at,
        actor_id: author.id,
        actor_name: author.name,
        organisation_name: author.organisationName,
        verb: index === 0 ? "create" : "update",
        subject_kind: "strategy",
        subject_key: territory,
        territory_id: territoryId,
        changes,
      });
    before = content;
  }
  await insertRows(client, "journal_entry", journal);
}

async function attachProjects(
  client: pg.Client,
  strategy: DemoStrategy,
  last: Sitting | undefined,
): Promise<void> {
  for (const { objectiveKey, project, isMain } of attachmentsOf(strategy)) {
    const { rowCount } = await client.query(
      `INSERT INTO objective_project (objective_key, project_id, is_main, attached_by_id, attached_by_name, attached_at)
       SELECT $1, p.id, $4, $5, $6, $7 FROM project p JOIN territory t ON t.id = p.territory_id
       WHERE t.slug = $2 AND starts_with(p.title, $3)`,
      [objectiveKey, strategy.territory, project, isMain, last?.author.id, last?.author.name, last?.at],
    );
    if (rowCount !== 1) throw new Error(`demonstration data: ${rowCount} projects begin with ${project}`);
  }
}
