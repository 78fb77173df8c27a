import pg from "pg";
import { installJobs, JOB_SCHEMA } from "@/prisma/jobs";

/** What the application's role may do, table by table. Row-level security then decides on which rows. */
const GRANTS: Readonly<Record<string, string>> = {
  "wave, priority, territory, commune, territory_commune, qpv, organisation, indicator, support_scheme":
    "SELECT, INSERT, UPDATE",
  "user_account, project": "SELECT, INSERT, UPDATE",
  // Begun by invite_member(), accepted, ended.
  membership: "SELECT, UPDATE",
  standing_member: "SELECT",
  // Those of mails that are long gone are swept.
  invitation_link: "SELECT, INSERT, DELETE",
  // One that its reader may no longer read is taken back.
  outbox_mail: "SELECT, INSERT, UPDATE, DELETE",
  "session, sign_in_token, rate_limit, project_contact, project_note, funding_line, cost_line, milestone, need, indicator_value, calendar_feed":
    "SELECT, INSERT, UPDATE, DELETE",
  "scheme_notice, scheme_import, scheme_import_item": "SELECT, INSERT, UPDATE, DELETE",
  "contour, contour_import, contour_draft": "SELECT, INSERT, UPDATE, DELETE",
  "form_draft, project_presence, strategy_presence": "SELECT, INSERT, UPDATE, DELETE",
  strategy: "SELECT, INSERT, UPDATE",
  objective_project: "SELECT, INSERT, UPDATE, DELETE",
  "import, import_row, import_mapping": "SELECT, INSERT, UPDATE, DELETE",
  criteria_set: "SELECT, INSERT, UPDATE, DELETE",
  // Replaced as a whole.
  eligibility_criterion: "SELECT, INSERT, DELETE",
  "job_heartbeat, reminder_setting": "SELECT, INSERT, UPDATE",
  "job_run, reminder_digest": "SELECT, INSERT, DELETE",
  document: "SELECT, INSERT, UPDATE, DELETE",
  "partner_answer, partner_answer_word, scheme_envelope": "SELECT, INSERT, UPDATE",
  // Written once, for good.
  "partner_answer_step, envelope_excess": "SELECT, INSERT",
  "review_assignment, review_opinion, review_check_item, review_checklist": "SELECT, INSERT, UPDATE",
  // Pinned by a trigger, then answered and settled.
  review_remark: "SELECT, UPDATE",
  // Deleted, a comment stays and says so.
  comment: "SELECT, INSERT, UPDATE",
  // Gone with their document.
  document_chunk: "SELECT, INSERT",
  // Proposed once, then withdrawn or decided once.
  scheme_proposal: "SELECT, INSERT, UPDATE",
  "saved_view, intervention_profile, following, following_news": "SELECT, INSERT, UPDATE, DELETE",
  "following_entry, strategy_dismissal": "SELECT, INSERT, DELETE",
  // Made by notify_people, and by the application itself where a deadline comes near.
  notification: "SELECT, INSERT, UPDATE, DELETE",
  notification_choice: "SELECT, INSERT, UPDATE",
  // Written by a trigger, taken by the job.
  changed_project: "SELECT, DELETE",
  // What was sent stays; answers are given anew until then.
  "quarterly_review, quarterly_answer": "SELECT, INSERT, UPDATE",
  // Steps and editions: once, for good. What a step does to its strategy, and what an edition keeps, is the database's.
  "strategy_event, strategy_edition, strategy_edition_chunk": "SELECT, INSERT",
  strategy_comment: "SELECT, INSERT, UPDATE",
  kept_deliberation: "SELECT, INSERT, DELETE",
  // Gone with what they belong to.
  kept_deliberation_chunk: "SELECT, INSERT",
  published_strategy: "SELECT, INSERT, UPDATE, DELETE",
  // Written once, for good.
  "project_version, review_event, review_check_record, journal_entry": "SELECT, INSERT",
  "photograph, pack_file, pack_chunk": "SELECT, INSERT",
  // Cancelled, a committee stays and says so.
  committee: "SELECT, INSERT, UPDATE",
  pack: "SELECT, INSERT, UPDATE",
  // Written by triggers only.
  "project_funder, project_indicator, project_fact, published_project, project_rollup, removed_project, project_confirmation, review_dossier, support_scheme_version, strategy_version, strategy_objective, strategy_edition_project":
    "SELECT",
  "project_day, project_lack_day, project_funder_day, open_milestone_day, indicator_day, territory_activity":
    "SELECT",
  "project_day_rollup, project_day_checkpoint, project_day_mark": "SELECT",
};

/**
 * Creates the unprivileged role when it is missing and the migrating user may create roles, then grants it the tables.
 * Idempotent. Where roles are made by hand (managed Postgres), the role must exist already and the migrating user be
 * a member of it.
 * @throws with a sentence in French that says what to run when neither is the case.
 */
export async function grantAccess(databaseUrl: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    // Two processes that migrate at once take their turn.
    await client.query("SELECT pg_advisory_xact_lock(hashtext('grant_access'))");
    await ensureRole(client, role);
    const quoted = pg.escapeIdentifier(role);
    await client.query(`GRANT USAGE ON SCHEMA public TO ${quoted}`);
    await client.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${quoted}`);
    for (const [tables, rights] of Object.entries(GRANTS)) {
      await client.query(`GRANT ${rights} ON ${tables} TO ${quoted}`);
    }
    await client.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${quoted}`);
    await client.query("COMMIT");
    // The queue of jobs: rows only, its tables are made here.
    await installJobs(databaseUrl);
    const jobs = pg.escapeIdentifier(JOB_SCHEMA);
    await client.query(`GRANT USAGE ON SCHEMA ${jobs} TO ${quoted}`);
    await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${jobs} TO ${quoted}`);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: string): Promise<void> {
  const quoted = pg.escapeIdentifier(role);
  const known = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  const advice = `connectez-vous en administrateur et exécutez : CREATE ROLE ${quoted} NOLOGIN; GRANT ${quoted} TO CURRENT_USER; puis relancez, ou donnez dans DATABASE_ROLE le nom d’un rôle existant`;
  if (known.rowCount === 0) {
    const may = await client.query(
      "SELECT rolcreaterole OR rolsuper AS may FROM pg_roles WHERE rolname = current_user",
    );
    if (!may.rows[0]?.may)
      throw new Error(
        `Le rôle « ${role} » n’existe pas et l’utilisateur de DATABASE_URL ne peut pas le créer : ${advice}.`,
      );
    await client.query(`CREATE ROLE ${quoted} NOLOGIN NOSUPERUSER NOBYPASSRLS`);
    await client.query(`GRANT ${quoted} TO CURRENT_USER`);
  }
  const member = await client.query(
    "SELECT pg_has_role(current_user, $1, 'USAGE') OR pg_has_role(current_user, $1, 'MEMBER') AS yes",
    [role],
  );
  if (!member.rows[0]?.yes)
    throw new Error(`L’utilisateur de DATABASE_URL n’est pas membre du rôle « ${role} » : ${advice}.`);
}
