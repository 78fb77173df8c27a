import type { Pool } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getImport } from "@/lib/features/imports/data";
import { confirmImport } from "@/lib/features/imports/mutations";
import { acceptAll, decideRows } from "@/lib/features/imports/review/mutations";
import { getOwnDirectory } from "@/lib/features/projects/data";
import { writeCsv } from "@/lib/features/projects/export/csv/service";
import { openProjectExport } from "@/lib/features/projects/export/data";
import { writeXlsx } from "@/lib/features/projects/export/xlsx/service";
import { listJournal } from "@/lib/features/projects/journal/data";
import { parseProjectFilters } from "@/lib/features/projects/search/schema";
import { attachProjects } from "@/lib/features/strategies/attachments/mutations";
import { stampOf } from "@/lib/features/strategies/attachments/rules";
import type { Actor } from "@/lib/kernel/actor";
import { testDatabase } from "@/tests/support/database";
import { allRows, dryRun, verdictsOf, work } from "@/tests/support/imports";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import {
  asSystem,
  attach,
  beginStrategy,
  FIRST_OBJECTIVE,
  forgetStrategies,
  SECOND_OBJECTIVE,
  SLUG,
  step,
} from "./strategies/life-fixture";

const database = testDatabase();
const FIRST = "1.1\u00A0 Premier objectif";
const SECOND = "1.2\u00A0 Second objectif";
let pool: Pool;
let actors: VisibilityFixture["actors"];
let projects: VisibilityFixture["projects"];
let agent: Actor;
let strategyId: number;

beforeAll(async () => {
  pool = database.superuserPool();
  ({ actors, projects } = await buildVisibilityFixture(pool));
  agent = actors.ownContributor;
  await asSystem(pool, "UPDATE project SET qpv_codes = '{}' WHERE qpv_codes IS NULL");
});
beforeEach(async () => {
  await forgetStrategies(pool);
  strategyId = await beginStrategy(pool);
});

async function exported(actor: Actor, format: "csv" | "xlsx" = "csv"): Promise<Buffer> {
  const opened = await openProjectExport(actor, parseProjectFilters({}));
  if (!opened.ok) throw new Error("nothing was asked that is not known");
  const parts: Uint8Array[] = [];
  const pieces = format === "csv" ? writeCsv(opened.file) : writeXlsx(opened.file);
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts);
}
/** The export of today, the two cells of the one project that serves something written anew. */
async function edited(main: string, others: string): Promise<Buffer> {
  const file = (await exported(agent)).toString("utf8");
  const written = `"${FIRST}";;`;
  if (!file.includes(written)) throw new Error("nothing to edit");
  return Buffer.from(file.replace(written, `"${main}";"${others}";`));
}
async function confirm(actor: Actor, id: number): Promise<void> {
  expect(await acceptAll(actor, id, true)).toMatchObject({ ok: true });
  expect(await confirmImport(actor, id)).toMatchObject({ ok: true });
  await work(actor, id);
}
async function links(reference: string): Promise<string[]> {
  const { rows } = await pool.query(
    `SELECT l.objective_key AS key, l.is_main AS main, l.attached_by_name AS by FROM objective_project l
     JOIN project p ON p.id = l.project_id WHERE p.reference = $1 ORDER BY NOT l.is_main, 1`,
    [reference],
  );
  return rows.map(({ key, main, by }) => `${main ? "main" : "other"} ${key} ${by}`);
}
async function rowOf(id: number, reference: string) {
  const row = (await allRows(agent, id)).find((one) => one.targetReference === reference);
  if (!row) throw new Error(`no line of ${reference}`);
  return row;
}
const colleagueAttaches = (reference: string, key: string, seen: string) =>
  attachProjects(actors.ownCoordinator, {
    slug: SLUG,
    changes: [{ reference, main: key, others: [], seen }],
  });
const ONLY_FIRST = stampOf({ main: FIRST_OBJECTIVE, others: [] });

describe.each(["csv", "xlsx"] as const)("an untouched export (%s)", (format) => {
  it("changes nothing, even where a colleague has attached a project since", async () => {
    await attach(pool, projects.accepted.id);
    await attach(pool, projects.accepted.id, SECOND_OBJECTIVE, false);
    const file = await exported(agent, format);
    expect(Object.keys(await verdictsOf(agent, await dryRun(agent, file)))).toEqual(["same"]);
    await colleagueAttaches(projects.draft.reference, FIRST_OBJECTIVE, "");
    expect(Object.keys(await verdictsOf(agent, await dryRun(agent, file)))).toEqual(["same"]);
  });
});

describe("a cell that was edited", () => {
  it("is shown before it is written, then attached with its lines in both journals, and no version", async () => {
    const { reference, id: projectId } = projects.accepted;
    await attach(pool, projectId);
    const { version } = (await pool.query("SELECT version FROM project WHERE id = $1", [projectId])).rows[0];
    const file = await edited(SECOND, "Premier objectif");
    const id = await dryRun(agent, file);
    const row = await rowOf(id, reference);
    expect(row).toMatchObject({
      verdict: "update",
      proposal: {
        problems: [],
        changes: [
          {
            field: "servedObjectives",
            before: FIRST,
            after: `${SECOND}\u00A0; autres\u00A0: ${FIRST}`,
          },
        ],
      },
    });
    expect(await links(reference)).toEqual([`main ${FIRST_OBJECTIVE} `]);
    await confirm(agent, id);
    // What stays keeps who attached it.
    expect(await links(reference)).toEqual([
      `main ${SECOND_OBJECTIVE} ownContributor`,
      `other ${FIRST_OBJECTIVE} `,
    ]);
    const after = (await pool.query("SELECT version FROM project WHERE id = $1", [projectId])).rows[0];
    expect(after.version).toBe(version);
    const [entry] = await listJournal(agent, projects.accepted, 1);
    expect(entry).toMatchObject({
      verb: "attachObjectives",
      changes: { servedObjectives: { before: [FIRST], after: [SECOND, FIRST] } },
    });
    const told = await pool.query("SELECT changes FROM journal_entry WHERE subject_kind = 'strategy'");
    expect(told.rows).toEqual([
      { changes: { [reference]: { before: FIRST, after: `${SECOND}\u00A0; ${FIRST}` } } },
    ]);
    // The same file once more: it stands already.
    expect(Object.keys(await verdictsOf(agent, await dryRun(agent, file)))).toEqual(["same"]);
  });

  it("is a conflict where a colleague changed it too, settled by the person", async () => {
    const { reference, id: projectId } = projects.submitted;
    await attach(pool, projectId);
    const file = await edited("", "");
    await colleagueAttaches(reference, SECOND_OBJECTIVE, ONLY_FIRST);
    const id = await dryRun(agent, file);
    const row = await rowOf(id, reference);
    expect(row).toMatchObject({
      verdict: "conflict",
      proposal: {
        conflicts: [{ field: "servedObjectives", mine: "", theirs: SECOND, author: "ownCoordinator" }],
      },
    });
    const directory = await getOwnDirectory(agent);
    if (!directory) throw new Error("no territory");
    const decide = (conflicts: Record<string, "mine" | "theirs">) =>
      decideRows(
        agent,
        id,
        [{ number: row.number, accepted: true, decision: { duplicate: null, priority: null, conflicts } }],
        directory,
      );
    expect(await decide({})).toEqual({ ok: false, refusal: "conflictUnsettled" });
    expect(await decide({ servedObjectives: "mine" })).toMatchObject({ ok: true });
    await confirmImport(agent, id);
    await work(agent, id);
    expect(await getImport(agent, id)).toMatchObject({ status: "done", message: "" });
    expect(await links(reference)).toEqual([]);
  });

  it("is told when it names nothing of the strategy, whoever's objective it is elsewhere", async () => {
    const { reference, id: projectId } = projects.accepted;
    await attach(pool, projectId);
    const id = await dryRun(agent, await edited("1.1 Objectif de Laval", "Second objectif"));
    expect(await rowOf(id, reference)).toMatchObject({
      verdict: "problem",
      proposal: {
        problems: [
          {
            column: "Objectif principal",
            found: "1.1 Objectif de Laval",
            expected: expect.stringContaining(FIRST),
          },
        ],
      },
    });
    // Another territory's people know nothing of these titles.
    const elsewhere = await dryRun(
      actors.otherContributor,
      "Titre;Objectif principal\nÀ Laval;Premier objectif\n",
    );
    const [line] = await allRows(actors.otherContributor, elsewhere);
    expect(line).toMatchObject({ verdict: "problem" });
    expect(JSON.stringify(line?.proposal.problems)).toContain("n’a pas encore d’objectif");
  });

  it.each(["share", "adopt"] as const)(
    "is written while the text is frozen (%s), and its edition stays",
    async (last) => {
      const { reference, id: projectId } = projects.accepted;
      await attach(pool, projectId);
      await step(pool, strategyId, actors.ownCoordinator, "share");
      if (last === "adopt") await step(pool, strategyId, actors.ownCoordinator, "adopt");
      const frozen = async () =>
        (await pool.query("SELECT * FROM strategy_edition_project ORDER BY 1, 2, 3")).rows;
      const before = await frozen();
      await confirm(agent, await dryRun(agent, await edited("", "")));
      expect(await links(reference)).toEqual([]);
      expect(await frozen()).toEqual(before);
    },
  );
});

describe("a file of one's own", () => {
  it("attaches what it creates; a line that comes again with another objective changes that alone", async () => {
    const file = (objective: string) =>
      `id;Titre;Objectif stratégique\nA-${strategyId};Atelier des canuts ${strategyId};${objective}\n`;
    const first = await dryRun(agent, file("Premier objectif"));
    expect(await verdictsOf(agent, first)).toEqual({ create: 1 });
    await confirm(agent, first);
    const [created] = await allRows(agent, first);
    const reference = created?.outcome ?? "";
    expect(await links(reference)).toEqual([`main ${FIRST_OBJECTIVE} ownContributor`]);
    expect(await verdictsOf(agent, await dryRun(agent, file("Premier objectif")))).toEqual({ same: 1 });

    // Changed on the site since: the same line undoes nobody's work, another one asks.
    await colleagueAttaches(reference, SECOND_OBJECTIVE, ONLY_FIRST);
    expect(await verdictsOf(agent, await dryRun(agent, file("Premier objectif")))).toEqual({ same: 1 });
    expect(await verdictsOf(agent, await dryRun(agent, file("Second objectif")))).toEqual({ same: 1 });
    expect(await verdictsOf(agent, await dryRun(agent, file("Troisième")))).toEqual({ problem: 1 });
  });

  it("without the columns, leaves what stands; with an empty cell too, since it knows of no export", async () => {
    const { reference, id: projectId } = projects.draft;
    await attach(pool, projectId);
    for (const file of [
      `Référence;Porteur\n${reference};Ville ${strategyId}\n`,
      `Référence;Porteur;Objectif principal;Autres objectifs\n${reference};Mairie ${strategyId};;\n`,
    ]) {
      const id = await dryRun(agent, file);
      expect((await rowOf(id, reference)).proposal.changes.map(({ field }) => field)).toEqual([
        "projectOwner",
      ]);
      await confirm(agent, id);
      expect(await links(reference)).toEqual([`main ${FIRST_OBJECTIVE} `]);
    }
  });
});

describe("all or nothing", () => {
  it("writes nothing when an objective is gone between the dry run and the confirmation", async () => {
    const title = `Jamais créé ${strategyId}`;
    const id = await dryRun(agent, `Titre;Objectif principal\n${title};Second objectif\n`);
    await acceptAll(agent, id, true);
    await asSystem(
      pool,
      `UPDATE strategy SET version = version + 1,
         content = jsonb_set(content, '{axes,0,objectives}', (content -> 'axes' -> 0 -> 'objectives') - 1) WHERE id = $1`,
      [strategyId],
    );
    await confirmImport(agent, id);
    await work(agent, id);
    expect(await getImport(agent, id)).toMatchObject({
      status: "review",
      message: expect.stringContaining("Les objectifs de la stratégie"),
    });
    expect((await allRows(agent, id))[0]).toMatchObject({ verdict: "problem", accepted: false });
    expect((await pool.query("SELECT FROM project WHERE title = $1", [title])).rows).toEqual([]);
  });

  it("gives no project to another territory's objective, whatever the line was made to hold", async () => {
    const id = await dryRun(actors.otherContributor, `Titre\nLigne forcée ${strategyId}\n`);
    await acceptAll(actors.otherContributor, id, true);
    const forced = { main: FIRST_OBJECTIVE, others: [], seen: "" };
    const force = () =>
      pool.query(
        "UPDATE import_row SET proposal = jsonb_set(proposal, '{attachment}', $2::jsonb) WHERE import_id = $1",
        [id, JSON.stringify(forced)],
      );
    await force();
    await confirmImport(actors.otherContributor, id);
    await work(actors.otherContributor, id);
    expect((await pool.query("SELECT FROM project WHERE title LIKE 'Ligne forcée %'")).rows).toEqual([]);
    expect((await pool.query("SELECT FROM objective_project")).rows).toEqual([]);
  });
});
