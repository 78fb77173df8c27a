import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { ReviewStatus } from "../projects/constants";
import type { ProjectDetail } from "../projects/types";
import type { DocumentVisibility } from "./constants";
import { maySeeDocument } from "./policy";
import { documentIdSchema } from "./schema";
import type { DocumentFile, DocumentView } from "./types";

const COLUMNS = Prisma.sql`d.id, d.title, d.file_name AS "fileName", d.media_type AS "mediaType", d.byte_count AS "byteCount",
  d.visibility, d.added_at AS "addedAt"`;

/** Those of the project's documents that the actor may see, newest first. */
export async function listDocuments(
  actor: Actor,
  project: Pick<ProjectDetail, "id" | "territory" | "reviewStatus" | "publishedAt">,
): Promise<DocumentView[]> {
  const scope = {
    territoryId: project.territory.id,
    reviewStatus: project.reviewStatus,
    isPublished: project.publishedAt !== null,
  };
  const found = await readAs<DocumentView>(
    actor,
    Prisma.sql`SELECT ${COLUMNS}, d.added_by_name AS "addedByName" FROM document d
      WHERE d.project_id = ${project.id} ORDER BY d.added_at DESC, d.id`,
  );
  return found.filter(({ visibility }) => maySeeDocument(actor, scope, visibility));
}

/** The public ones of a published project: everybody may read them. Nobody's name is told. */
export async function listPublicDocuments(actor: Actor, reference: string): Promise<DocumentView[]> {
  return readAs<DocumentView>(
    actor,
    Prisma.sql`SELECT ${COLUMNS}, NULL AS "addedByName" FROM document d JOIN published_project f ON f.project_id = d.project_id
      WHERE f.reference = ${reference} AND d.visibility = 'public' ORDER BY d.added_at DESC, d.id`,
  );
}

type FoundFile = DocumentFile & {
  readonly visibility: DocumentVisibility;
  readonly territoryId: number;
  readonly reviewStatus: ReviewStatus;
  readonly isPublished: boolean;
};

/** One document of one project, to be downloaded; null when it is missing or not for this reader. */
export async function getDocumentFile(
  actor: Actor,
  reference: string,
  id: string,
): Promise<DocumentFile | null> {
  if (!documentIdSchema.safeParse(id).success) return null;
  const [found] = await readAs<FoundFile>(
    actor,
    // Readers of the public copy do not see the project's own row.
    Prisma.sql`SELECT ${COLUMNS}, f.project_id IS NOT NULL AS "isPublished", coalesce(p.territory_id, f.territory_id) AS "territoryId",
        coalesce(p.review_status, 'accepted') AS "reviewStatus"
      FROM document d LEFT JOIN project p ON p.id = d.project_id LEFT JOIN published_project f ON f.project_id = d.project_id
      WHERE d.id = ${id}::uuid AND coalesce(p.reference, f.reference) = ${reference}`,
  );
  if (!found || !maySeeDocument(actor, found, found.visibility)) return null;
  const { fileName, mediaType, byteCount } = found;
  return { id, fileName, mediaType, byteCount };
}
