import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { beforeAll } from "vitest";
import { getProject } from "@/lib/features/projects/data";
import { createProject } from "@/lib/features/projects/mutations";
import { EMPTY_FUNDING_LINE, EMPTY_STATE, stateOfProject } from "@/lib/features/projects/rules";
import type { ProjectState } from "@/lib/features/projects/types";
import type { Actor, Role } from "@/lib/kernel/actor";
import { mintActor } from "@/lib/platform/actors";
import { testDatabase } from "@/tests/support/database";

export type TerritoryFacts = {
  readonly territoryId: number;
  readonly qpvCodes: readonly string[];
  readonly communes: readonly string[];
};

export async function territoryFacts(pool: Pool, slug: string): Promise<TerritoryFacts> {
  const { rows } = await pool.query(
    `SELECT t.id AS "territoryId", ARRAY(SELECT code FROM qpv WHERE territory_id = t.id ORDER BY code COLLATE "C") AS "qpvCodes",
            ARRAY(SELECT code_insee FROM territory_commune WHERE territory_id = t.id ORDER BY 1) AS communes
     FROM territory t WHERE t.slug = $1`,
    [slug],
  );
  if (!rows[0]) throw new Error(`no territory ${slug}`);
  return rows[0];
}

type Cast = {
  readonly pool: Pool;
  readonly facts: TerritoryFacts;
  readonly agent: Actor;
  readonly colleague: Actor;
  readonly other: Actor;
};

/**
 * To be called at the top of a test file: a database of its own with two people of Roubaix, `agent` and `colleague`, and
 * an `other` of Laval. They are there from beforeAll on.
 */
export function projectStage() {
  const database = testDatabase();
  let cast: Cast | undefined;
  const present = (): Cast => {
    if (!cast) throw new Error("the people exist from beforeAll on");
    return cast;
  };
  beforeAll(async () => {
    const pool = database.superuserPool();
    cast = {
      pool,
      facts: await territoryFacts(pool, "roubaix"),
      agent: await createActor(pool, "contributor", "roubaix"),
      colleague: await createActor(pool, "coordinator", "roubaix"),
      other: await createActor(pool, "contributor", "laval"),
    };
  });
  return {
    get pool() {
      return present().pool;
    },
    get facts() {
      return present().facts;
    },
    get agent() {
      return present().agent;
    },
    get colleague() {
      return present().colleague;
    },
    get other() {
      return present().other;
    },
    rows: async (sql: string, ...values: unknown[]) => (await present().pool.query(sql, values)).rows,
  };
}

/** An account of its own, so that nothing depends on the order of the tests. */
export async function createActor(pool: Pool, role: Role, slug: string): Promise<Actor> {
  const { rows } = await pool.query(
    `SELECT o.id, o.name, o.territory_id FROM organisation o LEFT JOIN territory t ON t.id = o.territory_id
     WHERE o.slug = $1 OR t.slug = $1`,
    [slug],
  );
  const organisation = rows[0];
  if (!organisation) throw new Error(`no organisation ${slug}`);
  const userId = randomUUID();
  const email = `${role}.${slug}.${userId.slice(0, 8)}@essai.test`;
  await pool.query(
    "INSERT INTO user_account (id, email, name, role, organisation_id) VALUES ($1, $2, $3, $4, $5)",
    [userId, email, `${role} de ${slug}`, role, organisation.id],
  );
  return mintActor({
    role,
    userId,
    name: `${role} de ${slug}`,
    email,
    organisationId: organisation.id,
    organisationName: organisation.name,
    territoryId: organisation.territory_id,
  });
}

/** Everything that submission asks for. */
export function completeState(facts: TerritoryFacts, changes: Partial<ProjectState> = {}): ProjectState {
  return {
    ...EMPTY_STATE,
    title: "Halle des métiers",
    summary: "Une halle pour douze artisans.",
    objectives: "Douze ateliers ouverts en deux ans.",
    projectOwner: "SEM Ville renouvelée",
    projectOwnerKind: "localCompany",
    mainPriority: 2,
    priorities: [1, 3],
    qpvCodes: facts.qpvCodes.slice(0, 2),
    codeInsee: facts.communes[0] ?? null,
    phase: "study",
    progressStatus: "onTrack",
    startsOn: "2026-01-15",
    endsOn: "2027-12-31",
    totalCost: 1_250_000_00,
    fundingLines: [
      {
        ...EMPTY_FUNDING_LINE,
        funderId: 3,
        detail: "Fonds friches",
        amountCents: 400_000_00,
        state: "granted",
      },
      {
        ...EMPTY_FUNDING_LINE,
        funderId: null,
        detail: "Mécénat",
        amountCents: 50_000_05,
        state: "requested",
      },
    ],
    contact: { name: "Awa Diallo", email: "awa.diallo@exemple.fr", phone: "03 20 00 00 00" },
    privateNote: "Le foncier n’est pas encore maîtrisé.",
    ...changes,
  };
}

/** @returns the reference of a new project. */
export async function saveNew(actor: Actor, state: ProjectState): Promise<string> {
  const created = await createProject(actor, { creationKey: randomUUID(), state, resolution: null });
  if (!created.ok || created.value.kind !== "saved") throw new Error(JSON.stringify(created));
  return created.value.reference;
}

export async function readState(actor: Actor, reference: string): Promise<ProjectState | null> {
  const project = await getProject(actor, reference);
  return project && stateOfProject(project);
}

/** Past the review, which has tests of its own. */
export async function setStatus(pool: Pool, reference: string, status: string): Promise<void> {
  await pool.query(
    "WITH c AS (SELECT set_config('app.role', 'system', false)) UPDATE project SET review_status = $2 FROM c WHERE reference = $1",
    [reference, status],
  );
}
