import type pg from "pg";
import { changesOfAnswer } from "@/lib/features/answers/giving/labels";
import { firstState } from "@/lib/features/answers/rules";
import type { Answer, AnswerStep } from "@/lib/features/answers/types";
import type { ProjectVerb } from "@/lib/features/projects/journal/constants";
import type { RecordedChanges } from "@/lib/features/projects/journal/types";
import { parisDay } from "@/lib/kernel/dates";
import { formatMoney } from "@/lib/kernel/format";
import { DEMO_ANSWERS, DEMO_ENVELOPES, type DemoAnswer } from "@/prisma/seed/demo/answer-words";
import { type Directory, uuidOf } from "@/prisma/seed/demo/directory";
import { instantOf } from "@/prisma/seed/demo/timeline";
import { insertRows, type Row } from "@/prisma/seed/insert-rows";
import { typeset } from "@/prisma/seed/typeset";

const DAY = 86_400_000;

type Person = { readonly id: string; readonly name: string; readonly organisationName: string };
type Scheme = { readonly id: number; readonly slug: string; readonly name: string };
type Project = { readonly id: number; readonly reference: string };

/** What the answers point to, by the words of the data. */
type Sources = {
  readonly directory: Directory;
  readonly now: Date;
  partner(slug: string): Person;
  scheme(slug: string): Scheme;
  project(key: string): Project;
};

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
  await insertRows(
    client,
    "journal_entry",
    steps.map(({ journal }) => journal),
  );
  await insertEnvelopes(client, sources);
}

async function readSources(client: pg.Client, directory: Directory, now: Date): Promise<Sources> {
  const people = await client.query<Person & { slug: string }>(
    `SELECT u.id, u.name, o.name AS "organisationName", o.slug FROM user_account u JOIN organisation o ON o.id = u.organisation_id
     WHERE u.email = o.slug || '@demo.test' AND u.role = 'partner'`,
  );
  const schemes = await client.query<Scheme>("SELECT id, slug, name FROM support_scheme");
  const projects = await client.query<Project & { key: string }>(
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

type Told = {
  readonly key: string;
  readonly row: Row;
  readonly word: Row;
  readonly owned: { readonly project_id: number; readonly organisation_id: number };
  readonly steps: readonly StepTaken[];
};
type StepTaken = Pick<AnswerStep, "at" | "command" | "amountCents" | "text"> & {
  readonly by: Person;
  readonly journal: Row;
};

/** One answer with its steps and their lines of journal, as the application would have left them. */
function tell(demo: DemoAnswer, { directory, now, partner, scheme, project }: Sources): Told {
  const { territory, proposal, first, refusal = null, withdrawn, declined } = demo;
  const author = partner(demo.partner);
  const { id: projectId, reference } = project(uuidOf(`${territory}/${demo.project}`));
  const named = proposal ? scheme(proposal.scheme) : null;
  const said = (cents: number | null, text: string): Parameters<typeof changesOfAnswer>[1] => ({
    organisationName: author.organisationName,
    kind: proposal ? "proposal" : refusal === null ? "interest" : "refusal",
    scheme: named,
    nature: proposal?.nature ?? null,
    amountCents: cents,
    validUntil: proposal ? parisDay(new Date(now.getTime() + proposal.validFor * DAY)) : null,
    words: { text: typeset(text), refusalReason: refusal },
  });
  const last = said(proposal?.cents ?? null, demo.text);
  const began = first ? said(first.cents, first.text) : last;

  const step = (
    command: StepTaken["command"],
    verb: ProjectVerb,
    daysAgo: number,
    taken: { by: Person; amountCents?: number | null; text?: string; changes: RecordedChanges },
  ): StepTaken => {
    const { by, amountCents = null, text = "", changes } = taken;
    const at = instantOf(daysAgo, 1, now);
    const journal = {
      at,
      actor_id: by.id,
      actor_name: by.name,
      organisation_name: by.organisationName,
      verb,
      subject_kind: "project",
      subject_key: reference,
      project_id: projectId,
      territory_id: directory.territoryId(territory),
      changes,
      territory_only: false,
      ministry_only: false,
    };
    return { at, command, amountCents, text, by, journal };
  };
  const saying = (of: typeof last) => ({
    by: author,
    amountCents: of.amountCents,
    text: of.words?.text ?? "",
  });
  const of = { before: "", after: author.organisationName };
  const steps = [
    step("give", "giveAnswer", demo.given, { ...saying(began), changes: changesOfAnswer(null, began) }),
  ];
  if (first)
    steps.push(
      step("change", "changeAnswer", first.changed, {
        ...saying(last),
        changes: changesOfAnswer(began, last),
      }),
    );
  if (withdrawn !== undefined)
    steps.push(step("withdraw", "withdrawAnswer", withdrawn, { by: author, changes: { answerOf: of } }));
  if (declined) {
    const text = typeset(declined.why);
    const changes = { answerOf: of, message: { before: "", after: text } };
    const by = directory.author(territory, "coordinator");
    steps.push(step("decline", "declineAnswer", declined.on, { by, text, changes }));
  }

  const { at: createdAt } = steps[0] as StepTaken;
  const { at: updatedAt, by: updatedBy } = steps.at(-1) as StepTaken;
  const state: Answer["state"] = declined
    ? "declined"
    : withdrawn === undefined
      ? firstState(last.kind)
      : "withdrawn";
  const key = uuidOf(`${reference}/reponse/${demo.partner}`);
  const owned = { project_id: projectId, organisation_id: directory.organisationId(demo.partner) };
  return {
    key,
    owned,
    steps,
    word: { text: last.words?.text, refusal_reason: refusal },
    row: {
      ...owned,
      kind: last.kind,
      state,
      scheme_id: named?.id ?? null,
      nature: last.nature,
      amount_cents: last.amountCents,
      budget_year: proposal ? yearOf(now) : null,
      valid_until: last.validUntil,
      creation_key: key,
      created_at: createdAt,
      updated_at: updatedAt,
      updated_by_id: updatedBy.id,
      updated_by_name: updatedBy.name,
      revision: steps.length,
    },
  };
}

const yearOf = (now: Date) => Number(parisDay(now).slice(0, 4));

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
