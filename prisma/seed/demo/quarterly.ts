import type pg from "pg";
import type { RecordedChanges } from "@/lib/features/projects/journal/types";
import { diffStates, EMPTY_STATE } from "@/lib/features/projects/rules";
import type { ProjectState } from "@/lib/features/projects/types";
import { quarterLabel } from "@/lib/features/quarterly/labels";
import { quarterOf, shiftQuarter, startOf } from "@/lib/features/quarterly/rules";
import type { Quarter } from "@/lib/features/quarterly/types";
import { parisDay } from "@/lib/kernel/dates";
import { typeset } from "@/lib/kernel/typeset";
import type { Directory } from "@/prisma/seed/demo/directory";
import { insertRows, type Row } from "@/prisma/seed/insert-rows";

/** How far a territory is: `said` of its live projects, and the message with which it was sent, if it was. */
type DemoReview = { readonly said: number; readonly message?: string };

/** Everything, and more than any territory has. */
const ALL = 99;
const LAST_QUARTER: Readonly<Record<string, DemoReview>> = {
  roubaix: { said: ALL, message: "Trimestre conforme au calendrier. La halle reste notre priorité." },
  toulouse: {
    said: ALL,
    message: "Deux projets attendent une réponse des financeurs : merci de nous appuyer.",
  },
  "est-ensemble": { said: ALL, message: "" },
  laval: { said: ALL, message: "Rien de marquant cet été ; la rentrée sera chargée." },
  "grand-nancy": { said: 1, message: "Revue faite en partie, faute de temps : le reste suivra." },
  montpellier: { said: 1 },
};
const THIS_QUARTER: Readonly<Record<string, DemoReview>> = {
  roubaix: { said: 2 },
  "est-ensemble": { said: ALL, message: "Tous les projets sont à jour." },
};

const WORDS = [
  "",
  "Le calendrier tient. Prochain point en comité de pilotage.",
  "",
  "Nous attendons la réponse du financeur pour lancer la consultation.",
  "",
] as const;

type LiveProject = {
  readonly id: number;
  readonly reference: string;
  readonly title: string;
  readonly phase: string | null;
  readonly progressStatus: string | null;
};

/** Reviews of the last quarter, most of them sent, and of this one, just begun: told from the projects’ own history. */
export async function insertReviews(client: pg.Client, directory: Directory, now: Date): Promise<void> {
  const present = quarterOf(parisDay(now));
  const last = shiftQuarter(present, -1);
  const started = instantOf(startOf(present));
  const before = instantOf(startOf(last));
  // Sent in the last days of a quarter; begun in the first half of what has passed of this one.
  const along = (from: Date, to: Date, share: number) => {
    const at = new Date(from.getTime() + (to.getTime() - from.getTime()) * share);
    const atWork = new Date(at);
    atWork.setUTCHours(9, 0, 0, 0);
    return atWork > from && atWork < at ? atWork : at;
  };
  for (const [slug, review] of Object.entries(LAST_QUARTER))
    await insertReview(client, directory, {
      slug,
      review,
      quarter: last,
      from: before,
      at: along(before, started, 0.9),
    });
  for (const [slug, review] of Object.entries(THIS_QUARTER))
    await insertReview(client, directory, {
      slug,
      review,
      quarter: present,
      from: started,
      at: along(started, now, 0.5),
    });
}

/** Midnight in winter, an hour later in summer: a demonstration may begin its quarters an hour late. */
const instantOf = (day: string) => new Date(`${day}T00:00:00Z`);

type Told = {
  readonly slug: string;
  readonly review: DemoReview;
  readonly quarter: Quarter;
  readonly from: Date;
  readonly at: Date;
};

const MINUTE = 60_000;

async function insertReview(client: pg.Client, directory: Directory, told: Told): Promise<void> {
  const { slug, review, quarter, from, at } = told;
  const territoryId = directory.territoryId(slug);
  const projects = (await liveProjects(client, slug, at)).slice(0, review.said);
  if (projects.length === 0) return;
  const agent = directory.author(slug, "contributor");
  const { rows } = await client.query<{ id: number }>(
    "INSERT INTO quarterly_review (territory_id, starts_on, round, started_at) VALUES ($1, $2, 1, $3) RETURNING id",
    [territoryId, startOf(quarter), at],
  );
  const reviewId = rows[0]?.id;
  const answers: Row[] = [];
  const journal: Row[] = [];
  for (const [turn, project] of projects.entries()) {
    const answeredAt = new Date(at.getTime() + turn * MINUTE);
    const changes = await changesBetween(client, project.id, from, answeredAt);
    const isChanged = Object.keys(changes).length > 0;
    answers.push({
      review_id: reviewId,
      project_id: project.id,
      outcome: isChanged ? "changed" : "unchanged",
      title: project.title,
      phase: project.phase,
      progress_status: project.progressStatus,
      changes,
      word: typeset(WORDS[turn % WORDS.length] ?? ""),
      answered_at: answeredAt,
      answered_by_id: agent.id,
      answered_by_name: agent.name,
    });
    if (!isChanged)
      journal.push({
        at: answeredAt,
        actor_id: agent.id,
        actor_name: agent.name,
        organisation_name: agent.organisationName,
        verb: "confirm",
        subject_kind: "project",
        subject_key: project.reference,
        project_id: project.id,
        territory_id: territoryId,
        changes: { quarterlyReview: { before: null, after: quarterLabel(quarter) } },
      });
  }
  await insertRows(client, "quarterly_answer", answers);
  await insertRows(client, "journal_entry", journal);
  if (review.message === undefined) return;
  const lead = directory.author(slug, "coordinator");
  await client.query(
    `UPDATE quarterly_review SET message = $2, sent_at = $3, sent_by_id = $4, sent_by_name = $5,
       unanswered_ids = $6::integer[] WHERE id = $1`,
    [
      reviewId,
      typeset(review.message),
      new Date(at.getTime() + 30 * MINUTE),
      lead.id,
      lead.name,
      (await liveProjects(client, slug, at)).slice(review.said).map(({ id }) => id),
    ],
  );
}

/** Accepted by then, and still alive, as they stood then. */
async function liveProjects(client: pg.Client, slug: string, at: Date): Promise<LiveProject[]> {
  const { rows } = await client.query<LiveProject>(
    `SELECT p.id, p.reference, v.state ->> 'title' AS title, v.state ->> 'phase' AS phase, v.state ->> 'progressStatus' AS "progressStatus"
     FROM project p JOIN territory t ON t.id = p.territory_id
       JOIN project_version v ON v.project_id = p.id AND v.valid_from <= $2 AND (v.valid_to IS NULL OR v.valid_to > $2)
     WHERE t.slug = $1 AND p.review_status = 'accepted' AND v.state ->> 'reviewStatus' = 'accepted'
       AND v.state ->> 'progressStatus' NOT IN ('abandoned', 'completed')
     ORDER BY p.id`,
    [slug, at],
  );
  return rows;
}

/** What the territory saved between two instants, from its versions. */
async function changesBetween(
  client: pg.Client,
  projectId: number,
  from: Date,
  to: Date,
): Promise<RecordedChanges> {
  const stateAt = async (at: Date) => {
    const { rows } = await client.query<{ state: Partial<ProjectState> }>(
      "SELECT state FROM project_version WHERE project_id = $1 AND valid_from <= $2 ORDER BY number DESC LIMIT 1",
      [projectId, at],
    );
    return rows[0] ? { ...EMPTY_STATE, ...rows[0].state } : null;
  };
  const [before, after] = [await stateAt(from), await stateAt(to)];
  if (!before || !after) return {};
  return Object.fromEntries(diffStates(before, after).map(({ field, ...values }) => [field, values]));
}
