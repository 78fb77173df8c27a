import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ReceivedFile } from "@/lib/features/documents/types";
import { getKeptDeliberation } from "@/lib/features/strategies/deliberation/data";
import {
  forgetDeliberation,
  keepDeliberation,
  sweepDeliberations,
} from "@/lib/features/strategies/deliberation/mutations";
import { getDeliberation } from "@/lib/features/strategies/editions/data";
import { adoptStrategy } from "@/lib/features/strategies/life/mutations";
import type { Actor } from "@/lib/kernel/actor";
import { systemActor } from "@/lib/platform/actors";
import { readBytes } from "@/lib/platform/storage";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES } from "@/tests/support/visibility-matrix";
import { beginStrategy, deliberation, forgetStrategies, SLUG, step, TODAY, versionOf } from "./life-fixture";

const database = testDatabase();
let pool: Pool;
let actors: VisibilityFixture["actors"];
let coordinator: Actor;
let id: number;

beforeAll(async () => {
  pool = database.superuserPool();
  ({ actors } = await buildVisibilityFixture(pool));
  coordinator = actors.ownCoordinator;
});
beforeEach(async () => {
  await pool.query("DELETE FROM kept_deliberation");
  await forgetStrategies(pool);
  id = await beginStrategy(pool);
  await step(pool, id, coordinator, "share");
});

/** More than one chunk. */
function large(): ReceivedFile {
  const bytes = Buffer.alloc(600_000, "délibération ");
  return {
    ...deliberation(),
    byteCount: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: async function* () {
      yield bytes;
    },
  };
}
const kept = () => getKeptDeliberation(coordinator, SLUG);
const rows = async () =>
  (
    await pool.query(
      "SELECT (SELECT count(*)::int FROM kept_deliberation) AS files, (SELECT count(*)::int FROM kept_deliberation_chunk) AS chunks",
    )
  ).rows[0];
const adopt = async (
  given: Parameters<typeof adoptStrategy>[2],
  adoptedOn = "2026-06-10",
  actor = coordinator,
) => adoptStrategy(actor, { slug: SLUG, version: await versionOf(pool, id), adoptedOn }, given, TODAY);
async function bytesOf(edition: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of readBytes(coordinator, { strategyId: id, edition })) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe("a file that was kept", () => {
  it("is what the next try adopts, whole, and is kept no longer", async () => {
    const file = large();
    expect(await adopt(file, "2030-01-01")).toEqual({ ok: false, refusal: "dateInFuture" });
    expect(await keepDeliberation(coordinator, SLUG, file)).toBe(true);
    expect(await kept()).toMatchObject({
      fileName: "deliberation.pdf",
      byteCount: 600_000,
      sha256: file.sha256,
    });
    // Refused once more, it stays.
    expect(await adopt({ keptSha256: file.sha256 }, "hier")).toEqual({
      ok: false,
      refusal: "dateUnreadable",
    });
    expect(await rows()).toEqual({ files: 1, chunks: 3 });
    const version = await versionOf(pool, id);
    expect(await adopt({ keptSha256: file.sha256 })).toEqual({ ok: true, value: "adopted" });
    expect(await getDeliberation(coordinator, SLUG, 1)).toMatchObject({ byteCount: 600_000 });
    expect(
      createHash("sha256")
        .update(await bytesOf(1))
        .digest("hex"),
    ).toBe(file.sha256);
    expect(await rows()).toEqual({ files: 0, chunks: 0 });
    // Sent twice: it is adopted, and there is one edition.
    const again = await adoptStrategy(
      coordinator,
      { slug: SLUG, version, adoptedOn: "2026-06-10" },
      { keptSha256: file.sha256 },
      TODAY,
    );
    expect(again).toEqual({ ok: true, value: "adopted" });
    expect(await getDeliberation(coordinator, SLUG, 2)).toBeNull();
  });

  it("is the one that the form showed, or none", async () => {
    const [first, second] = [deliberation("un"), deliberation("deux")];
    await keepDeliberation(coordinator, SLUG, first);
    await keepDeliberation(coordinator, SLUG, second);
    expect(await rows()).toEqual({ files: 1, chunks: 1 });
    expect(await adopt({ keptSha256: first.sha256 })).toEqual({ ok: false, refusal: "keptGone" });
    expect((await kept())?.sha256).toBe(second.sha256);
  });

  it("sent twice at once, is one", async () => {
    const both = await Promise.all([
      keepDeliberation(coordinator, SLUG, deliberation()),
      keepDeliberation(coordinator, SLUG, deliberation()),
    ]);
    expect(both).toEqual([true, true]);
    expect(await rows()).toEqual({ files: 1, chunks: 1 });
  });

  it("ends by itself after a day, and at a gesture", async () => {
    await keepDeliberation(coordinator, SLUG, deliberation());
    expect(await sweepDeliberations(systemActor("ménage"))).toBe(0);
    await pool.query("UPDATE kept_deliberation SET kept_at = now() - interval '25 hours'");
    expect(await kept()).toBeNull();
    expect(await adopt({ keptSha256: deliberation().sha256 })).toEqual({ ok: false, refusal: "keptGone" });
    expect(await sweepDeliberations(systemActor("ménage"))).toBe(1);
    expect(await rows()).toEqual({ files: 0, chunks: 0 });
    await keepDeliberation(coordinator, SLUG, deliberation());
    await forgetDeliberation(coordinator, SLUG);
    expect(await rows()).toEqual({ files: 0, chunks: 0 });
  });

  it("is not kept once the strategy is adopted, by whichever file", async () => {
    await keepDeliberation(coordinator, SLUG, deliberation("avant"));
    expect(await adopt(deliberation("autre"))).toEqual({ ok: true, value: "adopted" });
    expect(await rows()).toEqual({ files: 0, chunks: 0 });
    expect(await keepDeliberation(coordinator, SLUG, deliberation())).toBe(false);
  });
});

describe.each(AUDIENCES)("for %s", (audience) => {
  it("there is no other person's file, in code or in SQL", async () => {
    await keepDeliberation(coordinator, SLUG, deliberation());
    const actor = actors[audience];
    const isIts = audience === "ownCoordinator";
    expect((await getKeptDeliberation(actor, SLUG)) !== null).toBe(isIts);
    if (!isIts) {
      expect(await keepDeliberation(actor, SLUG, deliberation("à un autre"))).toBe(false);
      await forgetDeliberation(actor, SLUG);
      const tried = await adopt({ keptSha256: deliberation().sha256 }, "2026-06-10", actor);
      expect(tried.ok).toBe(false);
      expect(await rows()).toEqual({ files: 1, chunks: 1 });
    }
    const client = await pool.connect();
    try {
      await asActor(client, actor, async () => {
        for (const table of ["kept_deliberation", "kept_deliberation_chunk"]) {
          expect((await client.query(`SELECT FROM ${table}`)).rowCount).toBe(isIts ? 1 : 0);
          expect(await attempt(client, `UPDATE ${table} SET user_id = user_id`)).toBe("denied");
        }
      });
    } finally {
      client.release();
    }
  });

  it("a colleague who coordinates too has a place of their own", async () => {
    const colleague = { ...coordinator, userId: actors.ownContributor.userId } as Actor;
    await keepDeliberation(coordinator, SLUG, deliberation("de l’un"));
    expect(await getKeptDeliberation(colleague, SLUG)).toBeNull();
    expect(await keepDeliberation(colleague, SLUG, deliberation("de l’autre"))).toBe(true);
    expect((await kept())?.sha256).toBe(deliberation("de l’un").sha256);
    expect(await rows()).toEqual({ files: 2, chunks: 2 });
  });
});
