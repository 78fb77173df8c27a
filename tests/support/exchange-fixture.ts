import type { Pool } from "pg";
import { AUDIENCES as COMMENT_AUDIENCES } from "@/lib/features/comments/constants";
import { DOCUMENT_VISIBILITIES, type DocumentVisibility } from "@/lib/features/documents/constants";
import type { Actor } from "@/lib/kernel/actor";

/** One document of each visibility, with its bytes and its line in the journal, and one thread of each audience with an answer. */
export async function addExchanges(
  pool: Pool,
  project: { readonly id: number; readonly reference: string; readonly territoryId: number },
  author: Actor,
): Promise<void> {
  for (const visibility of DOCUMENT_VISIBILITIES) {
    await pool.query(
      `WITH added AS (
         INSERT INTO document (project_id, title, file_name, media_type, byte_count, sha256, visibility, added_by_id, added_by_name)
         VALUES ($1, $2, 'plan.pdf', 'application/pdf', 4, $3, $4, $5, 'x') RETURNING id)
       INSERT INTO document_chunk (document_id, position, bytes) SELECT id, 0, '%PDF' FROM added`,
      [project.id, `Document ${visibility}`, fingerprint(visibility), visibility, author.userId],
    );
  }
  for (const audience of COMMENT_AUDIENCES) {
    await pool.query(
      `WITH root AS (
         INSERT INTO comment (project_id, audience, author_id, author_name, organisation_name, body)
         VALUES ($1, $2, $3, 'x', 'x', 'Premier ' || $2) RETURNING id)
       INSERT INTO comment (project_id, thread_id, audience, author_id, author_name, organisation_name, body)
         SELECT $1, id, $2, $3, 'x', 'x', 'Réponse ' || $2 FROM root`,
      [project.id, audience, author.userId],
    );
  }
}

/** Not of any file. */
export function fingerprint(visibility: DocumentVisibility): string {
  return String(DOCUMENT_VISIBILITIES.indexOf(visibility)).repeat(64);
}
