import "server-only";
import departementRows from "@etalab/decoupage-administratif/data/departements.json";
import type { Actor } from "@/lib/kernel/actor";
import { isSlug } from "@/lib/kernel/slug";
import { type Tx, withActor } from "@/lib/platform/db";
import type {
  Departement,
  PriorityPresentation,
  PublicFigures,
  PublishedProjectSummary,
  TerritoryDetail,
  TerritoryQpv,
  TerritorySummary,
} from "./types";

const LATEST_PROJECTS = 50;

const departementNames = new Map(departementRows.map((row) => [row.code, row.nom.replaceAll("'", "’")]));
const toDepartement = (code: string): Departement => ({ code, name: departementNames.get(code) ?? code });

/** All territories of the programme, with how many published projects each has. Open to everybody. */
export function listTerritories(actor: Actor): Promise<TerritorySummary[]> {
  return withActor(actor, async (tx) => {
    const territories = await tx.territory.findMany({ orderBy: { slug: "asc" } });
    const counts = await countPublished(tx);
    return territories.map((row) => ({
      slug: row.slug,
      programmeName: row.programmeName,
      legalKind: row.legalKind,
      departements: row.departements.map(toDepartement),
      regionName: row.regionName,
      longitude: row.longitude,
      latitude: row.latitude,
      ileDeFrance: row.ileDeFrance,
      outreMer: row.outreMer,
      publishedProjects: counts.get(row.id) ?? 0,
    }));
  });
}

async function countPublished(tx: Tx): Promise<ReadonlyMap<number, number>> {
  const rows = await tx.publishedProject.groupBy({ by: ["territoryId"], _count: true });
  return new Map(rows.map((row) => [row.territoryId, row._count]));
}

/** What the public may know of all published projects: sums of the fields that were published, and of how many. */
export function getPublicFigures(actor: Actor): Promise<PublicFigures> {
  return withActor(actor, async (tx) => {
    const [row] = await tx.$queryRaw<Record<keyof PublicFigures, bigint>[]>`
      SELECT count(*) AS "projects", count(*) FILTER (WHERE demo) AS "demoProjects",
             coalesce(sum(total_cost_cents), 0)::bigint AS "totalCostCents", count(total_cost_cents) AS "projectsWithCost",
             coalesce(sum(funding_granted_cents), 0)::bigint AS "fundingGrantedCents",
             count(funding_granted_cents) AS "projectsWithFunding"
      FROM published_project`;
    if (!row) throw new Error("an aggregate without GROUP BY has one row");
    return {
      projects: Number(row.projects),
      demoProjects: Number(row.demoProjects),
      totalCostCents: Number(row.totalCostCents),
      projectsWithCost: Number(row.projectsWithCost),
      fundingGrantedCents: Number(row.fundingGrantedCents),
      projectsWithFunding: Number(row.projectsWithFunding),
    };
  });
}

/** The priorities in the programme’s order, in the words of their presentation. */
export function listPriorities(actor: Actor): Promise<PriorityPresentation[]> {
  return withActor(actor, (tx) =>
    tx.priority.findMany({
      orderBy: { position: "asc" },
      select: { slug: true, label: true, description: true },
    }),
  );
}

/** Null when there is no such territory. */
export async function getTerritory(actor: Actor, slug: string): Promise<TerritoryDetail | null> {
  if (!isSlug(slug)) return null;
  return withActor(actor, async (tx) => {
    const row = await tx.territory.findUnique({
      where: { slug },
      include: {
        wave: { select: { label: true } },
        communes: { select: { commune: { select: { codeInsee: true, nom: true } } } },
        qpvs: { orderBy: { code: "asc" } },
      },
    });
    if (!row) return null;
    const publishedProjects = await tx.publishedProject.count({ where: { territoryId: row.id } });
    const qpvsOf = (generation: number): TerritoryQpv[] =>
      row.qpvs
        .filter((qpv) => qpv.generation === generation)
        .map(({ code, name, communeNames, whollyInTerritory }) => ({
          code,
          name,
          communeNames,
          whollyInTerritory,
        }));
    return {
      slug: row.slug,
      programmeName: row.programmeName,
      officialName: row.officialName,
      legalKind: row.legalKind,
      siren: row.siren,
      note: row.note,
      population: row.population,
      waveLabel: row.wave.label,
      departements: row.departements.map(toDepartement),
      regionName: row.regionName,
      longitude: row.longitude,
      latitude: row.latitude,
      ileDeFrance: row.ileDeFrance,
      outreMer: row.outreMer,
      publishedProjects,
      communes: row.communes
        .map(({ commune }) => commune)
        .sort((one, other) => one.nom.localeCompare(other.nom, "fr")),
      qpvs: { 2015: qpvsOf(2015), 2024: qpvsOf(2024) },
      latestProjects: await listLatestProjects(tx, row.id),
    };
  });
}

async function listLatestProjects(tx: Tx, territoryId: number): Promise<PublishedProjectSummary[]> {
  const priorities = await tx.priority.findMany({ select: { id: true, label: true } });
  const labels = new Map(priorities.map(({ id, label }) => [id, label]));
  const rows = await tx.publishedProject.findMany({
    where: { territoryId },
    orderBy: [{ publishedAt: "desc" }, { projectId: "desc" }],
    take: LATEST_PROJECTS,
  });
  return rows.map((row) => ({
    reference: row.reference,
    title: row.title,
    summary: row.summary,
    mainPriority: row.mainPriorityId === null ? null : (labels.get(row.mainPriorityId) ?? null),
    totalCostCents: row.totalCostCents === null ? null : Number(row.totalCostCents),
    demo: row.demo,
  }));
}
