import { describe, expect, it } from "vitest";
import { getArchives } from "@/lib/features/projects/archive/data";
import { archiveProject, sweepArchives, unarchiveProject } from "@/lib/features/projects/archive/mutations";
import { ARCHIVABLE } from "@/lib/features/projects/archive/rules";
import { REVIEW_STATUSES } from "@/lib/features/projects/constants";
import { getProject } from "@/lib/features/projects/data";
import { stateOfProject } from "@/lib/features/projects/rules";
import type { Actor } from "@/lib/kernel/actor";
import { mintActor, systemActor } from "@/lib/platform/actors";
import { asActor, attempt } from "@/tests/support/claims";
import { completeState, projectStage, saveNew, setStatus } from "./project-fixture";

const stage = projectStage();
const DAY = 86_400_000;

async function saved(status: string): Promise<string> {
  const reference = await saveNew(stage.agent, completeState(stage.facts));
  await setStatus(stage.pool, reference, status);
  return reference;
}
const archive = (actor: Actor, reference: string, version = 1, reason = "") =>
  archiveProject(actor, { reference, version, reason });
const listed = async (actor: Actor) =>
  (await getArchives(actor))?.archived.map(({ reference }) => reference) ?? [];
/** Everything but what archiving itself writes. */
const row = async (reference: string) => {
  const [found] = await stage.rows(
    `SELECT to_jsonb(p) - '{version,archived_at,archived_from,archived_by_name,archive_reason}'::text[] AS project,
            (SELECT jsonb_agg(to_jsonb(l) ORDER BY l.id) FROM funding_line l WHERE l.project_id = p.id) AS lines,
            (SELECT to_jsonb(c) FROM published_project c WHERE c.project_id = p.id) AS copy,
            (SELECT to_jsonb(s) FROM project_search s WHERE s.project_id = p.id) AS words,
            (SELECT jsonb_agg(to_jsonb(f) ORDER BY funder_id) FROM project_funder f WHERE f.project_id = p.id) AS funders
     FROM project p WHERE reference = $1`,
    reference,
  );
  return found;
};
const figures = () =>
  stage.rows(`SELECT territory_id, review_status, dimension, value, sum(projects)::int AS projects, sum(cost_cents)::text AS cost
              FROM project_rollup GROUP BY 1, 2, 3, 4 HAVING sum(projects) <> 0 OR sum(cost_cents) <> 0 ORDER BY 1, 2, 3, 4`);
const backdate = (reference: string, days: number) =>
  stage.rows(
    `WITH c AS (SELECT set_config('app.role', 'system', false)) UPDATE project SET archived_at = now() - make_interval(days => $2) FROM c WHERE reference = $1`,
    reference,
    days,
  );

describe("archiveProject", () => {
  it.each(REVIEW_STATUSES)("of a %s project is whose the table says", async (status) => {
    for (const actor of [stage.agent, stage.colleague]) {
      const reference = await saved(status);
      const outcome = await archive(actor, reference);
      expect([actor.role, outcome.ok]).toEqual([actor.role, ARCHIVABLE[status].includes(actor.role)]);
    }
  });

  it("says the same in SQL, past the code", async () => {
    const client = await stage.pool.connect();
    try {
      for (const status of REVIEW_STATUSES) {
        const [{ id }] = await stage.rows("SELECT id FROM project WHERE reference = $1", await saved(status));
        for (const actor of [stage.agent, stage.colleague, stage.other]) {
          const done = await asActor(client, actor, async () => {
            await client.query("SELECT set_config('app.archive', 'on', true)");
            return attempt(client, "UPDATE project SET review_status = 'archived' WHERE id = $1", [id]);
          });
          const may = actor !== stage.other && ARCHIVABLE[status].includes(actor.role);
          expect([status, actor.name, done === 1]).toEqual([status, actor.name, may]);
          const sly = await asActor(client, actor, async () => {
            await client.query("SELECT set_config('app.archive', 'on', true)");
            return attempt(
              client,
              "UPDATE project SET review_status = 'archived', title = 'x' WHERE id = $1",
              [id],
            );
          });
          expect(sly).not.toBe(1);
        }
      }
    } finally {
      client.release();
    }
  });

  it("asks for the version that was read, and tells nobody else's project from none", async () => {
    const reference = await saved("draft");
    expect(await archive(stage.agent, reference, 7)).toEqual({ ok: false, refusal: "stale" });
    expect(await archive(stage.other, reference)).toEqual({ ok: false, refusal: "notFound" });
    expect(await archive(stage.other, await saved("accepted"))).toEqual({ ok: false, refusal: "forbidden" });
  });

  it("takes the project from everybody, its own territory included, but for the archives", async () => {
    const reference = await saved("accepted");
    expect((await archive(stage.colleague, reference, 1, "Doublon")).ok).toBe(true);
    for (const actor of [stage.agent, stage.colleague, stage.other])
      expect(await getProject(actor, reference)).toBeNull();
    expect(await listed(stage.agent)).toContain(reference);
    expect(await listed(stage.other)).not.toContain(reference);
    const [first] = (await getArchives(stage.agent))?.archived ?? [];
    expect(first).toMatchObject({
      reference,
      archivedFrom: "accepted",
      archivedByName: stage.colleague.name,
      archiveReason: "Doublon",
    });
    for (const role of ["reviewer", "partner", "admin", "visitor"] as const)
      expect(await getArchives(mintActor({ ...stage.agent, role }))).toBeNull();
  });
});

describe("unarchiveProject", () => {
  it.each(["draft", "changesRequested", "accepted"])(
    "gives back a %s project as it was, figures included",
    async (status) => {
      const reference = await saved(status);
      if (status === "accepted")
        await stage.rows(
          "WITH c AS (SELECT set_config('app.role', 'system', false)) UPDATE project SET published_at = now(), published_fields = '{objectives}' FROM c WHERE reference = $1",
          reference,
        );
      const [before, counted, project] = [
        await row(reference),
        await figures(),
        await getProject(stage.agent, reference),
      ];
      if (!project) throw new Error("the project was saved");
      await archive(stage.colleague, reference);
      expect(await figures()).not.toEqual(counted);
      expect(await row(reference)).toMatchObject({ copy: null, words: null });
      expect(await unarchiveProject(stage.colleague, reference)).toEqual({ ok: true, value: true });
      expect(await row(reference)).toEqual(before);
      expect(await figures()).toEqual(counted);
      const back = await getProject(stage.agent, reference);
      expect(back && stateOfProject(back)).toEqual(stateOfProject(project));
      const verbs = await stage.rows(
        "SELECT verb FROM journal_entry WHERE subject_key = $1 ORDER BY id",
        reference,
      );
      expect(verbs.map(({ verb }) => verb)).toEqual(["create", "archive", "unarchive"]);
    },
  );

  it("is the coordinator's for what was accepted, and nobody's after 90 days", async () => {
    const reference = await saved("accepted");
    await archive(stage.colleague, reference);
    expect(await unarchiveProject(stage.agent, reference)).toEqual({
      ok: false,
      refusal: "archiveCoordinatorOnly",
    });
    expect(await unarchiveProject(stage.other, reference)).toEqual({ ok: false, refusal: "notFound" });
    await backdate(reference, 91);
    expect(await unarchiveProject(stage.colleague, reference)).toEqual({
      ok: false,
      refusal: "archiveExpired",
    });
    expect(await unarchiveProject(stage.colleague, "QP-NULLE-0001")).toEqual({
      ok: false,
      refusal: "notFound",
    });
  });
});

describe("sweepArchives", () => {
  it("removes what is old, never gives its reference again, and leaves the figures exact", async () => {
    const [old, recent] = [await saved("draft"), await saved("draft")];
    for (const reference of [old, recent]) await archive(stage.agent, reference);
    await backdate(old, 91);
    const counted = await figures();
    expect(await sweepArchives(systemActor("ménage"), new Date())).toBeGreaterThanOrEqual(1);
    expect(await sweepArchives(systemActor("ménage"), new Date())).toBe(0);
    expect(await stage.rows("SELECT FROM project WHERE reference = $1", old)).toEqual([]);
    expect(await listed(stage.agent)).toContain(recent);
    expect((await getArchives(stage.agent))?.removed.map(({ reference }) => reference)).toContain(old);
    expect((await getArchives(stage.other))?.removed).toEqual([]);
    expect(await figures()).toEqual(counted);
    expect(
      await stage.rows("SELECT FROM journal_entry WHERE subject_key = $1 AND project_id IS NOT NULL", old),
    ).toEqual([]);
    expect(await saved("draft")).not.toBe(old);
    expect(await sweepArchives(systemActor("ménage"), new Date(Date.now() + 91 * DAY))).toBeGreaterThan(0);
    expect(await stage.rows("SELECT FROM project WHERE review_status = 'archived'")).toEqual([]);
  });

  it("is the application's only", async () => {
    await expect(sweepArchives(stage.colleague, new Date())).rejects.toThrow(/only the application sweeps/);
  });
});
