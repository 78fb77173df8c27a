import "server-only";
import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import { readAs, type Tx, withActor } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { maySeeFundingAndContact, maySeeInternals, maySeeProject } from "./policy";
import { isReference } from "./rules";
import type { ProjectContactState, ProjectDetail, ProjectDirectory } from "./types";

type Instants = "createdAt" | "updatedAt";
/** What the territory, the ministry and the partners read, each part a table of its own. */
type PlanPart = "costLines" | "fundingLines" | "milestones" | "indicators" | "needs";
type OptionalInstants = "submittedAt" | "decidedAt" | "publishedAt";

/** As JSON leaves Postgres: instants are text, and what the policies hide is null. */
type ProjectRow = Omit<ProjectDetail, Instants | OptionalInstants | "contact" | "privateNote" | PlanPart> &
  Record<Instants, string> &
  Record<OptionalInstants, string | null> & {
    readonly contact: ProjectContactState | null;
    readonly privateNote: string | null;
  } & {
    readonly [Part in PlanPart]: NonNullable<ProjectDetail[Part]> | null;
  };

type FoundProject = { readonly project: ProjectRow };

/** Null when there is no such project, or none that the actor may see: nobody can tell which. */
export async function getProject(actor: Actor, reference: string): Promise<ProjectDetail | null> {
  if (!isReference(reference)) return null;
  const [found] = await readAs<FoundProject>(actor, projectStatement(reference));
  return detailFor(actor, found);
}

/** The same, in a transaction that goes on to change it. */
export async function selectProject(tx: Tx, actor: Actor, reference: string): Promise<ProjectDetail | null> {
  const [found] = await tx.$queryRaw<FoundProject[]>(projectStatement(reference));
  return detailFor(actor, found);
}

/** The same of many, for a unit of work that goes through a list; those that the actor does not see are left out. */
export async function selectProjects(
  tx: Tx,
  actor: Actor,
  references: readonly string[],
): Promise<ProjectDetail[]> {
  const wanted = Prisma.sql`p.reference = ANY (${references}::text[])`;
  const found = await tx.$queryRaw<FoundProject[]>(projectsStatement(wanted));
  return found.map((one) => detailFor(actor, one)).filter((one) => one !== null);
}

const projectStatement = (reference: string) => projectsStatement(Prisma.sql`p.reference = ${reference}`);

/** One statement, because each costs a trip to the database: Postgres puts the whole project together. */
function projectsStatement(wanted: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT json_build_object(
      'id', p.id, 'reference', p.reference, 'version', p.version, 'reviewStatus', p.review_status, 'demo', p.demo,
      'territory', (SELECT json_build_object('id', t.id, 'slug', t.slug, 'programmeName', t.programme_name)
                    FROM territory t WHERE t.id = p.territory_id),
      'title', p.title, 'summary', p.summary, 'objectives', p.objectives, 'projectOwner', p.project_owner,
      'projectOwnerKind', p.project_owner_kind,
      'mainPriority', (SELECT json_build_object('id', m.id, 'slug', m.slug, 'label', m.label)
                       FROM priority m WHERE m.id = p.main_priority_id),
      'otherPriorities', (SELECT coalesce(json_agg(json_build_object('id', o.id, 'slug', o.slug, 'label', o.label) ORDER BY o.id), '[]')
                          FROM priority o WHERE o.id = ANY (p.priority_ids) AND o.id IS DISTINCT FROM p.main_priority_id),
      'qpvs', (SELECT coalesce(json_agg(json_build_object('code', q.code, 'generation', q.generation, 'name', q.name,
                                                          'communeNames', q.commune_names) ORDER BY q.code COLLATE "C"), '[]')
               FROM qpv q WHERE q.code = ANY (p.qpv_codes)),
      'commune', (SELECT json_build_object('codeInsee', c.code_insee, 'nom', c.nom)
                  FROM commune c WHERE c.code_insee = p.code_insee),
      'point', CASE WHEN p.longitude IS NOT NULL THEN json_build_object('longitude', p.longitude, 'latitude', p.latitude) END,
      'phase', p.phase, 'progressStatus', p.progress_status, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
      'totalCostCents', p.total_cost_cents, 'taxBasis', p.tax_basis, 'fundingAskedCents', p.funding_asked_cents,
      'fundingGrantedCents', p.funding_granted_cents, 'fundingPaidCents', p.funding_paid_cents,
      'fundingGapCents', p.funding_gap_cents, 'createdAt', p.created_at, 'updatedAt', p.updated_at,
      'submittedAt', p.submitted_at, 'decidedAt', p.decided_at, 'publishedAt', p.published_at,
      'updatedByName', p.updated_by_name, 'publishedFields', p.published_fields,
      'costLines', (SELECT json_agg(json_build_object('nature', l.nature, 'label', l.label, 'amountCents', l.amount_cents) ORDER BY l.position, l.id)
                    FROM cost_line l WHERE l.project_id = p.id),
      'milestones', (SELECT json_agg(json_build_object('label', m.label, 'plannedOn', m.planned_on, 'actualOn', m.actual_on, 'state', m.state)
                                     ORDER BY m.position, m.id)
                     FROM milestone m WHERE m.project_id = p.id),
      'needs', (SELECT json_agg(json_build_object('kind', n.kind, 'text', n.text, 'isMet', n.is_met) ORDER BY n.position, n.id)
                FROM need n WHERE n.project_id = p.id),
      'indicators', (SELECT json_agg(json_build_object('indicatorId', v.indicator_id, 'baseline', v.baseline -> 0,
                                       'targets', coalesce(v.targets, '[]'), 'measures', coalesce(v.measures, '[]')) ORDER BY v.first)
                     FROM (SELECT indicator_id, min(position) AS first, jsonb_agg(figure ORDER BY "on", id) FILTER (WHERE kind = 'baseline') AS baseline,
                             jsonb_agg(figure ORDER BY "on", id) FILTER (WHERE kind = 'target') AS targets,
                             jsonb_agg(figure ORDER BY "on", id) FILTER (WHERE kind = 'measure') AS measures
                           FROM indicator_value i CROSS JOIN LATERAL jsonb_build_object('on', i."on", 'value', i.value,
                             'denominator', i.denominator, 'source', i.source, 'comment', i.comment) AS figure
                           WHERE i.project_id = p.id GROUP BY indicator_id) AS v),
      'fundingLines', (SELECT json_agg(jsonb_build_object('funderId', l.funder_id, 'funderName', l.funder_name, 'detail', l.detail,
                                 'nature', l.nature, 'amountCents', l.amount_cents, 'grantedCents', l.granted_cents, 'paidCents', l.paid_cents,
                                 'state', l.state, 'requestedOn', l.requested_on, 'grantedOn', l.granted_on, 'paidOn', l.paid_on,
                                 'refusedOn', l.refused_on, 'refusalReason', l.refusal_reason, 'funder', CASE WHEN f.id IS NOT NULL THEN json_build_object('slug', f.slug, 'name', f.name, 'isPublic', f.is_public) END)
                                 || CASE WHEN l.answer_id IS NULL THEN '{}'::jsonb ELSE jsonb_build_object('answerId', l.answer_id) END
                                 ORDER BY l.position, l.id)
                       FROM funding_line l LEFT JOIN organisation f ON f.id = l.funder_id WHERE l.project_id = p.id),
      'contact', (SELECT json_build_object('name', c.name, 'email', c.email, 'phone', c.phone)
                  FROM project_contact c WHERE c.project_id = p.id),
      'privateNote', (SELECT n.text FROM project_note n WHERE n.project_id = p.id)
    ) AS project
    FROM project p WHERE ${wanted}`;
}

const scopeOf = ({ territory, reviewStatus }: Pick<ProjectRow, "territory" | "reviewStatus">) => ({
  territoryId: territory.id,
  reviewStatus,
});

const instant = (text: string | null) => (text === null ? null : new Date(text));

/** The first wall: what the role may not see is left out even if a policy of the database had let it through. */
function detailFor(actor: Actor, found: FoundProject | undefined): ProjectDetail | null {
  const row = found?.project;
  if (!row || !maySeeProject(actor, scopeOf(row))) return null;
  const seesFunding = maySeeFundingAndContact(actor, scopeOf(row));
  const seesInternals = maySeeInternals(actor, scopeOf(row));
  return {
    ...row,
    createdAt: new Date(row.createdAt),
    updatedAt: new Date(row.updatedAt),
    submittedAt: instant(row.submittedAt),
    decidedAt: instant(row.decidedAt),
    publishedAt: instant(row.publishedAt),
    costLines: seesFunding ? (row.costLines ?? []) : null,
    fundingLines: seesFunding ? (row.fundingLines ?? []) : null,
    milestones: seesFunding ? (row.milestones ?? []) : null,
    indicators: seesFunding ? (row.indicators ?? []) : null,
    needs: seesFunding ? (row.needs ?? []) : null,
    contact: seesFunding ? (row.contact ?? { name: "", email: "", phone: "" }) : null,
    privateNote: seesInternals ? (row.privateNote ?? "") : null,
    updatedByName: seesInternals ? row.updatedByName : null,
    publishedFields: seesInternals ? row.publishedFields : null,
  };
}

/** What the actor's own territory may tag a project with; null for whoever writes no project. */
export async function getOwnDirectory(actor: Actor): Promise<ProjectDirectory | null> {
  return isTerritoryMember(actor) ? getDirectory(actor, actor.territoryId) : null;
}

/** Reference data: everybody may read it. Null when there is no such territory. */
export async function getDirectory(actor: Actor, territoryId: number): Promise<ProjectDirectory | null> {
  const [found] = await readAs<{ directory: ProjectDirectory }>(
    actor,
    Prisma.sql`
      SELECT json_build_object(
        'territory', json_build_object('id', t.id, 'slug', t.slug, 'programmeName', t.programme_name),
        'priorities', (SELECT coalesce(json_agg(json_build_object('id', id, 'slug', slug, 'label', label) ORDER BY position), '[]')
                       FROM priority),
        'qpvs', (SELECT coalesce(json_agg(json_build_object('code', code, 'generation', generation, 'name', name,
                          'communeNames', commune_names) ORDER BY generation DESC, code COLLATE "C"), '[]')
                 FROM qpv WHERE territory_id = t.id),
        'communes', (SELECT coalesce(json_agg(json_build_object('codeInsee', c.code_insee, 'nom', c.nom)
                            ORDER BY unaccent(c.nom), c.code_insee), '[]')
                     FROM territory_commune tc JOIN commune c ON c.code_insee = tc.code_insee WHERE tc.territory_id = t.id),
        'funders', (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'shortName', short_name, 'successorId', merged_into_id)
                           ORDER BY unaccent(name)), '[]')
                    FROM organisation WHERE is_funder),
        'indicators', (SELECT coalesce(json_agg(json_build_object('id', id, 'slug', slug, 'label', label, 'unit', unit, 'direction', direction,
                              'aggregation', aggregation, 'numeratorLabel', numerator_label, 'denominatorLabel', denominator_label,
                              'priorityIds', priority_ids, 'isActive', is_active) ORDER BY position, label), '[]')
                       FROM indicator)
      ) AS directory
      FROM territory t WHERE t.id = ${territoryId}`,
  );
  return found?.directory ?? null;
}

/** The project that a form has already made, if it was the actor's territory's. */
export async function findReferenceByKey(actor: Actor, creationKey: string): Promise<string | null> {
  if (!isTerritoryMember(actor)) return null;
  const { territoryId } = actor;
  const found = await withActor(actor, (tx) =>
    tx.project.findFirst({ where: { creationKey, territoryId }, select: { reference: true } }),
  );
  return found?.reference ?? null;
}
