import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { getArchives } from "@/lib/features/projects/archive/data";
import { REVIEW_STATUSES } from "@/lib/features/projects/constants";
import { asActor } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES, READABLE } from "@/tests/support/visibility-matrix";
import { READS } from "@/tests/support/visibility-reads";
import { WRITES } from "@/tests/support/visibility-writes";

/** The whole matrix once more, on projects that are all archived: nobody sees or writes any of them, by any way. */
const database = testDatabase();
let pool: Pool;
let fixture: VisibilityFixture;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
  await pool.query(
    "WITH c AS (SELECT set_config('app.role', 'system', false)) UPDATE project SET review_status = 'archived' FROM c",
  );
  // As whoever archives does: evenings are read from the versions.
  await pool.query(
    `WITH c AS (SELECT set_config('app.role', 'system', false))
     INSERT INTO project_version (project_id, number, valid_from, author_name, state)
     SELECT v.project_id, v.number + 1, clock_timestamp(), 'Archiviste', v.state || '{"isArchived": true}'
     FROM project_version v, c WHERE v.valid_to IS NULL`,
  );
  // What came and went adds up to nothing: folded, no row is left.
  await pool.query("SELECT project_rollup_compact(), project_day_fold()");
});

/**
 * Answers that are not about the projects, that show the archives to their own territory, or a partner's own opinion to
 * the partner (docs/decisions/0026).
 */
const OTHERWISE = ["getOwnDirectory", "getArchives", "listAskedOpinions", "getAskedOpinion"];
const OWN_WORDS: Readonly<Record<string, string>> = { review_opinion: "partner" };

/** Some look for the project first, as its own territory: already that finds none. */
async function orNone<Value>(answer: Promise<Value>): Promise<Value | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && /sees the project/.test(error.message)) return null;
    throw error;
  }
}

describe.each(Object.entries(READS).filter(([name]) => !OTHERWISE.includes(name)))(
  "%s",
  (_name, { sees }) => {
    it.each(AUDIENCES)("shows nothing archived to %s", async (audience) => {
      for (const status of REVIEW_STATUSES) {
        const seen = await orNone(sees(fixture.actors[audience], fixture.projects[status]));
        expect([status, seen ?? false]).toEqual([status, false]);
      }
    });
  },
);

describe.each(Object.entries(WRITES).filter(([name]) => name !== "unarchiveProject"))(
  "%s",
  (_name, { attempt }) => {
    it.each(AUDIENCES)("changes nothing archived for %s", async (audience) => {
      for (const status of REVIEW_STATUSES) {
        const result = await orNone(attempt(fixture.actors[audience], fixture.projects[status]));
        expect([status, result]).not.toEqual([status, "done"]);
      }
    });
  },
);

it.each(AUDIENCES)("lists the archives to their own territory only: %s", async (audience) => {
  const archives = await getArchives(fixture.actors[audience]);
  const expected = audience.startsWith("own") ? 5 : audience.startsWith("other") ? 0 : undefined;
  expect(archives?.archived.length).toBe(expected);
});

describe.each([
  "project",
  "published_project",
  "project_rollup",
  ...Object.keys(READABLE).filter((name) => name !== "project"),
])("SQL on %s", (table) => {
  it.each(AUDIENCES.filter((one) => OWN_WORDS[table] !== one))(
    "shows nothing archived to %s",
    async (audience) => {
      const client = await pool.connect();
      try {
        const count = (claim: string) =>
          asActor(client, fixture.actors[audience], async () => {
            await client.query("SELECT set_config('app.archive', $1, true)", [claim]);
            return (await client.query(`SELECT FROM ${table}`)).rowCount;
          });
        // Journal entries about accounts are no project's.
        const none = table === "journal_entry" ? await accountEntries() : 0;
        expect(await count("")).toBeLessThanOrEqual(none);
        if (!audience.startsWith("own")) expect(await count("on")).toBeLessThanOrEqual(none);
      } finally {
        client.release();
      }
    },
  );
});

async function accountEntries(): Promise<number> {
  const { rows } = await pool.query("SELECT count(*)::int AS n FROM journal_entry WHERE project_id IS NULL");
  return rows[0].n;
}
