import "server-only";
import { findProjectAnswers } from "@/lib/features/answers/loaders";
import { loadLatestThreads } from "@/lib/features/comments/loaders";
import { loadDocuments } from "@/lib/features/documents/loaders";
import { loadConfirmation } from "@/lib/features/quarterly/loaders";
import { loadProjectObjectives } from "@/lib/features/strategies/attachments/loaders";
import type { Query } from "@/lib/kernel/query";
import { inOneTrip } from "@/lib/platform/trip";
import { loadArchiveDecision } from "../archive/loaders";
import { loadCompleteness } from "../completeness/loaders";
import { loadProjectIndicators } from "../indicators/loaders";
import { loadCopyKind } from "../inspiration/loaders";
import { loadProjectPage } from "../loaders";
import { loadProjectPlace } from "../place/loaders";
import { findPresence } from "../presence/loaders";
import { loadPublication } from "../publication/loaders";
import { loadProjectReview } from "../review/loaders";
import { JOURNAL_PARAMETER } from "../routes";

/** All sections of a project's page, asked for at once; each is null where it is not for the reader. */
export const loadWholeRecord = (reference: string, parameters: Query) =>
  inOneTrip(() => loadSections(reference, parameters));

async function loadSections(reference: string, parameters: Query) {
  const [
    page,
    review,
    publication,
    presence,
    documents,
    comments,
    indicators,
    place,
    completeness,
    copyKind,
    archive,
    confirmation,
    answers,
    served,
  ] = await Promise.all([
    loadProjectPage(reference, parameters[JOURNAL_PARAMETER] === "tout"),
    loadProjectReview(reference, parameters),
    loadPublication(reference, parameters),
    findPresence(reference),
    loadDocuments(reference),
    loadLatestThreads(reference),
    loadProjectIndicators(reference),
    loadProjectPlace(reference),
    loadCompleteness(reference),
    loadCopyKind(reference),
    loadArchiveDecision(reference),
    loadConfirmation(reference),
    findProjectAnswers(reference),
    loadProjectObjectives(reference),
  ]);
  return {
    ...page,
    review,
    publication,
    presence,
    documents,
    comments,
    indicators,
    place,
    completeness,
    copyKind,
    archive,
    confirmation,
    answers,
    served,
  };
}
