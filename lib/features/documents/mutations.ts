import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { storeBytes } from "@/lib/platform/storage";
import { selectProject } from "../projects/data";
import type { ProjectVerb } from "../projects/journal/constants";
import { lockProject } from "../projects/journal/mutations";
import { mayEditProject } from "../projects/policy";
import { decideEdit } from "../projects/rules";
import { type DocumentVisibility, MAX_DOCUMENTS, MAX_TITLE_LENGTH } from "./constants";
import { formatBytes } from "./labels";
import { isTooLong, titleOf } from "./rules";
import type { AddOutcome, ChangeOutcome, ReceivedFile } from "./types";

type Words = { readonly title: string; readonly visibility: DocumentVisibility | null };
type Held = { readonly id: number; readonly territoryId: number; readonly reference: string };

/** Keeps the file, its bytes and the line of the journal, or nothing. Without a title, the file's name is one. */
export function addDocument(
  actor: Actor,
  reference: string,
  words: Words,
  file: ReceivedFile,
): Promise<AddOutcome> {
  return withActor(actor, async (tx): Promise<AddOutcome> => {
    const held = await holdProject(tx, actor, reference);
    if (!held.ok) return held;
    const { visibility } = words;
    if (visibility === null) return refuse("visibilityMissing");
    if (isTooLong(words.title, MAX_TITLE_LENGTH)) return refuse("titleTooLong");
    const projectId = held.value.id;
    const others = await tx.document.findMany({ where: { projectId }, select: { sha256: true } });
    if (others.some(({ sha256 }) => sha256 === file.sha256)) return refuse("alreadyThere");
    if (others.length >= MAX_DOCUMENTS) return refuse("tooMany");
    const id = randomUUID();
    const title = words.title || titleOf(file.fileName);
    const { fileName, mediaType, byteCount, sha256 } = file;
    await tx.document.create({
      data: {
        id,
        projectId,
        title,
        fileName,
        mediaType,
        byteCount,
        sha256,
        visibility,
        addedById: actor.userId,
        addedByName: actor.name,
      },
    });
    await storeBytes(tx, { documentId: id }, file.bytes());
    const after = { title, visibility, file: describeFile(file) };
    await recordDocument(tx, actor, held.value, { verb: "addDocument", before: null, after });
    return ok({ id });
  });
}

type Change = {
  readonly reference: string;
  readonly documentId: string;
  readonly title: string;
  readonly visibility: DocumentVisibility | null;
};

/** Changes the title and who sees it. */
export function changeDocument(actor: Actor, change: Change): Promise<ChangeOutcome> {
  return withActor(actor, async (tx): Promise<ChangeOutcome> => {
    const held = await holdDocument(tx, actor, change.reference, change.documentId);
    if (!held.ok) return held;
    const { title, visibility } = change;
    if (title === "") return refuse("titleMissing");
    if (isTooLong(title, MAX_TITLE_LENGTH)) return refuse("titleTooLong");
    if (visibility === null) return refuse("visibilityMissing");
    const { project, before } = held.value;
    if (before.title === title && before.visibility === visibility) return ok(true);
    await tx.document.updateMany({ where: { id: change.documentId }, data: { title, visibility } });
    const after = { ...before, title, visibility };
    await recordDocument(tx, actor, project, { verb: "changeDocument", before, after });
    return ok(true);
  });
}

/** Removes the document and its bytes for good; the journal keeps what it was. */
export function removeDocument(
  actor: Actor,
  target: { readonly reference: string; readonly documentId: string },
): Promise<ChangeOutcome> {
  return withActor(actor, async (tx): Promise<ChangeOutcome> => {
    const held = await holdDocument(tx, actor, target.reference, target.documentId);
    if (!held.ok) return held;
    const { project, before } = held.value;
    await tx.document.deleteMany({ where: { id: target.documentId } });
    await recordDocument(tx, actor, project, { verb: "removeDocument", before, after: null });
    return ok(true);
  });
}

/** Locks the project: two people adding at once are counted one after the other. */
async function holdProject(
  tx: Tx,
  actor: Actor,
  reference: string,
): Promise<Result<Held, "notFound" | "forbidden" | "notEditable">> {
  const locked = await lockProject(tx, reference);
  const project = await selectProject(tx, actor, reference);
  if (!project) return refuse("notFound");
  const { id, territory, reviewStatus } = project;
  if (!mayEditProject(actor, { territoryId: territory.id, reviewStatus })) return refuse("forbidden");
  if (!locked || !decideEdit(project).ok) return refuse("notEditable");
  return ok({ id, territoryId: territory.id, reference });
}

type Recorded = {
  readonly title: string;
  readonly visibility: DocumentVisibility;
  /** Name, size and fingerprint: what is left of a file that was removed. */
  readonly file: string;
};

const describeFile = ({ fileName, byteCount, sha256 }: Omit<ReceivedFile, "bytes" | "mediaType">) =>
  `${fileName} (${formatBytes(byteCount)}, SHA-256 ${sha256})`;

async function holdDocument(
  tx: Tx,
  actor: Actor,
  reference: string,
  documentId: string,
): Promise<
  Result<{ readonly project: Held; readonly before: Recorded }, "notFound" | "forbidden" | "notEditable">
> {
  const held = await holdProject(tx, actor, reference);
  if (!held.ok) return held;
  const found = await tx.document.findFirst({ where: { id: documentId, projectId: held.value.id } });
  if (!found) return refuse("notFound");
  const { title, fileName, byteCount, sha256 } = found;
  const visibility = found.visibility as DocumentVisibility;
  return ok({
    project: held.value,
    before: { title, visibility, file: describeFile({ fileName, byteCount, sha256 }) },
  });
}

/** No version: documents are beside the fields. Whoever has never seen the document does not read of it either. */
async function recordDocument(
  tx: Tx,
  actor: Actor,
  project: Held,
  change: { readonly verb: ProjectVerb; readonly before: Recorded | null; readonly after: Recorded | null },
): Promise<void> {
  const { verb, before, after } = change;
  const both = { before, after };
  const pair = (key: keyof Recorded) => ({
    before: both.before?.[key] ?? "",
    after: both.after?.[key] ?? "",
  });
  const isSame = (key: keyof Recorded) => verb === "changeDocument" && before?.[key] === after?.[key];
  const changes = {
    // What it is about, even where only its visibility changed.
    documentTitle: pair("title"),
    ...(isSame("file") ? {} : { documentFile: pair("file") }),
    ...(isSame("visibility") ? {} : { documentVisibility: pair("visibility") }),
  };
  const territoryOnly = [before, after].every((one) => one === null || one.visibility === "territory");
  await tx.$executeRaw`
    INSERT INTO journal_entry (at, actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, project_id, territory_id,
                               changes, territory_only)
    VALUES (clock_timestamp(), ${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, ${verb}, 'project', ${project.reference},
            ${project.id}, ${project.territoryId}, ${JSON.stringify(changes)}::jsonb, ${territoryOnly})`;
}
