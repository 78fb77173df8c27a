import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { isReference } from "../rules";
import type { PublicProject } from "./types";

type PublicRow = Omit<PublicProject, "publishedAt"> & { readonly publishedAt: string };

/** What the public may read of a project: from the copy that holds the chosen fields only. Null unless published. */
export async function getPublicProject(actor: Actor, reference: string): Promise<PublicProject | null> {
  if (!isReference(reference)) return null;
  const [found] = await readAs<{ project: PublicRow }>(
    actor,
    Prisma.sql`
      SELECT json_build_object(
        'reference', p.reference, 'publishedAt', p.published_at, 'demo', p.demo,
        'territory', (SELECT json_build_object('slug', t.slug, 'programmeName', t.programme_name) FROM territory t WHERE t.id = p.territory_id),
        'title', p.title, 'summary', p.summary,
        'mainPriority', (SELECT m.label FROM priority m WHERE m.id = p.main_priority_id),
        'otherPriorities', (SELECT coalesce(json_agg(o.label ORDER BY o.position), '[]') FROM priority o
                            WHERE o.id = ANY (p.priority_ids) AND o.id IS DISTINCT FROM p.main_priority_id),
        'objectives', p.objectives, 'projectOwner', p.project_owner,
        'projectOwnerKind', p.project_owner_kind,
        'qpvs', (SELECT coalesce(json_agg(json_build_object('code', q.code, 'name', q.name) ORDER BY q.code), '[]') FROM qpv q
                 WHERE q.code = ANY (p.qpv_codes)),
        'commune', (SELECT c.nom FROM commune c WHERE c.code_insee = p.code_insee),
        'phase', p.phase, 'progressStatus', p.progress_status, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
        'totalCostCents', p.total_cost_cents, 'fundingGrantedCents', p.funding_granted_cents
      ) AS project
      FROM published_project p WHERE p.reference = ${reference}`,
  );
  return found ? { ...found.project, publishedAt: new Date(found.project.publishedAt) } : null;
}
