import { createHash, randomBytes } from "node:crypto";
import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import {
  DOCUMENT_VISIBILITIES,
  type DocumentVisibility,
  MAX_DOCUMENTS,
} from "@/lib/features/documents/constants";
import { listPublicDocuments } from "@/lib/features/documents/data";
import { addDocument, changeDocument, removeDocument } from "@/lib/features/documents/mutations";
import type { ReceivedFile } from "@/lib/features/documents/types";
import { REVIEW_STATUSES } from "@/lib/features/projects/constants";
import { listJournal } from "@/lib/features/projects/journal/data";
import { visitor } from "@/lib/platform/actors";
import { readBytes } from "@/lib/platform/storage";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import {
  buildVisibilityFixture,
  createProject,
  type FixtureProject,
  type VisibilityFixture,
} from "@/tests/support/visibility-fixture";
import {
  AUDIENCES,
  type Audience,
  DOCUMENTS_BY_VISIBILITY,
  WRITABLE,
} from "@/tests/support/visibility-matrix";

const database = testDatabase();
let pool: Pool;
let fixture: VisibilityFixture;
let project: FixtureProject;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
  project = await createProject(pool, "draft", fixture.actors);
});

async function as<Value>(audience: Audience, work: Parameters<typeof asActor<Value>>[2]): Promise<Value> {
  const client = await pool.connect();
  try {
    return await asActor(client, fixture.actors[audience], work);
  } finally {
    client.release();
  }
}

function received(bytes: Buffer = randomBytes(1_000), broken = false): ReceivedFile {
  return {
    fileName: "Étude.pdf",
    mediaType: "application/pdf",
    byteCount: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: async function* () {
      for (let at = 0; at < bytes.length; at += 70_001) yield bytes.subarray(at, at + 70_001);
      if (broken) throw new Error("the disk is gone");
    },
  };
}

const add = (visibility: DocumentVisibility, file = received()) =>
  addDocument(fixture.actors.ownContributor, project.reference, { title: "Plan", visibility }, file);

async function added(visibility: DocumentVisibility, file = received()): Promise<string> {
  const outcome = await add(visibility, file);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.id;
}

const count = async (table: string, where: string, ...values: unknown[]) =>
  Number((await pool.query(`SELECT count(*) FROM ${table} WHERE ${where}`, values)).rows[0].count);

describe.each(DOCUMENT_VISIBILITIES)("by SQL alone, a document for %s", (visibility) => {
  it.each(AUDIENCES)("and its bytes are read as the matrix says by %s", async (audience) => {
    for (const table of ["document d", "document_chunk c JOIN document d ON d.id = c.document_id"]) {
      const ids = await as(audience, async (client) => {
        const { rows } = await client.query(
          `SELECT d.project_id AS id FROM ${table} WHERE d.visibility = $1`,
          [visibility],
        );
        return rows.map(({ id }) => id);
      });
      const statuses = REVIEW_STATUSES.filter((status) => ids.includes(fixture.projects[status]?.id));
      expect([table, statuses]).toEqual([table, DOCUMENTS_BY_VISIBILITY[visibility][audience]]);
    }
    // Chunks by themselves, without a join that would hide them.
    const { rows } = await pool.query(
      "SELECT id, project_id FROM document WHERE visibility = $1 AND project_id = ANY ($2)",
      [visibility, REVIEW_STATUSES.map((status) => fixture.projects[status]?.id)],
    );
    for (const { id, project_id } of rows) {
      const chunks = await as(audience, (client) =>
        attempt(client, "SELECT FROM document_chunk WHERE document_id = $1", [id]),
      );
      const status = REVIEW_STATUSES.find((one) => fixture.projects[one]?.id === project_id) ?? "draft";
      expect([status, chunks]).toEqual([
        status,
        DOCUMENTS_BY_VISIBILITY[visibility][audience].includes(status) ? 1 : 0,
      ]);
    }
  });
});

describe("by SQL alone", () => {
  it.each(AUDIENCES)("documents are written by %s where the project is", async (audience) => {
    const insert = `INSERT INTO document (project_id, title, file_name, media_type, byte_count, sha256, visibility, added_by_id, added_by_name)
      VALUES ($1, 't', 'f.pdf', 'application/pdf', 1, repeat('f', 64), 'public', app_user_id(), 'x')`;
    for (const status of REVIEW_STATUSES) {
      const { id } = fixture.projects[status];
      const may = WRITABLE[audience].includes(status);
      for (const sql of [
        insert,
        "UPDATE document SET title = 'x' WHERE project_id = $1 AND visibility = 'public'",
        "DELETE FROM document WHERE project_id = $1 AND visibility = 'public'",
      ]) {
        const touched = await as(audience, (client) => attempt(client, sql, [id]));
        expect([status, sql, touched === 1]).toEqual([status, sql, may]);
      }
    }
  });

  it("the bytes are never changed, nor given to another's document", async () => {
    const id = await added("partners");
    for (const sql of [
      "UPDATE document_chunk SET bytes = 'x' WHERE document_id = $1",
      "DELETE FROM document_chunk WHERE document_id = $1",
      "UPDATE document SET sha256 = repeat('0', 64) WHERE id = $1",
      "UPDATE document SET project_id = 1 WHERE id = $1",
    ])
      expect([sql, await as("ownCoordinator", (client) => attempt(client, sql, [id]))]).toEqual([
        sql,
        "denied",
      ]);
    const chunk = "INSERT INTO document_chunk VALUES ($1, 9, 'x')";
    for (const audience of ["ownCoordinator", "otherContributor", "reviewer", "partner", "visitor"] as const)
      expect([audience, await as(audience, (client) => attempt(client, chunk, [id]))]).toEqual([
        audience,
        "denied",
      ]);
  });
});

describe("keeping a document", () => {
  it("gives back the same bytes, chunk by chunk, to whoever may read them", async () => {
    const bytes = randomBytes(1_300_000);
    const id = await added("territory", received(bytes));
    const pieces: Buffer[] = [];
    for await (const piece of readBytes(fixture.actors.ownCoordinator, { documentId: id }))
      pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(3);
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
    for await (const _ of readBytes(fixture.actors.reviewer, { documentId: id }))
      throw new Error("not for the ministry");
  });

  it("tells the same file twice, and leaves nothing of one that breaks off", async () => {
    const bytes = randomBytes(500_000);
    await added("territory", received(bytes));
    expect(await add("public", received(bytes))).toEqual({ ok: false, refusal: "alreadyThere" });
    const before = await count("journal_entry", "project_id = $1", project.id);
    const broken = received(randomBytes(600_000), true);
    await expect(add("territory", broken)).rejects.toThrow("the disk is gone");
    expect(await count("document", "sha256 = $1", broken.sha256)).toBe(0);
    expect(
      await count("document_chunk", "NOT EXISTS (SELECT FROM document d WHERE d.id = document_id)"),
    ).toBe(0);
    expect(await count("journal_entry", "project_id = $1", project.id)).toBe(before);
  });

  it("stops at fifty, however many come at once", async () => {
    const full = await createProject(pool, "draft", fixture.actors);
    const here = await count("document", "project_id = $1", full.id);
    await pool.query(
      `INSERT INTO document (project_id, title, file_name, media_type, byte_count, sha256, visibility, added_by_name)
       SELECT $1, 't', 'f.pdf', 'application/pdf', 1, encode(sha256(n::text::bytea), 'hex'), 'territory', 'x' FROM generate_series(1, $2::int) AS n`,
      [full.id, MAX_DOCUMENTS - here - 1],
    );
    const words = { title: "", visibility: "territory" } as const;
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => addDocument(fixture.actors.ownContributor, full.reference, words, received())),
    );
    expect(outcomes.map((one) => (one.ok ? "ok" : one.refusal)).sort()).toEqual(["ok", "tooMany", "tooMany"]);
    expect(await count("document", "project_id = $1", full.id)).toBe(MAX_DOCUMENTS);
  });

  it("refuses words that cannot be kept", async () => {
    const { ownContributor } = fixture.actors;
    const title = "é".repeat(201);
    expect(
      await addDocument(ownContributor, project.reference, { title, visibility: "public" }, received()),
    ).toEqual({
      ok: false,
      refusal: "titleTooLong",
    });
    expect(
      await addDocument(ownContributor, project.reference, { title: "", visibility: null }, received()),
    ).toEqual({
      ok: false,
      refusal: "visibilityMissing",
    });
  });
});

describe("its journal", () => {
  it("tells each step, and to the ministry nothing of what only the territory saw", async () => {
    const submitted = await createProject(pool, "changesRequested", fixture.actors);
    const { ownContributor, ownCoordinator, reviewer } = fixture.actors;
    const secret = await addDocument(
      ownContributor,
      submitted.reference,
      { title: "Secret", visibility: "territory" },
      received(),
    );
    const shared = await addDocument(
      ownContributor,
      submitted.reference,
      { title: "Partagé", visibility: "ministry" },
      received(),
    );
    if (!secret.ok || !shared.ok) throw new Error("both are kept");
    const target = { reference: submitted.reference, documentId: shared.value.id };
    await changeDocument(ownCoordinator, { ...target, title: "Partagé", visibility: "partners" });
    await removeDocument(ownCoordinator, target);
    await removeDocument(ownCoordinator, { ...target, documentId: secret.value.id });
    expect(await count("document_chunk", "document_id = ANY ($1)", [secret.value.id, shared.value.id])).toBe(
      0,
    );

    const told = async (reader: typeof reviewer) =>
      (await listJournal(reader, submitted, 50))
        .filter(({ verb }) => verb.endsWith("Document"))
        .map(({ verb }) => verb);
    expect(await told(ownCoordinator)).toEqual([
      "removeDocument",
      "removeDocument",
      "changeDocument",
      "addDocument",
      "addDocument",
    ]);
    expect(await told(reviewer)).toEqual(["removeDocument", "changeDocument", "addDocument"]);
    const { rowCount } = await as("reviewer", (client) =>
      client.query("SELECT FROM journal_entry WHERE changes::text LIKE '%Secret%'"),
    );
    expect(rowCount).toBe(0);
  });
});

it("shows the public what is public, of published projects, without a name", async () => {
  const { accepted, draft } = fixture.projects;
  const shown = await listPublicDocuments(visitor, accepted.reference);
  expect(shown.map(({ title, addedByName }) => [title, addedByName])).toEqual([["Document public", null]]);
  expect(await listPublicDocuments(visitor, draft.reference)).toEqual([]);
  expect(await listPublicDocuments(fixture.actors.ownContributor, draft.reference)).toEqual([]);
});
