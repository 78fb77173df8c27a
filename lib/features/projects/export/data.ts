import "server-only";
import { answerInWords } from "@/lib/features/answers/labels";
import { mayReadAnswer } from "@/lib/features/answers/policy";
import type { ApplicantKind } from "@/lib/features/schemes/constants";
import { APPLICANT_LABELS } from "@/lib/features/schemes/labels";
import { mayAttach, mayReadAttachments } from "@/lib/features/strategies/attachments/policy";
import { stampOfTexts, textsOf } from "@/lib/features/strategies/attachments/spreadsheet/rules";
import type { ServedObjective } from "@/lib/features/strategies/attachments/types";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { Phase, ProgressStatus, ReviewStatus, TaxBasis } from "../constants";
import { PHASE_LABELS, PROGRESS_STATUS_LABELS, REVIEW_STATUS_LABELS, TAX_BASIS_LABELS } from "../labels";
import { mayEditProject, maySeeFundingAndContact, maySeeInternals } from "../policy";
import { resolveFilters } from "../search/data";
import { listOrderedIds } from "../search/list/data";
import type { FilterChoices, IgnoredValue, ParsedView } from "../search/types";
import { BATCH_SIZE } from "./constants";
import type { ExportAnswer, ExportProject, ProjectExport } from "./types";

export type OpenedExport =
  | { readonly ok: true; readonly file: ProjectExport }
  | { readonly ok: false; readonly ignored: readonly IgnoredValue[] };

/**
 * The whole of a view, in its order. Which projects, and in which order, is settled at once by one statement; what they
 * hold is read as the file is written, in short transactions that wait for no slow reader (docs/decisions/0005).
 * Refused when a part of the address would not be applied: a file cannot say that it holds more than was asked.
 */
export async function openProjectExport(actor: Actor, view: ParsedView): Promise<OpenedExport> {
  const { filters, choices, ignored } = await resolveFilters(actor, view.filters);
  const all = [...view.ignored, ...ignored];
  if (all.length > 0) return { ok: false, ignored: all };
  const ids = await listOrderedIds(actor, filters, view.position.sort);
  async function* batches(): AsyncGenerator<readonly ExportProject[]> {
    for (let start = 0; start < ids.length; start += BATCH_SIZE) {
      const batch = ids.slice(start, start + BATCH_SIZE);
      const rows = await readAs<ExportRow>(actor, batchStatement(batch));
      yield rows.map((row) => toProject(actor, row, choices));
    }
  }
  return { ok: true, file: { total: ids.length, batches } };
}

type ExportRow = {
  reference: string;
  title: string;
  territoryId: number;
  projectOwner: string;
  projectOwnerKind: ApplicantKind | null;
  summary: string;
  objectives: string;
  mainPriorityId: number | null;
  priorityIds: number[];
  qpvCodes: string[];
  commune: string | null;
  phase: Phase | null;
  progressStatus: ProgressStatus | null;
  reviewStatus: ReviewStatus;
  startsOn: string | null;
  endsOn: string | null;
  totalCostCents: number | null;
  taxBasis: TaxBasis | null;
  askedCents: number;
  grantedCents: number;
  paidCents: number;
  gapCents: number | null;
  funders: string[];
  answers: ExportAnswer[];
  served: (Pick<ServedObjective, "title" | "axisPosition" | "position"> & { isMain: boolean })[];
  updatedOn: string;
  demo: boolean;
  contact: { name: string; email: string; phone: string } | null;
  privateNote: string | null;
  version: number;
};

/** In the order of the ids; one that is no longer visible is left out. */
function batchStatement(ids: readonly number[]): Prisma.Sql {
  return Prisma.sql`
    SELECT p.reference, p.title, p.territory_id AS "territoryId", p.project_owner AS "projectOwner",
      p.project_owner_kind AS "projectOwnerKind", p.summary, p.objectives,
      p.main_priority_id AS "mainPriorityId", p.priority_ids AS "priorityIds", p.qpv_codes AS "qpvCodes",
      c.nom AS commune, p.phase, p.progress_status AS "progressStatus", p.review_status AS "reviewStatus",
      p.starts_on::text AS "startsOn", p.ends_on::text AS "endsOn", p.total_cost_cents AS "totalCostCents",
      p.tax_basis AS "taxBasis",
      p.funding_asked_cents AS "askedCents", p.funding_granted_cents AS "grantedCents",
      p.funding_paid_cents AS "paidCents", p.funding_gap_cents AS "gapCents",
      ARRAY(SELECT o.short_name FROM project_funder f JOIN organisation o ON o.id = f.funder_id
        WHERE f.project_id = p.id ORDER BY f.asked_cents DESC, o.short_name) AS funders,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('organisationId', a.organisation_id, 'organisationName', o.short_name, 'kind', a.kind,
          'state', a.state, 'amountCents', coalesce(a.granted_cents, a.amount_cents)) ORDER BY a.id), '[]')
        FROM partner_answer a JOIN organisation o ON o.id = a.organisation_id
        WHERE a.project_id = p.id AND a.state <> 'withdrawn') AS answers,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('title', o.title, 'axisPosition', o.axis_position, 'position', o.position, 'isMain', l.is_main)
          ORDER BY o.axis_position, o.position, o.key), '[]')
        FROM objective_project l JOIN strategy_objective o ON o.key = l.objective_key WHERE l.project_id = p.id) AS served,
      (p.updated_at AT TIME ZONE 'Europe/Paris')::date::text AS "updatedOn", p.demo, p.version,
      (SELECT json_build_object('name', k.name, 'email', k.email, 'phone', k.phone) FROM project_contact k WHERE k.project_id = p.id) AS contact,
      (SELECT n.text FROM project_note n WHERE n.project_id = p.id) AS "privateNote"
    FROM unnest(${ids}::integer[]) WITH ORDINALITY AS wanted (id, place)
    JOIN project p ON p.id = wanted.id LEFT JOIN commune c ON c.code_insee = p.code_insee
    ORDER BY wanted.place`;
}

function toProject(actor: Actor, row: ExportRow, choices: FilterChoices): ExportProject {
  const maySeeFunding = maySeeFundingAndContact(actor, row);
  const served = mayReadAttachments(actor, row.territoryId) ? row.served : [];
  const texts = textsOf(
    served.find(({ isMain }) => isMain) ?? null,
    served.filter(({ isMain }) => !isMain),
  );
  const priority = (id: number) => choices.priorities.find((item) => item.id === id)?.label ?? "";
  return {
    reference: row.reference,
    title: row.title,
    territory: choices.territories.find(({ id }) => id === row.territoryId)?.label ?? "",
    projectOwner: row.projectOwner,
    projectOwnerKind: row.projectOwnerKind === null ? "" : APPLICANT_LABELS[row.projectOwnerKind],
    summary: row.summary,
    objectives: row.objectives,
    mainPriority: row.mainPriorityId === null ? "" : priority(row.mainPriorityId),
    priorities: row.priorityIds.map(priority),
    qpvCodes: row.qpvCodes,
    commune: row.commune ?? "",
    phase: row.phase === null ? "" : PHASE_LABELS[row.phase],
    progressStatus: row.progressStatus === null ? "" : PROGRESS_STATUS_LABELS[row.progressStatus],
    reviewStatus: REVIEW_STATUS_LABELS[row.reviewStatus],
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    totalCostCents: row.totalCostCents,
    taxBasis: row.taxBasis === null ? "" : TAX_BASIS_LABELS[row.taxBasis],
    grantedCents: row.grantedCents,
    gapCents: row.gapCents,
    funding: maySeeFunding
      ? {
          askedCents: row.askedCents,
          paidCents: row.paidCents,
          funders: row.funders,
          answers: row.answers.filter((answer) => mayReadAnswer(actor, row, answer)).map(answerInWords),
        }
      : null,
    served: texts,
    objectivesVersion: mayAttach(actor, row.territoryId) ? stampOfTexts(texts) : null,
    updatedOn: row.updatedOn,
    demo: row.demo,
    contact: maySeeFunding ? row.contact : null,
    privateNote: maySeeInternals(actor, row) ? row.privateNote : null,
    version: mayEditProject(actor, row) ? row.version : null,
  };
}
