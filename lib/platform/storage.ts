import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { Prisma } from "@/prisma/generated/client";
import { readAs, type Tx } from "./db";

/*
 * Where the bytes of documents are kept. The rest of the application knows these functions only, so that an object
 * store can take the place of Postgres (docs/decisions/0019). Removing a document removes its bytes with it.
 */

type EditionBytes = { readonly strategyId: number; readonly edition: number };
/** Of a deliberation that waits for its adoption, for the person who sent it. */
type KeptBytes = { readonly strategyId: number; readonly keptFor: string };

/** Whose bytes they are: a document's of a project, or the deliberation's of an edition of a strategy. */
export type BytesOf = { readonly documentId: string } | EditionBytes;

/** Held in memory at once, and a few times over on their way: small beside a document, large beside a trip. */
const CHUNK_BYTES = 256 * 1024;

/** Keeps what arrives, in the transaction that writes what it belongs to. */
export async function storeBytes(
  tx: Tx,
  of: BytesOf | KeptBytes,
  bytes: AsyncIterable<Buffer>,
): Promise<void> {
  let position = 0;
  for await (const chunk of inChunks(bytes)) {
    if ("documentId" in of)
      await tx.$executeRaw`
        INSERT INTO document_chunk (document_id, position, bytes) VALUES (${of.documentId}::uuid, ${position}, ${chunk})`;
    else if ("keptFor" in of)
      await tx.$executeRaw`
        INSERT INTO kept_deliberation_chunk (strategy_id, user_id, position, bytes)
        VALUES (${of.strategyId}, ${of.keptFor}::uuid, ${position}, ${chunk})`;
    else
      await tx.$executeRaw`
        INSERT INTO strategy_edition_chunk (strategy_id, number, position, bytes)
        VALUES (${of.strategyId}, ${of.edition}, ${position}, ${chunk})`;
    position += 1;
  }
}

/** What was kept becomes an edition's, without leaving the place where bytes are. */
export async function copyBytes(tx: Tx, from: KeptBytes, to: EditionBytes): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO strategy_edition_chunk (strategy_id, number, position, bytes)
    SELECT ${to.strategyId}::int, ${to.edition}::int, position, bytes FROM kept_deliberation_chunk
    WHERE strategy_id = ${from.strategyId} AND user_id = ${from.keptFor}::uuid ORDER BY position`;
}

/**
 * The bytes in order, one chunk at a time: none is asked for before the one before has left, so that a slow reader holds
 * neither a connection nor the whole file. Ends early when the document is removed, or hidden from `actor`, meanwhile.
 */
export async function* readBytes(actor: Actor, of: BytesOf): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const [chunk] = await readAs<{ bytes: Buffer }>(
      actor,
      "documentId" in of
        ? Prisma.sql`SELECT bytes FROM document_chunk WHERE document_id = ${of.documentId}::uuid AND position = ${position}`
        : Prisma.sql`SELECT bytes FROM strategy_edition_chunk
            WHERE strategy_id = ${of.strategyId} AND number = ${of.edition} AND position = ${position}`,
    );
    if (!chunk) return;
    yield chunk.bytes;
  }
}

async function* inChunks(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; ) {
      const taken = piece.subarray(at, at + CHUNK_BYTES - length);
      held.push(taken);
      length += taken.length;
      at += taken.length;
      if (length < CHUNK_BYTES) continue;
      yield Buffer.concat(held);
      held = [];
      length = 0;
    }
  }
  if (length > 0) yield Buffer.concat(held);
}
