import { createHash } from "node:crypto";
import type pg from "pg";
import { typeset } from "@/lib/kernel/typeset";
import { uuidOf } from "@/prisma/seed/demo/directory";
import { COMMENT_THREADS, type DemoSpeaker } from "@/prisma/seed/demo/exchange-words";
import { smallPdf } from "@/prisma/seed/demo/small-pdf";
import { insertRows, type Row } from "@/prisma/seed/insert-rows";

type Person = { readonly id: string; readonly name: string; readonly organisation: string };
type Project = {
  readonly id: number;
  readonly reference: string;
  readonly title: string;
  readonly summary: string;
  readonly owner: string;
  readonly status: string;
  readonly published: boolean;
  readonly territory_id: number;
  readonly updated_at: Date;
  readonly agent: Person;
  readonly lead: Person;
};

const EVERY_THIRD = 3;
const LINE_LENGTH = 68;
const HOUR = 3_600_000;

/** Documents on a third of the projects, comments on another third: small, readable, each on its own project. */
export async function insertExchanges(client: pg.Client, now: Date): Promise<void> {
  const { rows: projects } = await client.query<Project>(
    `SELECT p.id, p.reference, p.title, p.summary, p.project_owner AS owner, p.review_status AS status, p.published_at IS NOT NULL AS published,
       p.territory_id, p.updated_at, ${personOf("contributor")} AS agent, ${personOf("coordinator")} AS lead
     FROM project p ORDER BY p.id`,
  );
  const { rows: others } = await client.query<Person & { email: string }>(
    `SELECT u.id, u.name, u.email, o.name AS organisation FROM user_account u JOIN organisation o ON o.id = u.organisation_id
     WHERE o.territory_id IS NULL`,
  );
  const other = (email: string) => others.find((one) => one.email === email);
  for (const project of projects.filter(({ id, title }) => id % EVERY_THIRD === 0 && title !== ""))
    await insertDocument(client, project);
  const threads = projects.filter(({ id }) => id % EVERY_THIRD === 1);
  const rows = threads.flatMap((project, turn) => {
    const fitting = COMMENT_THREADS.filter(({ statuses }) => statuses.includes(project.status));
    const words = fitting[turn % Math.max(1, fitting.length)];
    if (!words) return [];
    const speakers: Record<DemoSpeaker, Person | undefined> = {
      agent: project.agent,
      lead: project.lead,
      ministry: other("anct@demo.test"),
      bank: other("banque-des-territoires@demo.test"),
      renewal: other("anru@demo.test"),
    };
    const pace = (now.getTime() - project.updated_at.getTime()) / (words.says.length + 1);
    return [
      words.says.map(([speaker, text], index) => {
        const at = new Date(
          project.updated_at.getTime() + Math.min(pace * (index + 1), 26 * HOUR * (index + 1)),
        );
        return {
          project,
          audience: words.audience,
          person: speakers[speaker],
          text: typeset(text),
          at,
          index,
        };
      }),
    ];
  });
  for (const says of rows) await insertThread(client, says);
}

/** SQL of the first person of the territory of `p` in a role. */
function personOf(role: "contributor" | "coordinator"): string {
  return `(SELECT json_build_object('id', u.id, 'name', u.name, 'organisation', o.name) FROM user_account u JOIN organisation o ON o.id = u.organisation_id
    WHERE o.territory_id = p.territory_id AND u.role = '${role}' ORDER BY u.email LIMIT 1)`;
}

type Saying = {
  readonly project: Project;
  readonly audience: string;
  readonly person: Person | undefined;
  readonly text: string;
  readonly at: Date;
  readonly index: number;
};

async function insertThread(client: pg.Client, says: readonly Saying[]): Promise<void> {
  let root: number | null = null;
  for (const { project, audience, person, text, at, index } of says) {
    if (!person) continue;
    const { rows }: pg.QueryResult<{ id: number }> = await client.query(
      `INSERT INTO comment (project_id, thread_id, audience, author_id, author_name, organisation_name, body, creation_key, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [
        project.id,
        root,
        audience,
        person.id,
        person.name,
        person.organisation,
        text,
        uuidOf(`${project.title}/${index}`),
        at,
      ],
    );
    root ??= rows[0]?.id ?? null;
  }
}

async function insertDocument(client: pg.Client, project: Project): Promise<void> {
  const { id, reference, title, summary, owner, territory_id, agent, updated_at: at } = project;
  const bytes = smallPdf(
    [title, reference, "", owner, "", ...wrapped(summary), "", "Document de démonstration"].slice(0, 30),
  );
  const visibility = project.published ? "public" : id % 2 === 0 ? "partners" : "ministry";
  const documentId = uuidOf(`${reference}/document`);
  const document = {
    id: documentId,
    project_id: id,
    title: typeset("Note de présentation"),
    file_name: `note-de-presentation-${reference.toLowerCase()}.pdf`,
    media_type: "application/pdf",
    byte_count: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    visibility,
    added_at: at,
    added_by_id: agent.id,
    added_by_name: agent.name,
  } satisfies Row;
  await insertRows(client, "document", [document]);
  await client.query("INSERT INTO document_chunk (document_id, position, bytes) VALUES ($1, 0, $2)", [
    documentId,
    bytes,
  ]);
  const changes = {
    documentTitle: { before: "", after: document.title },
    documentFile: { before: "", after: document.file_name },
    documentVisibility: { before: "", after: visibility },
  };
  await insertRows(client, "journal_entry", [
    {
      at,
      actor_id: agent.id,
      actor_name: agent.name,
      organisation_name: agent.organisation,
      verb: "addDocument",
      subject_kind: "project",
      subject_key: reference,
      project_id: id,
      territory_id,
      changes,
      territory_only: false,
    },
  ]);
}

function wrapped(text: string): string[] {
  const lines: string[] = [""];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? "";
    if (line.length + word.length < LINE_LENGTH)
      lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
