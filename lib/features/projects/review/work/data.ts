import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { maySeeInternals } from "../../policy";
import type { ProjectDetail } from "../../types";
import { getAssignment } from "../assignment/data";
import { getChecklist, listCheckItems, listCheckRecords } from "../checklist/data";
import { summarizeChecklist } from "../checklist/rules";
import { listProjectOpinions } from "../opinions/data";
import { presentOpinions } from "../opinions/rules";
import { listReviewers } from "../people/data";
import { mayReview } from "../policy";
import { listRemarks } from "../remarks/data";
import { orderedRemarks } from "../remarks/rules";
import type { ReviewWork } from "../types";

/** What is done about a review beside deciding; null for whoever does not read it. */
export async function getReviewWork(actor: Actor, project: ProjectDetail): Promise<ReviewWork | null> {
  const scope = { id: project.id, territoryId: project.territory.id, reviewStatus: project.reviewStatus };
  if (!maySeeInternals(actor, scope)) return null;
  const [assignment, reviewers, remarks, opinions, checklist, items, checkRecords] = await Promise.all([
    getAssignment(actor, scope),
    mayReview(actor) ? listReviewers(actor) : [],
    listRemarks(actor, scope),
    listProjectOpinions(actor, scope),
    getChecklist(actor, scope),
    listCheckItems(actor),
    listCheckRecords(actor, scope),
  ]);
  return {
    assignment,
    reviewers,
    remarks: orderedRemarks(remarks),
    opinions: presentOpinions(opinions, project.reviewStatus === "submitted"),
    checklist: checklist && summarizeChecklist(items, checklist.answers),
    checkRecords,
  };
}
