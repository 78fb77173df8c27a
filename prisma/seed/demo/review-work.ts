import type pg from "pg";
import { typeset } from "@/lib/kernel/typeset";
import { uuidOf } from "@/prisma/seed/demo/directory";
import { ANSWER_OF_TERRITORY, CHECK_ITEMS, DEMO_OPINIONS } from "@/prisma/seed/demo/review-words";

const DAY = 86_400_000;
const REVIEWER = "anct@demo.test";

/** The desk of the ministry: some projects in hand, opinions asked (one is late), a grid begun, remarks answered and settled. */
export async function insertReviewWork(client: pg.Client, now: Date): Promise<void> {
  const { rows: items } = await client.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM review_check_item",
  );
  for (const [position, [label, help]] of items[0]?.count === 0 ? CHECK_ITEMS.entries() : [])
    await client.query("INSERT INTO review_check_item (label, help, position) VALUES ($1, $2, $3)", [
      typeset(label),
      typeset(help),
      position + 1,
    ]);
  const { rows: waiting } = await client.query<{ id: number; reference: string; submitted_at: Date }>(
    "SELECT id, reference, submitted_at FROM project WHERE review_status = 'submitted' ORDER BY submitted_at, id",
  );
  await client.query(
    `INSERT INTO review_assignment (project_id, assignee_id, assignee_name, assigned_at, assigned_by_id, assigned_by_name)
     SELECT p.id, u.id, u.name, p.submitted_at + (least($2::timestamptz - p.submitted_at, interval '1 day') / 2), u.id, u.name
     FROM project p, user_account u WHERE u.email = $1 AND p.review_status IN ('submitted', 'changesRequested') AND p.id % 2 = 0`,
    [REVIEWER, now],
  );
  for (const [place, opinions] of DEMO_OPINIONS.entries()) {
    const project = waiting[place];
    if (!project) continue;
    for (const opinion of opinions) await insertOpinion(client, project, opinion, now);
  }
  const [first] = waiting;
  if (first) await tickHalf(client, first.id, now);
  await followRemarks(client, now);
}

async function insertOpinion(
  client: pg.Client,
  project: { readonly id: number; readonly reference: string; readonly submitted_at: Date },
  { asked, question, due, stance, text = "" }: (typeof DEMO_OPINIONS)[number][number],
  now: Date,
): Promise<void> {
  const isPerson = asked.includes("@");
  const askedAt = new Date(Math.max(project.submitted_at.getTime(), now.getTime() - 20 * DAY));
  const givenAt = stance && new Date(Math.max(askedAt.getTime(), now.getTime() - 3 * DAY));
  await client.query(
    `INSERT INTO review_opinion (project_id, territory_id, reference, project_title, asked_organisation_id, asked_user_id, asked_name,
       question, due_on, asked_at, asked_by_id, asked_by_name, creation_key, stance, text, given_at, given_by_id, given_by_name)
     SELECT p.id, p.territory_id, p.reference, p.title, CASE WHEN NOT $2 THEN o.id END, CASE WHEN $2 THEN u.id END,
       CASE WHEN $2 THEN u.name || ' (' || o.name || ')' ELSE o.name END, $4, $5, $6, r.id, r.name, $7, $8::text, $9, $10::timestamptz,
       CASE WHEN $8::text IS NOT NULL THEN u.id END, CASE WHEN $8::text IS NOT NULL THEN u.name ELSE '' END
     FROM project p, user_account r, user_account u JOIN organisation o ON o.id = u.organisation_id
     WHERE p.id = $1 AND r.email = $11 AND CASE WHEN $2 THEN u.email = $3 ELSE o.slug = $3 AND u.role = 'partner' END
     ORDER BY u.email LIMIT 1`,
    [
      project.id,
      isPerson,
      asked,
      typeset(question),
      new Date(now.getTime() + due * DAY).toISOString().slice(0, 10),
      askedAt,
      uuidOf(`${project.reference}/avis/${asked}`),
      stance ?? null,
      typeset(text),
      givenAt ?? null,
      REVIEWER,
    ],
  );
}

async function tickHalf(client: pg.Client, projectId: number, now: Date): Promise<void> {
  await client.query(
    `INSERT INTO review_checklist (project_id, answers, updated_at, updated_by_id, updated_by_name)
     SELECT $1, (SELECT jsonb_object_agg(i.id, jsonb_build_object('answer', CASE i.position WHEN 3 THEN 'no' ELSE 'yes' END,
         'note', CASE i.position WHEN 3 THEN $3 ELSE '' END)) FROM review_check_item i WHERE i.position <= 3), $4, u.id, u.name
     FROM user_account u WHERE u.email = $2`,
    [projectId, REVIEWER, typeset("La délibération manque encore."), new Date(now.getTime() - DAY)],
  );
}

/** Of each request that is open, the first remark is done by the territory, and the second settled. */
async function followRemarks(client: pg.Client, now: Date): Promise<void> {
  await client.query(
    `WITH open AS (
       SELECT r.id, row_number() OVER (PARTITION BY r.project_id ORDER BY r.id) AS place, count(*) OVER (PARTITION BY r.project_id) AS total,
         (SELECT u.name FROM user_account u JOIN organisation o ON o.id = u.organisation_id
          WHERE o.territory_id = p.territory_id AND u.role = 'contributor' ORDER BY u.email LIMIT 1) AS agent
       FROM review_remark r JOIN project p ON p.id = r.project_id WHERE r.state = 'open')
     UPDATE review_remark r SET revision = 2,
       answer = CASE open.place WHEN 1 THEN $1 ELSE '' END, answered_at = CASE open.place WHEN 1 THEN greatest(r.at, $2::timestamptz) END,
       answered_by_name = CASE open.place WHEN 1 THEN open.agent ELSE '' END,
       state = CASE open.place WHEN 2 THEN 'settled' ELSE 'open' END, settled_at = CASE open.place WHEN 2 THEN greatest(r.at, $2::timestamptz) END,
       settled_by_name = CASE open.place WHEN 2 THEN r.author_name ELSE '' END
     FROM open WHERE open.id = r.id AND open.total > 1 AND open.place <= 2`,
    [typeset(ANSWER_OF_TERRITORY), new Date(now.getTime() - DAY)],
  );
}
