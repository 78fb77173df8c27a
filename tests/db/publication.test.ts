import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { REVIEW_STATUSES } from "@/lib/features/projects/constants";
import { updateProject } from "@/lib/features/projects/mutations";
import { PUBLISHABLE_FIELDS, type PublishableField } from "@/lib/features/projects/publication/constants";
import { getPublicProject } from "@/lib/features/projects/publication/data";
import { publishProject, unpublishProject } from "@/lib/features/projects/publication/mutations";
import { visitor } from "@/lib/platform/actors";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES, READABLE } from "@/tests/support/visibility-matrix";
import { placeProject, traceOf } from "./review-fixture";

const database = testDatabase();
let pool: Pool;
let actors: VisibilityFixture["actors"];

beforeAll(async () => {
  pool = database.superuserPool();
  ({ actors } = await buildVisibilityFixture(pool));
});

/** What each choice opens of the public copy. */
const COLUMNS: Record<PublishableField, readonly string[]> = {
  objectives: ["objectives"],
  projectOwner: ["project_owner", "project_owner_kind"],
  location: ["code_insee", "qpv_codes"],
  progress: ["phase", "progress_status"],
  dates: ["starts_on", "ends_on"],
  totalCost: ["total_cost_cents"],
  fundingGranted: ["funding_granted_cents"],
};

async function publicColumns(projectId: number): Promise<string[]> {
  const client = await pool.connect();
  try {
    return await asActor(client, visitor, async () => {
      const { rows } = await client.query(
        "SELECT to_jsonb(p) AS row FROM published_project p WHERE project_id = $1",
        [projectId],
      );
      const empty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
      const chosen = Object.values(COLUMNS).flat();
      return Object.entries(rows[0]?.row ?? {})
        .filter(([name, value]) => chosen.includes(name) && !empty(value))
        .map(([name]) => name)
        .sort();
    });
  } finally {
    client.release();
  }
}

describe.each(AUDIENCES)("%s", (audience) => {
  it.each(REVIEW_STATUSES)(
    "publishes a project that is %s only as its coordinator, once accepted",
    async (status) => {
      const project = await placeProject(pool, actors.ownCoordinator, status);
      const before = await traceOf(pool, project.id);
      const input = { reference: project.reference, version: 1, fields: [] };
      const outcome = await publishProject(actors[audience], input);
      const expected = !READABLE.project?.[audience].includes(status)
        ? "notFound"
        : audience !== "ownCoordinator"
          ? "forbidden"
          : status === "accepted"
            ? "ok"
            : "notAccepted";
      expect(outcome.ok ? "ok" : outcome.refusal).toBe(expected);
      if (!outcome.ok) expect(await traceOf(pool, project.id)).toEqual(before);
    },
  );

  it("publishes with SQL only as the coordinator", async () => {
    const { id } = await placeProject(pool, actors.ownCoordinator, "accepted");
    const client = await pool.connect();
    try {
      const touched = await asActor(client, actors[audience], () =>
        attempt(client, "UPDATE project SET published_at = now() WHERE id = $1", [id]),
      );
      expect(touched === 1).toBe(audience === "ownCoordinator");
      const written = await asActor(client, actors[audience], () =>
        attempt(client, "UPDATE published_project SET title = 'x'"),
      );
      expect(written).toBe("denied");
    } finally {
      client.release();
    }
  });
});

it.each(PUBLISHABLE_FIELDS)("%s opens its columns and no other", async (field) => {
  const { reference, id } = await placeProject(pool, actors.ownCoordinator, "accepted");
  await publishProject(actors.ownCoordinator, { reference, version: 1, fields: [field] });
  expect(await publicColumns(id)).toEqual([...COLUMNS[field]].sort());
});

it("the choice is changed, then taken back, each time with its line in the journal", async () => {
  const { reference, id, state } = await placeProject(pool, actors.ownCoordinator, "accepted");
  const publish = (version: number, fields: PublishableField[]) =>
    publishProject(actors.ownCoordinator, { reference, version, fields });
  expect(await publish(1, ["totalCost"])).toEqual({ ok: true, value: true });
  // Sent twice.
  expect(await publish(1, ["totalCost"])).toEqual({ ok: true, value: true });
  expect(await getPublicProject(visitor, reference)).toMatchObject({
    totalCostCents: state.totalCost,
    objectives: null,
  });
  expect(await publish(1, ["objectives"])).toEqual({ ok: false, refusal: "stale" });
  expect(await publish(2, ["objectives"])).toEqual({ ok: true, value: true });
  expect(await getPublicProject(visitor, reference)).toMatchObject({
    totalCostCents: null,
    objectives: state.objectives,
  });
  const input = { reference, version: 3, fields: [] };
  expect(await unpublishProject(actors.ownCoordinator, input)).toEqual({ ok: true, value: true });
  expect(await getPublicProject(visitor, reference)).toBeNull();
  expect(await traceOf(pool, id)).toMatchObject({
    journal: [
      { verb: "publish", changes: { publishedFields: { after: ["totalCost"] } } },
      { verb: "publish", changes: { publishedFields: { before: ["totalCost"], after: ["objectives"] } } },
      { verb: "unpublish", changes: { publishedFields: { before: ["objectives"], after: [] } } },
    ],
    versions: [{}, {}, {}, { number: 4, valid_to: null }],
  });
});

it("a later edit reaches the public copy, of the chosen fields only", async () => {
  const { reference, state } = await placeProject(pool, actors.ownCoordinator, "accepted");
  await publishProject(actors.ownCoordinator, { reference, version: 1, fields: [] });
  const edited = { ...state, title: "Nouveau titre", objectives: "Nouveaux objectifs" };
  await updateProject(actors.ownContributor, { reference, baseVersion: 2, state: edited, resolution: null });
  expect(await getPublicProject(visitor, reference)).toMatchObject({
    title: "Nouveau titre",
    objectives: null,
  });
});
