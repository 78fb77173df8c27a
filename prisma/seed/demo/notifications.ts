import type pg from "pg";

const SHOWN_DAYS = 60;
/** What came before has been read. */
const UNREAD_DAYS = 6;

/** What the last weeks of the demonstration would have told its people; no mail is owed to anybody. */
export async function insertNotifications(client: pg.Client, now: Date): Promise<void> {
  await client.query(
    `WITH told AS (
       SELECT 'comment' AS kind, CASE WHEN c.thread_id IS NULL THEN 'opened' ELSE 'answered' END AS event, c.at, c.author_id AS doer,
         c.author_name, c.organisation_name, c.project_id, NULL::integer AS review_event_id, c.id AS comment_id, NULL::integer AS answer_id,
         p.territory_id AS territory, NULL::integer AS partner, false AS ministry
       FROM comment c JOIN project p ON p.id = c.project_id WHERE c.deleted_at IS NULL
       UNION ALL
       SELECT 'decision', e.command, e.at, e.actor_id, e.actor_name, o.name, e.project_id, e.id, NULL, NULL, p.territory_id, NULL, false
       FROM review_event e JOIN project p ON p.id = e.project_id JOIN user_account u ON u.id = e.actor_id
         JOIN organisation o ON o.id = u.organisation_id WHERE e.command IN ('requestChanges', 'accept', 'reject')
       UNION ALL
       SELECT 'submission', e.command, e.at, e.actor_id, e.actor_name, o.name, e.project_id, e.id, NULL, NULL, NULL, NULL, true
       FROM review_event e JOIN user_account u ON u.id = e.actor_id JOIN organisation o ON o.id = u.organisation_id WHERE e.command = 'submit'
       UNION ALL
       SELECT 'answer', s.command, s.at, s.actor_id, s.actor_name, s.organisation_name, s.project_id, NULL, NULL, s.answer_id,
         CASE WHEN u.role = 'partner' THEN p.territory_id END, CASE WHEN u.role <> 'partner' THEN s.organisation_id END, false
       FROM partner_answer_step s JOIN project p ON p.id = s.project_id JOIN user_account u ON u.id = s.actor_id
     )
     INSERT INTO notification (recipient_id, kind, event, at, actor_name, organisation_name, project_id, review_event_id, comment_id, answer_id,
       told_at, read_at)
     SELECT r.id, t.kind, t.event, t.at, t.author_name, t.organisation_name, t.project_id, t.review_event_id, t.comment_id, t.answer_id, t.at,
       CASE WHEN t.at < $1::timestamptz - make_interval(days => $3) THEN t.at + interval '1 day' END
     FROM told t JOIN user_account r ON r.demo AND r.id IS DISTINCT FROM t.doer JOIN organisation o ON o.id = r.organisation_id
     WHERE t.at > $1::timestamptz - make_interval(days => $2) AND t.at <= $1
       AND ((o.territory_id = t.territory AND r.role IN ('contributor', 'coordinator'))
         OR (o.id = t.partner AND r.role = 'partner')
         OR (t.ministry AND r.role = 'reviewer'))
     ORDER BY t.at, r.id`,
    [now, SHOWN_DAYS, UNREAD_DAYS],
  );
}
