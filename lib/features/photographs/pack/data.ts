import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { maySeePhotographs } from "../policy";
import type { PackFormat } from "./constants";
import type { Pack, PackFile } from "./types";

/** The pack of a photographie that the reader sees; null when nobody has asked for it. */
export async function getPack(actor: Actor, photographId: number): Promise<Pack | null> {
  if (!maySeePhotographs(actor)) return null;
  const [found] = await readAs<Pack>(
    actor,
    Prisma.sql`SELECT k.status, k.requested_at AS "requestedAt", k.requested_by_name AS "requestedByName",
        k.progress_done AS "progressDone", k.ready_at AS "readyAt",
        (SELECT coalesce(json_agg(json_build_object('format', f.format, 'fileName', f.file_name, 'byteCount', f.byte_count)
          ORDER BY array_position(ARRAY['pdf', 'docx', 'xlsx'], f.format)), '[]') FROM pack_file f WHERE f.photograph_id = k.photograph_id) AS files
      FROM pack k WHERE k.photograph_id = ${photographId}`,
  );
  return found ?? null;
}

/** One file of a pack that is ready; null when it is not, or the photographie is not the reader's to see. */
export async function getPackFile(
  actor: Actor,
  photographId: number,
  format: PackFormat,
): Promise<PackFile | null> {
  const pack = await getPack(actor, photographId);
  return pack?.files.find((file) => file.format === format) ?? null;
}

/** Which packs are still to be made: asked by the application itself. */
export async function listWaitingPacks(actor: Actor): Promise<readonly number[]> {
  const rows = await readAs<{ id: number }>(
    actor,
    Prisma.sql`SELECT photograph_id AS id FROM pack WHERE status = 'waiting' ORDER BY requested_at LIMIT 50`,
  );
  return rows.map(({ id }) => id);
}

/**
 * The bytes of a file in order, one chunk at a time: a slow reader holds neither a connection nor the whole file.
 */
export async function* readPackBytes(
  actor: Actor,
  photographId: number,
  format: PackFormat,
): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const [chunk] = await readAs<{ bytes: Buffer }>(
      actor,
      Prisma.sql`SELECT bytes FROM pack_chunk
        WHERE photograph_id = ${photographId} AND format = ${format} AND position = ${position}`,
    );
    if (!chunk) return;
    yield chunk.bytes;
  }
}
