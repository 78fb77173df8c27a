import type pg from "pg";
import { lineOfAnswer } from "@/lib/features/answers/rules";
import type { RecordedChanges } from "@/lib/features/projects/journal/types";
import { diffStates } from "@/lib/features/projects/rules";
import type { FundingLineState, ProjectSnapshot } from "@/lib/features/projects/types";
import { fundingLineRow } from "@/prisma/seed/demo/funding-line-row";
import { insertRows } from "@/prisma/seed/insert-rows";

type Source = Parameters<typeof lineOfAnswer>[0];
type Step = {
  readonly at: Date;
  readonly id: string;
  readonly name: string;
  readonly command: string;
};
type Found = {
  readonly source: Source;
  readonly projectId: number;
  readonly number: number;
  readonly state: ProjectSnapshot;
  readonly validFrom: Date;
};

/**
 * The line that an accepted and granted proposal has become, and the two versions that it took: the coordinator's and the
 * partner's. @returns what the journal of the acceptance tells of the plan.
 */
export async function insertAgreedLine(client: pg.Client, answerId: number): Promise<RecordedChanges> {
  const { source, projectId, number, state, validFrom } = await find(client, answerId);
  const { rows: steps } = await client.query<Step>(
    "SELECT at, actor_id AS id, actor_name AS name, command FROM partner_answer_step WHERE answer_id = $1 ORDER BY id",
    [answerId],
  );
  const accepted = steps.find(({ command }) => command === "accept");
  const granted = steps.at(-1);
  if (!accepted || !granted || accepted.at <= validFrom)
    throw new Error("demonstration data: a proposal is accepted after the last version, and then granted");
  const envisaged = lineOfAnswer({ ...source, state: "accepted", grantedCents: null, grantedOn: null });
  const line = lineOfAnswer(source);
  if (envisaged === null || line === null) throw new Error("what is agreed has its line");
  const withLine = (one: FundingLineState) => ({ ...state, fundingLines: [...state.fundingLines, one] });

  await client.query(
    "UPDATE project SET version = version + 2, updated_at = $2, updated_by_name = $3 WHERE id = $1",
    [projectId, granted.at, granted.name],
  );
  await insertRows(client, "funding_line", [
    { ...fundingLineRow(projectId, state.fundingLines.length + 1, line), answer_id: answerId },
  ]);
  for (const [place, [step, told]] of (
    [
      [accepted, envisaged],
      [granted, line],
    ] as const
  ).entries())
    await insertRows(client, "project_version", [
      {
        project_id: projectId,
        number: number + place + 1,
        valid_from: step.at,
        author_id: step.id,
        author_name: step.name,
        state: withLine(told),
      },
    ]);
  return Object.fromEntries(
    diffStates(state, withLine(envisaged)).map(({ field, ...values }) => [field, values]),
  );
}

async function find(client: pg.Client, answerId: number): Promise<Found> {
  const { rows } = await client.query<Found>(
    `SELECT p.id AS "projectId", v.number, v.state, v.valid_from AS "validFrom", jsonb_build_object('id', a.id, 'state', a.state,
       'funderId', CASE WHEN o.is_funder THEN o.id END, 'organisationName', o.name, 'scheme', jsonb_build_object('slug', s.slug, 'name', s.name),
       'nature', a.nature, 'amountCents', a.amount_cents, 'requestedOn', a.requested_on, 'grantedCents', a.granted_cents,
       'grantedOn', a.granted_on, 'paidCents', a.paid_cents, 'paidOn', a.paid_on) AS source
     FROM partner_answer a JOIN organisation o ON o.id = a.organisation_id JOIN support_scheme s ON s.id = a.scheme_id
       JOIN project p ON p.id = a.project_id JOIN project_version v ON v.project_id = p.id AND v.valid_to IS NULL
     WHERE a.id = $1`,
    [answerId],
  );
  const [row] = rows;
  if (!row) throw new Error("what is agreed is a proposal under a scheme");
  return row;
}
