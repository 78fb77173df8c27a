import fc from "fast-check";
import type { Pool } from "pg";
import { FUNDING_NATURES, FUNDING_STATES, NEED_KINDS, PHASES } from "@/lib/features/projects/constants";
import { EMPTY_FUNDING_LINE } from "@/lib/features/projects/rules";
import { APPLICANT_KINDS } from "@/lib/features/schemes/constants";

/** Words that no other of them is reduced to. */
export const WORDS = ["zinguerie", "halle", "fablab", "céramique"] as const;
export const TERRITORIES = ["roubaix", "laval", "orly-choisy"] as const;
export const PRIORITIES = [
  "entrepreneuriat",
  "commerce-artisanat",
  "activites-productives",
  "transition-numerique",
] as const;
/** One that is added up, one that is a ratio, one that is withdrawn. */
export const INDICATORS = ["emplois-crees", "vacance-commerciale", "emplois-maintenus"] as const;
/** A square of 0.01° about the middle of Roubaix, of each generation, with a hole in the second. */
export const SQUARES = [
  { code: "QP-ESSAI", generation: 2015, west: 3.17, south: 50.69 },
  { code: "QN-ESSAI", generation: 2024, west: 3.2, south: 50.69 },
] as const;

const DAYS = ["2025-06-30", "2026-01-01", "2026-11-28", "2027-03-01"] as const;
const CENTS = [0, 1, 2_000_000, 9_999_999, 10_000_000, 10_000_001, 99_999_999_999_999] as const;

const cents: fc.Arbitrary<number | null> = fc.constantFrom(null, ...CENTS);

const line = fc.record({
  nature: fc.constantFrom(null, ...FUNDING_NATURES),
  state: fc.constantFrom(...FUNDING_STATES),
  amountCents: cents,
  grantedCents: cents,
  paidCents: cents,
  /** Slug of a funder: public, private, or none that the directory holds. */
  funder: fc.constantFrom("anru", "mecenat", null),
});

const figure = fc.record({
  kind: fc.constantFrom("target", "measure"),
  on: fc.constantFrom(...DAYS),
  hundredths: fc.constantFrom(0, 1, 1_999, 2_000, 2_001, 100_000),
  wholeHundredths: fc.constantFrom(100, 10_000, 9_999),
});

/** A project as somebody may have typed it. */
export const projectArbitrary = fc.record({
  territory: fc.constantFrom(...TERRITORIES),
  status: fc.constantFrom("accepted", "submitted"),
  mainPriority: fc.constantFrom(null, ...PRIORITIES),
  priorities: fc.subarray([...PRIORITIES]),
  qpvGenerations: fc.subarray([2015, 2024]),
  hasCommune: fc.boolean(),
  /** Degrees from the corner of the first square. */
  point: fc.option(
    fc.tuple(
      fc.double({ min: -0.02, max: 0.06, noNaN: true }),
      fc.double({ min: -0.02, max: 0.03, noNaN: true }),
    ),
    {
      nil: null,
    },
  ),
  ownerKind: fc.constantFrom(null, ...APPLICANT_KINDS),
  owner: fc.subarray([...WORDS]),
  phase: fc.constantFrom(null, ...PHASES),
  totalCost: cents,
  lines: fc.array(line, { maxLength: 3 }),
  startsOn: fc.constantFrom(null, ...DAYS),
  endsOn: fc.constantFrom(null, ...DAYS),
  needs: fc.array(fc.record({ kind: fc.constantFrom(...NEED_KINDS), isMet: fc.boolean() }), { maxLength: 3 }),
  figures: fc.record({
    "emplois-crees": fc.array(figure, { maxLength: 2 }),
    "vacance-commerciale": fc.array(figure, { maxLength: 2 }),
    "emplois-maintenus": fc.array(figure, { maxLength: 1 }),
  }),
  title: fc.subarray([...WORDS]),
  summary: fc.subarray([...WORDS]),
  objectives: fc.subarray([...WORDS]),
});
export type TypedProject = typeof projectArbitrary extends fc.Arbitrary<infer Project> ? Project : never;

/** What the database takes: the main priority is served, and a project does not end before it starts. */
export function settled(typed: TypedProject): TypedProject {
  const isBackwards = typed.startsOn !== null && typed.endsOn !== null && typed.startsOn > typed.endsOn;
  return {
    ...typed,
    priorities: PRIORITIES.filter((slug) => slug === typed.mainPriority || typed.priorities.includes(slug)),
    endsOn: isBackwards ? typed.startsOn : typed.endsOn,
    figures: Object.fromEntries(
      Object.entries(typed.figures).map(([slug, figures]) => [slug, figures]),
    ) as TypedProject["figures"],
  };
}

export const pointOf = ({ point }: TypedProject) =>
  point === null ? null : { longitude: SQUARES[0].west + point[0], latitude: SQUARES[0].south + point[1] };

type Square = { readonly west: number; readonly south: number };
const ring = ({ west, south }: Square, inset: number) =>
  [
    [west + inset, south + inset],
    [west + 0.01 - inset, south + inset],
    [west + 0.01 - inset, south + 0.01 - inset],
    [west + inset, south + 0.01 - inset],
    [west + inset, south + inset],
  ] as [number, number][];
export const outlineOf = (square: (typeof SQUARES)[number]) =>
  square.generation === 2024 ? [[ring(square, 0), ring(square, 0.003)]] : [[ring(square, 0)]];

/** The QPV that the projects serve or stand near, with their contours. `pool` logs in as a superuser. */
export async function addSquares(pool: Pool): Promise<void> {
  for (const square of SQUARES) {
    for (const territory of TERRITORIES) {
      const code = territory === "roubaix" ? square.code : `${square.code}-${territory}`;
      await pool.query(
        `INSERT INTO qpv (code, territory_id, generation, name, commune_codes, commune_names, wholly_in_territory)
         SELECT $1, id, $2, 'Essai', '{59512}', 'Roubaix', true FROM territory WHERE slug = $3`,
        [code, square.generation, territory],
      );
    }
    await pool.query(
      `INSERT INTO contour (kind, code, name, geometry, drawing, west, south, east, north, source)
       VALUES ('qpv', $1, 'Essai', $2, '[]', $3, $4, $5, $6, 'essai')`,
      [
        square.code,
        JSON.stringify(outlineOf(square)),
        square.west,
        square.south,
        square.west + 0.01,
        square.south + 0.01,
      ],
    );
  }
}

export const qpvCodesOf = ({ territory, qpvGenerations }: TypedProject) =>
  SQUARES.filter(({ generation }) => qpvGenerations.includes(generation))
    .map(({ code }) => (territory === "roubaix" ? code : `${code}-${territory}`))
    .sort();

/** Writes it as the application would, table by table. @returns its id and reference. */
export async function insertTyped(
  pool: Pool,
  typed: TypedProject,
): Promise<{ id: number; reference: string }> {
  const point = pointOf(typed);
  const { rows } = await pool.query(
    `INSERT INTO project (territory_id, creation_key, title, summary, objectives, project_owner, project_owner_kind, main_priority_id,
       priority_ids, qpv_codes, code_insee, longitude, latitude, phase, starts_on, ends_on, total_cost_cents, review_status)
     SELECT t.id, gen_random_uuid(), $2, $3, $4, $5, $6, (SELECT id FROM priority WHERE slug = $7),
       ARRAY(SELECT id FROM priority WHERE slug = ANY ($8::text[]) ORDER BY id), $9, $10, $11, $12, $13, $14, $15, $16, $17
     FROM territory t WHERE t.slug = $1 RETURNING id, reference`,
    [
      typed.territory,
      typed.title.join(" "),
      typed.summary.join(" "),
      typed.objectives.join(" "),
      typed.owner.join(" "),
      typed.ownerKind,
      typed.mainPriority,
      typed.priorities,
      qpvCodesOf(typed),
      typed.hasCommune ? "59512" : null,
      point?.longitude ?? null,
      point?.latitude ?? null,
      typed.phase,
      typed.startsOn,
      typed.endsOn,
      typed.totalCost,
      typed.status,
    ],
  );
  const [project] = rows;
  await pool.query(
    `INSERT INTO funding_line (project_id, position, funder_id, nature, amount_cents, granted_cents, paid_cents, state)
     SELECT $1, l.position, o.id, l.nature, l.amount_cents, l.granted_cents, l.paid_cents, l.state
     FROM jsonb_to_recordset($2) AS l (position smallint, funder text, nature text, amount_cents bigint, granted_cents bigint, paid_cents bigint, state text)
       LEFT JOIN organisation o ON o.slug = l.funder`,
    [
      project.id,
      JSON.stringify(
        typed.lines.map(({ funder, nature, state, ...amounts }, position) => ({
          position,
          funder,
          nature,
          state,
          amount_cents: amounts.amountCents,
          granted_cents: amounts.grantedCents,
          paid_cents: amounts.paidCents,
        })),
      ),
    ],
  );
  await pool.query(
    `INSERT INTO need (project_id, position, kind, is_met)
     SELECT $1, position, kind, is_met FROM jsonb_to_recordset($2) AS n (position smallint, kind text, is_met boolean)`,
    [
      project.id,
      JSON.stringify(typed.needs.map(({ kind, isMet }, position) => ({ position, kind, is_met: isMet }))),
    ],
  );
  const figures = Object.entries(typed.figures).flatMap(([indicator, values]) =>
    values.map((value, position) => ({ indicator, position, ...value })),
  );
  await pool.query(
    `INSERT INTO indicator_value (project_id, indicator_id, position, kind, "on", value, denominator)
     SELECT $1, i.id, v.position, v.kind, v."on", v.hundredths / 100.0,
       CASE WHEN i.aggregation = 'ratio' THEN v."wholeHundredths" / 100.0 END
     FROM jsonb_to_recordset($2) AS v (indicator text, position smallint, kind text, "on" date, hundredths numeric, "wholeHundredths" numeric)
       JOIN indicator i ON i.slug = v.indicator ORDER BY v.indicator, v.position`,
    [project.id, JSON.stringify(figures)],
  );
  return project;
}

export type PlanFunders = Readonly<Record<string, boolean>>;
/** Whose grants are public money, as the reference data says it. */
export const FUNDERS: PlanFunders = { anru: true, mecenat: false };

export const planLinesOf = ({ lines }: TypedProject) =>
  lines.map(({ funder, ...typed }) => ({
    ...EMPTY_FUNDING_LINE,
    ...typed,
    isPublic: funder === null ? null : (FUNDERS[funder] ?? null),
  }));
