import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import type { Query } from "@/lib/kernel/query";
import { readOrDrawAlone } from "@/lib/platform/drawn-answer";
import { getProject } from "../../data";
import { maySeeInternals } from "../../policy";
import { decideEdit } from "../../rules";
import { reviewSideOf } from "../policy";
import { listRemarks } from "./data";
import { REMARK_PARAM, remarksPath } from "./routes";
import { orderedRemarks } from "./rules";
import { remarkIdSchema, remarkNoticeSchema } from "./schema";
import type { RemarksPage } from "./types";

/** Null: a form sent without JavaScript is drawn alone, with what was typed. */
export const loadRemarks = (reference: string): Promise<RemarksPage | null> =>
  readOrDrawAlone(remarksPath(reference), (actor) => findRemarks(actor, reference));

async function findRemarks(actor: Actor, reference: string): Promise<RemarksPage | null> {
  const project = await getProject(actor, reference);
  const scope = project && {
    id: project.id,
    territoryId: project.territory.id,
    reviewStatus: project.reviewStatus,
  };
  if (!scope || !maySeeInternals(actor, scope)) return null;
  return {
    reference: project.reference,
    title: project.title,
    remarks: orderedRemarks(await listRemarks(actor, scope)),
    side: reviewSideOf(actor, scope),
    mayAnswer: decideEdit(project).ok,
  };
}

/** What was just done, and the remark whose form was sent. */
export async function loadRemarkAnswer(searchParams: Promise<Query>) {
  const { fait, [REMARK_PARAM]: remarkId } = await searchParams;
  return {
    notice: remarkNoticeSchema.parse(fait ?? null),
    remarkId: remarkIdSchema.safeParse(remarkId).data ?? null,
  };
}
