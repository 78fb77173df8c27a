import "server-only";
import { queueMail } from "@/lib/features/mail/mutations";
import type { Actor } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { projectPath } from "../../routes";
import type { ProjectDetail } from "../../types";
import type { ReviewInput } from "../schema";
import { NOTICES, noticeText } from "./labels";

/** Writes to everybody of the territory who has an account. The ministry is not written to: it has its queue. */
export async function queueNotices(
  tx: Tx,
  actor: Actor,
  project: ProjectDetail,
  { command, message, fieldComments }: Pick<ReviewInput, "command" | "message" | "fieldComments">,
): Promise<void> {
  const notice = NOTICES[command];
  if (!notice) return;
  const { reference, title } = project;
  const { name: actorName, organisationName } = actor;
  const url = `${env().appUrl}${projectPath(reference)}`;
  const text = noticeText(notice, {
    actorName,
    organisationName,
    reference,
    title,
    message,
    fieldComments,
    url,
  });
  const readers = await tx.$queryRaw<
    { email: string }[]
  >`SELECT email FROM project_team_addresses(${project.id})`;
  for (const { email } of readers)
    await queueMail(tx, { recipient: email, subject: `${reference}\u00A0: ${notice.subject}`, text });
}
