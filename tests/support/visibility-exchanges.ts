import { randomBytes, randomUUID } from "node:crypto";
import {
  AUDIENCES as COMMENT_AUDIENCES,
  type Audience as CommentAudience,
} from "@/lib/features/comments/constants";
import { getThread, listThreads } from "@/lib/features/comments/data";
import { addComment } from "@/lib/features/comments/mutations";
import { DOCUMENT_VISIBILITIES, type DocumentVisibility } from "@/lib/features/documents/constants";
import { getDocumentFile, listDocuments } from "@/lib/features/documents/data";
import { addDocument, changeDocument, removeDocument } from "@/lib/features/documents/mutations";
import type { ReceivedFile } from "@/lib/features/documents/types";
import { getProject } from "@/lib/features/projects/data";
import type { Actor } from "@/lib/kernel/actor";
import { mintActor } from "@/lib/platform/actors";
import type { FixtureProject } from "./visibility-fixture";
import { COMMENTS_BY_AUDIENCE, DOCUMENTS_BY_VISIBILITY, WRITABLE } from "./visibility-matrix";

/** The reads and writes of documents and comments, one line for each visibility and each audience. */
const OWNER = {
  role: "contributor",
  userId: "00000000-0000-4000-8000-000000000000",
  name: "",
  email: "",
  organisationId: null,
  organisationName: "",
} as const;

/** With the project in hand, as whoever may see everything of it has it. */
async function inHand({ reference, territoryId }: FixtureProject) {
  const project = await getProject(mintActor({ ...OWNER, territoryId }), reference);
  if (!project) throw new Error("its own territory sees the project");
  return project;
}

/** Ids are what an address can hold: those of documents and threads that the actor was never shown. */
async function documentId(project: FixtureProject, visibility: DocumentVisibility): Promise<string> {
  const found = await listDocuments(
    mintActor({ ...OWNER, territoryId: project.territoryId }),
    await inHand(project),
  );
  return found.find((one) => one.visibility === visibility)?.id ?? "";
}

async function threadId(project: FixtureProject, audience: CommentAudience): Promise<number> {
  const whole = { skip: 0, take: 10, answers: 0 };
  const { threads } = await listThreads(
    mintActor({ ...OWNER, territoryId: project.territoryId }),
    project,
    whole,
  );
  return threads.find(({ root }) => root.audience === audience)?.root.id ?? 0;
}

export const EXCHANGE_READS = Object.fromEntries([
  ...DOCUMENT_VISIBILITIES.flatMap((visibility) => [
    [
      `listDocuments: ${visibility}`,
      {
        // Whoever reads the public copy only has its list there: listPublicDocuments.
        allowed: DOCUMENTS_BY_VISIBILITY[visibility],
        sees: async (actor: Actor, project: FixtureProject) =>
          (await listDocuments(actor, await inHand(project))).some((one) => one.visibility === visibility),
      },
    ],
    [
      `getDocumentFile: ${visibility}`,
      {
        allowed: DOCUMENTS_BY_VISIBILITY[visibility],
        sees: async (actor: Actor, project: FixtureProject) =>
          (await getDocumentFile(actor, project.reference, await documentId(project, visibility))) !== null,
      },
    ],
  ]),
  ...COMMENT_AUDIENCES.flatMap((audience) => [
    [
      `listThreads: ${audience}`,
      {
        allowed: COMMENTS_BY_AUDIENCE[audience],
        sees: async (actor: Actor, project: FixtureProject) => {
          const { threads, total } = await listThreads(actor, project, { skip: 0, take: 10, answers: 3 });
          if (total !== threads.length) throw new Error("counts what it does not show");
          return threads.some(({ root, answers }) => root.audience === audience && answers.length === 1);
        },
      },
    ],
    [
      `getThread: ${audience}`,
      {
        allowed: COMMENTS_BY_AUDIENCE[audience],
        sees: async (actor: Actor, project: FixtureProject) =>
          (await getThread(actor, project, await threadId(project, audience), { page: 1, comment: null })) !==
          null,
      },
    ],
  ]),
]);

const file = (): ReceivedFile => {
  const bytes = Buffer.from("%PDF-1.4");
  return {
    fileName: "x.pdf",
    mediaType: "application/pdf",
    byteCount: bytes.length,
    sha256: randomBytes(32).toString("hex"),
    bytes: async function* () {
      yield bytes;
    },
  };
};

const outcome = (result: { readonly ok: boolean; readonly refusal?: string }) =>
  result.ok ? "done" : (result.refusal ?? "");

export const EXCHANGE_WRITES = Object.fromEntries([
  [
    "addDocument",
    {
      allowed: WRITABLE,
      attempt: async (actor: Actor, { reference }: FixtureProject) =>
        outcome(await addDocument(actor, reference, { title: "", visibility: "ministry" }, file())),
    },
  ],
  [
    "changeDocument",
    {
      allowed: WRITABLE,
      attempt: async (actor: Actor, project: FixtureProject) => {
        const { reference } = project;
        const target = { reference, documentId: await documentId(project, "partners") };
        return outcome(await changeDocument(actor, { ...target, title: "Réécrit", visibility: "public" }));
      },
    },
  ],
  [
    "removeDocument",
    {
      allowed: WRITABLE,
      attempt: async (actor: Actor, project: FixtureProject) =>
        outcome(
          await removeDocument(actor, {
            reference: project.reference,
            documentId: await documentId(project, "partners"),
          }),
        ),
    },
  ],
  ...COMMENT_AUDIENCES.flatMap((audience) => {
    const allowed = { ...COMMENTS_BY_AUDIENCE[audience], admin: [] };
    const words = { body: "Bonjour", audience, mentionedIds: [], commentId: null };
    return [
      [
        `addComment: ${audience}`,
        {
          allowed,
          attempt: async (actor: Actor, { reference }: FixtureProject) =>
            outcome(
              await addComment(actor, { ...words, reference, threadId: null, creationKey: randomUUID() }),
            ),
        },
      ],
      [
        `addComment: answer to ${audience}`,
        {
          allowed,
          attempt: async (actor: Actor, project: FixtureProject) => {
            const thread = await threadId(project, audience);
            const { reference } = project;
            return outcome(
              await addComment(actor, { ...words, reference, threadId: thread, creationKey: randomUUID() }),
            );
          },
        },
      ],
    ];
  }),
]);
