import "server-only";
import { withoutArticle } from "@/lib/features/territories/rules";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { mayReview } from "../policy";
import type { BatchItem } from "./types";

/** Those of the chosen projects that the reviewer sees, in the order chosen; none for anybody else. */
export async function listBatch(actor: Actor, references: readonly string[]): Promise<BatchItem[]> {
  if (!mayReview(actor) || references.length === 0) return [];
  const rows = await readAs<BatchItem>(
    actor,
    Prisma.sql`SELECT p.reference, p.title, t.programme_name AS "territoryName", p.version, p.review_status AS "reviewStatus",
        a.assignee_id AS "assigneeId", CASE WHEN a.assignee_id IS NOT NULL THEN a.assignee_name END AS "assigneeName",
        (SELECT count(*)::int FROM review_opinion o WHERE o.project_id = p.id
          AND o.given_at IS NULL AND o.withdrawn_at IS NULL AND o.closed_at IS NULL) AS "opinionsPending",
        (SELECT count(*)::int FROM review_remark r WHERE r.project_id = p.id AND r.state = 'open') AS "openRemarks"
      FROM unnest(${references}::text[]) WITH ORDINALITY AS chosen (reference, place)
        JOIN project p ON p.reference = chosen.reference JOIN territory t ON t.id = p.territory_id
        LEFT JOIN review_assignment a ON a.project_id = p.id
      ORDER BY chosen.place`,
  );
  return rows.map((row) => ({ ...row, territoryName: withoutArticle(row.territoryName) }));
}
