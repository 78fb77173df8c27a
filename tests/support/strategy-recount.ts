import type { Pool } from "pg";
import type { ProgressStatus, ReviewStatus } from "@/lib/features/projects/constants";
import { maySeeFundingAndContact } from "@/lib/features/projects/policy";
import type { ObjectiveSums } from "@/lib/features/strategies/progress/types";
import type { Actor } from "@/lib/kernel/actor";
import type { PlainFigure } from "./indicator-recount";
import type { PlainProject } from "./list-recount";

/** One attachment, with what is added up of its project. */
export type PlainAttachment = {
  readonly key: string;
  readonly reference: string;
};

export async function readAttachments(pool: Pool): Promise<PlainAttachment[]> {
  const { rows } = await pool.query<PlainAttachment>(
    `SELECT a.objective_key::text AS key, p.reference FROM objective_project a JOIN project p ON p.id = a.project_id`,
  );
  return rows;
}

export type Amounts = { readonly asked: number; readonly granted: number; readonly gap: number | null };

export async function readAmounts(pool: Pool): Promise<ReadonlyMap<string, Amounts>> {
  const { rows } = await pool.query<Amounts & { reference: string }>(
    `SELECT reference, funding_asked_cents::float8 AS asked, funding_granted_cents::float8 AS granted, funding_gap_cents::float8 AS gap FROM project`,
  );
  return new Map(rows.map(({ reference, ...amounts }) => [reference, amounts]));
}

const counts = (project: { reviewStatus: ReviewStatus; progressStatus: ProgressStatus | null }) =>
  project.reviewStatus !== "rejected" && project.progressStatus !== "abandoned";

/** The projects attached to an objective that the reader sees. */
export function attachedTo(
  key: string,
  attachments: readonly PlainAttachment[],
  projects: readonly PlainProject[],
  actor: Actor,
): PlainProject[] {
  const references = new Set(attachments.filter((one) => one.key === key).map(({ reference }) => reference));
  return projects.filter(
    (project) => references.has(project.reference) && maySeeFundingAndContact(actor, project),
  );
}

/** What one objective adds up to, by looking at each project and each figure. */
export function recountObjective(
  key: string,
  slugs: readonly string[],
  attached: readonly PlainProject[],
  figures: readonly PlainFigure[],
): ObjectiveSums {
  const counted = attached.filter(counts);
  const steps = new Map<string, ObjectiveSums["steps"][number]>();
  for (const { phase, progressStatus } of counted) {
    const name = `${phase} ${progressStatus}`;
    steps.set(name, { phase, progress: progressStatus, projects: (steps.get(name)?.projects ?? 0) + 1 });
  }
  const indicators = slugs.flatMap((slug) => {
    const of = counted
      .map(({ reference }) => figures.filter((one) => one.reference === reference && one.slug === slug))
      .filter((own) => own.length > 0);
    if (of.length === 0) return [];
    const measures = of.flatMap((own) => own.filter(({ kind }) => kind === "measure").slice(-1));
    const rule = of[0]?.[0]?.aggregation;
    const sum = (part: "value" | "denominator", rules: readonly string[]) =>
      measures.length === 0 || !rules.includes(rule ?? "")
        ? null
        : measures.reduce((total, one) => total + (one[part] ?? 0), 0) / 100;
    const days = measures.map(({ on }) => on).sort();
    return [
      {
        slug,
        following: of.length,
        covered: measures.length,
        value: sum("value", ["sum", "ratio"]),
        denominator: sum("denominator", ["ratio"]),
        oldest: days[0] ?? null,
        newest: days.at(-1) ?? null,
      },
    ];
  });
  return {
    key,
    counted: counted.length,
    accepted: counted.filter(({ reviewStatus }) => reviewStatus === "accepted").length,
    rejected: attached.filter(({ reviewStatus }) => reviewStatus === "rejected").length,
    abandoned: attached.filter(
      ({ reviewStatus, progressStatus }) => reviewStatus !== "rejected" && progressStatus === "abandoned",
    ).length,
    steps: [...steps.values()],
    indicators,
  };
}

/** In one order, to compare. */
export function inOrder(sums: ObjectiveSums): ObjectiveSums {
  const name = ({ phase, progress }: ObjectiveSums["steps"][number]) => `${phase} ${progress}`;
  return {
    ...sums,
    steps: sums.steps.toSorted((one, other) => (name(one) < name(other) ? -1 : 1)),
    indicators: sums.indicators.toSorted((one, other) => (one.slug < other.slug ? -1 : 1)),
  };
}
