import type pg from "pg";
import { formatMoney } from "@/lib/kernel/format";
import { insertAgreedLine } from "@/prisma/seed/demo/answer-plan";
import { type Sources, tell, yearOf } from "@/prisma/seed/demo/answer-rows";
import { DEMO_ANSWERS, DEMO_ENVELOPES } from "@/prisma/seed/demo/answer-words";
import type { Directory } from "@/prisma/seed/demo/directory";
import { instantOf } from "@/prisma/seed/demo/timeline";
import { insertRows, type Row } from "@/prisma/seed/insert-rows";

/** What partners have answered to accepted projects these last months, and two envelopes of the year. */
export async function insertAnswers(client: pg.Client, directory: Directory, now: Date): Promise<void> {
  const sources = await readSources(client, directory, now);
  const told = DEMO_ANSWERS.toSorted((one, other) => other.given - one.given).map((answer) =>
    tell(answer, sources),
  );
  await insertRows(
    client,
    "partner_answer",
    told.map(({ row }) => row),
  );
  const { rows } = await client.query<{ id: number; key: string }>(
    "SELECT id, creation_key AS key FROM partner_answer",
  );
  const idOf = found(new Map(rows.map(({ key, id }) => [key, id])), "answer");
  await insertRows(
    client,
    "partner_answer_word",
    told.map(({ key, word, owned }) => ({ answer_id: idOf(key), ...owned, ...word })),
  );
  const steps = told
    .flatMap(({ key, owned, steps }) => steps.map((step) => ({ ...step, answerId: idOf(key), owned })))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  await insertRows(
    client,
    "partner_answer_step",
    steps.map(({ answerId, owned, at, by, command, amountCents, text }) => ({
      answer_id: answerId,
      ...owned,
      at,
      actor_id: by.id,
      actor_name: by.name,
      organisation_name: by.organisationName,
      command,
      amount_cents: amountCents,
      on_day: null,
      text,
    })),
  );
  const journal: Row[] = [];
  for (const { journal: entry, command, answerId } of steps)
    journal.push(
      command === "accept"
        ? { ...entry, changes: { ...(await insertAgreedLine(client, answerId)), ...entry.changes } }
        : entry,
    );
  await insertRows(client, "journal_entry", journal);
  await insertEnvelopes(client, sources);
}

async function readSources(client: pg.Client, directory: Directory, now: Date): Promise<Sources> {
  const people = await client.query<ReturnType<Sources["partner"]> & { slug: string }>(
    `SELECT u.id, u.name, o.name AS "organisationName", o.slug FROM user_account u JOIN organisation o ON o.id = u.organisation_id
     WHERE u.email = o.slug || '@demo.test' AND u.role = 'partner'`,
  );
  const schemes = await client.query<ReturnType<Sources["scheme"]>>(
    "SELECT id, slug, name FROM support_scheme",
  );
  const projects = await client.query<ReturnType<Sources["project"]> & { key: string }>(
    "SELECT id, reference, creation_key AS key FROM project WHERE review_status = 'accepted'",
  );
  return {
    directory,
    now,
    partner: found(new Map(people.rows.map((person) => [person.slug, person])), "partner"),
    scheme: found(new Map(schemes.rows.map((scheme) => [scheme.slug, scheme])), "scheme"),
    project: found(new Map(projects.rows.map((project) => [project.key, project])), "accepted project"),
  };
}

const found =
  <Value>(values: ReadonlyMap<string, Value>, kind: string) =>
  (key: string): Value => {
    const value = values.get(key);
    if (value === undefined) throw new Error(`demonstration data: unknown ${kind} ${key}`);
    return value;
  };

async function insertEnvelopes(client: pg.Client, { directory, now, partner, scheme }: Sources) {
  for (const envelope of DEMO_ENVELOPES) {
    const author = partner(envelope.partner);
    const at = instantOf(envelope.set, 0, now);
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO scheme_envelope (organisation_id, scheme_id, year, territory_id, amount_cents, updated_at, updated_by_id, updated_by_name)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [
        directory.organisationId(envelope.partner),
        scheme(envelope.scheme).id,
        yearOf(now),
        envelope.territory === null ? null : directory.territoryId(envelope.territory),
        envelope.cents,
        at,
        author.id,
        author.name,
      ],
    );
    await client.query(
      `INSERT INTO journal_entry (at, actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, changes)
       VALUES ($1, $2, $3, $4, 'setEnvelope', 'envelope', $5, $6)`,
      [
        at,
        author.id,
        author.name,
        author.organisationName,
        String(rows[0]?.id),
        { amount: { before: "", after: formatMoney(envelope.cents) } },
      ],
    );
  }
}
