import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { Prisma } from "@/prisma/generated/client";
import { readAs, type Tx } from "./db";

/*
 * Where the bytes of documents are kept. The rest of the application knows these two functions only, so that an object
 * store can take the place of Postgres (docs/decisions/0019). Removing a document removes its bytes with it.
 */

/** Held in memory at once, and a few times over on their way: small beside a document, large beside a trip. */
const CHUNK_BYTES = 256 * 1024;

/** Keeps what arrives under `documentId`, in the transaction that writes the document itself. */
export async function storeBytes(tx: Tx, documentId: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  let position = 0;
  for await (const chunk of inChunks(bytes)) {
    await tx.$executeRaw`
      INSERT INTO document_chunk (document_id, position, bytes) VALUES (${documentId}::uuid, ${position}, ${chunk})`;
    position += 1;
  }
}

/**
 * The bytes in order, one chunk at a time: none is asked for before the one before has left, so that a slow reader holds
 * neither a connection nor the whole file. Ends early when the document is removed, or hidden from `actor`, meanwhile.
 */
export async function* readBytes(actor: Actor, documentId: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const [chunk] = await readAs<{ bytes: Buffer }>(
      actor,
      Prisma.sql`SELECT bytes FROM document_chunk WHERE document_id = ${documentId}::uuid AND position = ${position}`,
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
