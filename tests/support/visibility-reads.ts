import { listMilestones } from "@/lib/features/calendar/data";
import { listCalendarEvents } from "@/lib/features/calendar/events/data";
import { getDashboard } from "@/lib/features/dashboard/data";
import { getIndicatorSums, listIndicatorShares } from "@/lib/features/indicators/summary/data";
import { getArchives } from "@/lib/features/projects/archive/data";
import { findReferenceByKey, getOwnDirectory, getProject } from "@/lib/features/projects/data";
import { openProjectExport } from "@/lib/features/projects/export/data";
import type { ExportProject } from "@/lib/features/projects/export/types";
import { getVersionAt, getVersions, listVersions } from "@/lib/features/projects/history/data";
import { getProjectShape } from "@/lib/features/projects/inspiration/data";
import { listJournal } from "@/lib/features/projects/journal/data";
import { listPresence } from "@/lib/features/projects/presence/data";
import { getPublicProject } from "@/lib/features/projects/publication/data";
import { getOpenRequest, getProjectReview, listAwaitedChanges } from "@/lib/features/projects/review/data";
import { getQueuePlace, getReviewQueue } from "@/lib/features/projects/review/queue/data";
import { queueParamsSchema } from "@/lib/features/projects/review/queue/schema";
import { resolveFilters } from "@/lib/features/projects/search/data";
import { listOrderedIds, listProjects } from "@/lib/features/projects/search/list/data";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import { getConfirmation } from "@/lib/features/quarterly/data";
import type { Actor } from "@/lib/kernel/actor";
import { mintActor } from "@/lib/platform/actors";
import { ANSWER_READS } from "./visibility-answers";
import { CRITERIA_READS } from "./visibility-criteria";
import { EVENING_READS } from "./visibility-evenings";
import { EXCHANGE_READS } from "./visibility-exchanges";
import type { FixtureProject } from "./visibility-fixture";
import { AUDIENCES, type Audience, READABLE } from "./visibility-matrix";
import { REVIEW_READS } from "./visibility-review";
import { VIEW_READS } from "./visibility-views";

type Line = Readonly<Record<Audience, readonly FixtureProject["reviewStatus"][]>>;
type Read = {
  readonly allowed: Line;
  /** Does the actor get this project (or this part of it) from the read? */
  readonly sees: (actor: Actor, project: FixtureProject) => Promise<boolean>;
};

const readable = (table: string): Line => {
  const line = READABLE[table];
  if (!line) throw new Error(`no line for ${table}`);
  return line;
};
const only = (audiences: readonly Audience[], statuses: Line[Audience]): Line =>
  Object.fromEntries(
    AUDIENCES.map((one) => [one, audiences.includes(one) ? statuses : []]),
  ) as unknown as Line;

const MINISTRY = ["reviewer", "admin"] as const;
const EVERYTHING = {
  filters: NO_FILTERS,
  position: { sort: "recent", page: 1, after: null },
  ignored: [],
} as const;
const OWNER = {
  role: "contributor",
  userId: "00000000-0000-4000-8000-000000000000",
  name: "",
  email: "",
  organisationId: null,
  organisationName: "",
} as const;
const NOW = new Date("2026-06-30T12:00:00Z");

async function exported(actor: Actor): Promise<ExportProject[]> {
  const opened = await openProjectExport(actor, EVERYTHING);
  if (!opened.ok) throw new Error("an export of everything ignores nothing");
  const rows: ExportProject[] = [];
  for await (const batch of opened.file.batches()) rows.push(...batch);
  return rows;
}

/** Every read about projects, as the code offers it. The key is the function's name. */
export const READS: Readonly<Record<string, Read>> = {
  ...EXCHANGE_READS,
  ...CRITERIA_READS,
  ...REVIEW_READS,
  ...ANSWER_READS,
  getProject: {
    allowed: readable("project"),
    sees: async (actor, { reference }) => (await getProject(actor, reference)) !== null,
  },
  "getProject: funding and contact": {
    allowed: readable("funding_line"),
    sees: async (actor, { reference }) => {
      const project = await getProject(actor, reference);
      return Boolean(project?.fundingLines?.length) && project?.contact?.name === "Contact confidentiel";
    },
  },
  "getProject: private note": {
    allowed: readable("project_note"),
    sees: async (actor, { reference }) =>
      (await getProject(actor, reference))?.privateNote === "Note confidentielle",
  },
  "getProject: indicators": {
    allowed: readable("indicator_value"),
    sees: async (actor, { reference }) => Boolean((await getProject(actor, reference))?.indicators?.length),
  },
  getIndicatorSums: {
    allowed: readable("indicator_value"),
    sees: async (actor, { reviewStatus }) => {
      const filters = { ...NO_FILTERS, territories: ["roubaix"], reviewStatuses: [reviewStatus] };
      const { figures } = await getIndicatorSums(actor, filters);
      return figures.some(({ sums }) => sums.following > 0);
    },
  },
  ...EVENING_READS,
  ...VIEW_READS,
  listIndicatorShares: {
    allowed: readable("indicator_value"),
    sees: async (actor, { reference, reviewStatus }) => {
      const filters = { ...NO_FILTERS, reviewStatuses: [reviewStatus] };
      const page = await listIndicatorShares(actor, "emplois-crees", filters, 1);
      return page?.shares.some((share) => share.reference === reference) ?? false;
    },
  },
  "getProject: cost lines": {
    allowed: readable("cost_line"),
    sees: async (actor, { reference }) =>
      (await getProject(actor, reference))?.costLines?.[0]?.label === "Dépense confidentielle",
  },
  "getProject: milestones and needs": {
    allowed: readable("milestone"),
    sees: async (actor, { reference }) => {
      const project = await getProject(actor, reference);
      return (
        project?.milestones?.[0]?.label === "Jalon confidentiel" &&
        project.needs?.[0]?.text === "Besoin confidentiel"
      );
    },
  },
  getConfirmation: {
    allowed: readable("project_confirmation"),
    sees: async (actor, project) => (await getConfirmation(actor, project)) !== null,
  },
  listMilestones: {
    allowed: readable("milestone"),
    sees: async (actor, { reference }) => {
      const span = { kind: "between", from: "2026-06-01", to: "2026-06-30" } as const;
      const found = await listMilestones(actor, { span, territory: "roubaix", after: null, limit: 1000 });
      return found.some((entry) => entry.reference === reference);
    },
  },
  listCalendarEvents: {
    allowed: readable("milestone"),
    sees: async (actor, { reference }) => {
      const { events } = await listCalendarEvents(actor, {
        span: { kind: "between", from: "2026-06-01", to: "2026-06-30" },
        filters: { kinds: [], territory: "roubaix", priority: null, mine: false },
        after: null,
        limit: 1000,
        today: "2026-06-01",
        ownTerritory: null,
      });
      return events.some((event) => event.kind === "milestone" && event.reference === reference);
    },
  },
  listProjects: {
    allowed: readable("project"),
    sees: async (actor, { reference }) =>
      (await listProjects(actor, EVERYTHING)).items.some((item) => item.reference === reference),
  },
  "listProjects: search": {
    allowed: readable("project"),
    sees: async (actor, { reference }) => {
      const view = { ...EVERYTHING, filters: { ...NO_FILTERS, query: "zébulons" } };
      return (await listProjects(actor, view)).items.some((item) => item.reference === reference);
    },
  },
  "listProjects: by reference": {
    allowed: readable("project"),
    sees: async (actor, { reference }) => {
      const view = { ...EVERYTHING, filters: { ...NO_FILTERS, query: reference } };
      return (await listProjects(actor, view)).total === 1;
    },
  },
  listOrderedIds: {
    allowed: readable("project"),
    sees: async (actor, { id }) => {
      const { filters } = await resolveFilters(actor, NO_FILTERS);
      return (await listOrderedIds(actor, filters, "recent")).includes(id);
    },
  },
  openProjectExport: {
    allowed: readable("project"),
    sees: async (actor, { reference }) => (await exported(actor)).some((row) => row.reference === reference),
  },
  "openProjectExport: funders": {
    allowed: readable("funding_line"),
    sees: async (actor, { reference }) => {
      const row = (await exported(actor)).find((one) => one.reference === reference);
      return (row?.funding?.funders.length ?? 0) > 0;
    },
  },
  getDashboard: {
    allowed: readable("project"),
    sees: async (actor, { reviewStatus }) => {
      const filters = { ...NO_FILTERS, territories: ["roubaix"], reviewStatuses: [reviewStatus] };
      return (await getDashboard(actor, filters)).total.projects > 0;
    },
  },
  listJournal: {
    allowed: readable("journal_entry"),
    sees: async (actor, project) => (await listJournal(actor, project, 10)).length > 0,
  },
  listVersions: {
    allowed: readable("project_version"),
    sees: async (actor, project) => (await listVersions(actor, project, 1)).total > 0,
  },
  getVersions: {
    allowed: readable("project_version"),
    sees: async (actor, project) => (await getVersions(actor, project, [1])).length > 0,
  },
  getVersionAt: {
    allowed: readable("project_version"),
    sees: async (actor, project) => (await getVersionAt(actor, project, "2099-12-31")) !== null,
  },
  getProjectShape: {
    // The shape alone; its content is tried in tests/db/projects/inspiration.test.ts.
    allowed: only(["ownContributor", "ownCoordinator", "otherContributor", "otherCoordinator"], ["accepted"]),
    sees: async (actor, { reference }) => (await getProjectShape(actor, reference)) !== null,
  },
  getArchives: {
    // None of these is archived; those that are stand in tests/db/projects/archive-visibility.test.ts.
    allowed: only([], []),
    sees: async (actor, { reference }) =>
      (await getArchives(actor))?.archived.some((one) => one.reference === reference) ?? false,
  },
  getProjectReview: {
    allowed: readable("review_event"),
    // Even with the project in hand, whoever may not read its review gets none.
    sees: async (actor, { reference, territoryId }) => {
      const project = await getProject(mintActor({ ...OWNER, territoryId }), reference);
      if (!project) throw new Error("its own territory sees the project");
      return (await getProjectReview(actor, project)) !== null;
    },
  },
  getOpenRequest: {
    allowed: only(["ownContributor", "ownCoordinator", ...MINISTRY], []),
    sees: async (actor, { reference }) => (await getOpenRequest(actor, reference)) !== null,
  },
  listAwaitedChanges: {
    // Those of the fixture were never asked for; what it answers to whom is tried in tests/db/digest.test.ts.
    allowed: only([], []),
    sees: async (actor, { reference }) =>
      (await listAwaitedChanges(actor)).some((one) => one.reference === reference),
  },
  getReviewQueue: {
    allowed: only(MINISTRY, ["submitted"]),
    sees: async (actor, { reference }) => {
      const queue = await getReviewQueue(actor, queueParamsSchema.parse({}), NOW);
      return queue?.items.some((item) => item.reference === reference) ?? false;
    },
  },
  getQueuePlace: {
    allowed: only(MINISTRY, ["submitted"]),
    sees: async (actor, project) => ((await getQueuePlace(actor, project))?.position ?? 0) > 0,
  },
  getPublicProject: {
    allowed: only(AUDIENCES, ["accepted"]),
    sees: async (actor, { reference }) => (await getPublicProject(actor, reference)) !== null,
  },
  listPresence: {
    allowed: readable("project_presence"),
    sees: async (actor, { reference }) => (await listPresence(actor, reference)) !== null,
  },
  findReferenceByKey: {
    allowed: only([], []),
    // A key that nobody has sent: what it answers for the right one is tested with the creation.
    sees: async (actor) => (await findReferenceByKey(actor, "00000000-0000-4000-8000-000000000000")) !== null,
  },
  getOwnDirectory: {
    allowed: only(
      ["ownContributor", "ownCoordinator"],
      ["draft", "submitted", "changesRequested", "accepted", "rejected"],
    ),
    sees: async (actor, { territoryId }) => (await getOwnDirectory(actor))?.territory.id === territoryId,
  },
};
