import { PHASE_LABELS, PROGRESS_STATUS_LABELS, REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";
import { NOT_STATED, NOT_STATED_TOKEN } from "@/lib/features/projects/search/constants";
import { shortName } from "@/lib/features/territories/rules";
import { formatDate } from "@/lib/kernel/format";
import { SHOWN_PHASES, SHOWN_PROGRESS } from "../../constants";
import { NOT_STATED_LABELS } from "../../labels";
import { addUp } from "../../rules";
import type { Dashboard, MatrixCell } from "../../types";
import { SECTION_TITLES, SUM_COLUMNS, SUM_DEFINITIONS, TOTAL } from "../labels";
import { sumCells, tableOf } from "../rules";
import type { ReportSection, ReportTable } from "../types";

type Named = { readonly slug: string; readonly label: string };

/** What the dashboard itself shows, the figures first. */
export const overviewSections = (
  dashboard: Dashboard,
  at: string,
): readonly [ReportSection, ...ReportSection[]] => [
  figuresSection(at, dashboard),
  territoriesSection(dashboard),
  prioritiesSection(dashboard),
  phasesSection(dashboard),
  reviewSection(dashboard),
  fundersSection(dashboard),
];

function figuresSection(at: string, { total }: Dashboard): ReportSection {
  return {
    id: "chiffres",
    title: SECTION_TITLES.figures,
    paragraphs: [],
    blocks: [
      tableOf({
        id: "chiffres",
        title: `Chiffres au ${formatDate(at)} au soir`,
        definitions: SUM_DEFINITIONS,
        columns: [{ label: "Situation", kind: "text" }, ...SUM_COLUMNS],
        rows: [[`Au ${formatDate(at)}`, ...sumCells(total)]],
      }),
    ],
  };
}

/** The territories and the priorities of the view, in the order of the screen. */
function axesOf({ choices, filters, matrix }: Dashboard) {
  const isShown = (slug: string, chosen: readonly string[]) => chosen.length === 0 || chosen.includes(slug);
  const territories = choices.territories
    .filter(({ slug }) => isShown(slug, filters.territories))
    .map((territory) => ({ ...territory, label: shortName(territory.label) }))
    .sort((one, other) => one.label.localeCompare(other.label, "fr"));
  const priorities: Named[] = choices.priorities.filter(({ slug }) => isShown(slug, filters.mainPriorities));
  if (matrix.some(({ priority }) => priority === NOT_STATED_TOKEN))
    priorities.push({ slug: NOT_STATED_TOKEN, label: NOT_STATED_LABELS.priority });
  return { territories, priorities };
}

function territoriesSection(dashboard: Dashboard): ReportSection {
  const { matrix, total } = dashboard;
  const { territories, priorities } = axesOf(dashboard);
  const of = (territory: string) => addUp(matrix.filter((cell) => cell.territory === territory));
  return {
    id: "territoires",
    title: SECTION_TITLES.territories,
    paragraphs: [],
    blocks: [
      {
        kind: "map",
        id: "carte",
        title: "Projets comptés, par territoire",
        unit: "count",
        territories: territories.map(({ slug, label, longitude, latitude, ileDeFrance, outreMer }) => ({
          slug,
          name: label,
          longitude,
          latitude,
          ileDeFrance,
          outreMer,
          value: of(slug).projects,
        })),
      },
      tableOf({
        id: "territoires",
        title: "Chiffres par territoire",
        definitions: ["territories"],
        columns: [{ label: "Territoire", kind: "text" }, ...SUM_COLUMNS],
        rows: territories.map(({ slug, label }) => [label, ...sumCells(of(slug))]),
        totals: [TOTAL, ...sumCells(total)],
      }),
      crossTable(
        { id: "territoires-et-priorites", title: "Projets par territoire et par priorité principale" },
        { territories, priorities, matrix },
        "count",
      ),
      crossTable(
        {
          id: "couts-par-territoire-et-priorite",
          title: "Coûts totaux par territoire et par priorité principale",
        },
        { territories, priorities, matrix },
        "cents",
      ),
    ],
  };
}

type Cross = {
  readonly territories: readonly Named[];
  readonly priorities: readonly Named[];
  readonly matrix: readonly MatrixCell[];
};

function crossTable(
  named: { readonly id: string; readonly title: string },
  { territories, priorities, matrix }: Cross,
  kind: "count" | "cents",
): ReportTable {
  const value = (keep: (cell: MatrixCell) => boolean) => {
    const sums = addUp(matrix.filter(keep));
    return kind === "count" ? sums.projects : sums.costCents;
  };
  return tableOf({
    ...named,
    definitions: ["matrix"],
    columns: [
      { label: "Territoire", kind: "text" },
      ...priorities.map(({ label }) => ({ label, kind })),
      { label: TOTAL, kind },
    ],
    rows: territories.map(({ slug, label }) => [
      label,
      ...priorities.map((priority) =>
        value((cell) => cell.territory === slug && cell.priority === priority.slug),
      ),
      value((cell) => cell.territory === slug),
    ]),
    totals: [
      TOTAL,
      ...priorities.map((priority) => value((cell) => cell.priority === priority.slug)),
      value(() => true),
    ],
  });
}

function prioritiesSection(dashboard: Dashboard): ReportSection {
  const { priorities } = axesOf(dashboard);
  const of = (priority: string) => addUp(dashboard.matrix.filter((cell) => cell.priority === priority));
  return {
    id: "priorites",
    title: SECTION_TITLES.priorities,
    paragraphs: [],
    blocks: [
      {
        kind: "bars",
        id: "priorites-graphique",
        title: "Coût total par priorité principale, dont obtenu",
        unit: "cents",
        legend: { full: "Obtenu", hatched: "Coût total" },
        bars: priorities.map(({ slug, label }) => {
          const { costCents, grantedCents } = of(slug);
          // Financed beyond its cost, a priority has nothing left to hatch.
          return { label, value: Math.max(costCents, grantedCents), part: grantedCents };
        }),
      },
      tableOf({
        id: "priorites",
        title: "Chiffres par priorité principale",
        definitions: ["priorities"],
        columns: [{ label: "Priorité", kind: "text" }, ...SUM_COLUMNS],
        rows: priorities.map(({ slug, label }) => [label, ...sumCells(of(slug))]),
        totals: [TOTAL, ...sumCells(dashboard.total)],
      }),
    ],
  };
}

function phasesSection({ phases, total }: Dashboard): ReportSection {
  const phaseName = (phase: (typeof SHOWN_PHASES)[number]) =>
    phase === NOT_STATED ? NOT_STATED_LABELS.phase : PHASE_LABELS[phase];
  const progressName = (progress: (typeof SHOWN_PROGRESS)[number]) =>
    progress === NOT_STATED ? NOT_STATED_LABELS.progress : PROGRESS_STATUS_LABELS[progress];
  const rows = SHOWN_PHASES.flatMap((phase) =>
    SHOWN_PROGRESS.flatMap((progress) => {
      const cell = phases.find((one) => one.phase === phase && one.progress === progress);
      return cell
        ? [{ ...cell, label: `${phaseName(phase)}, ${progressName(progress).toLocaleLowerCase("fr")}` }]
        : [];
    }),
  );
  return {
    id: "phases",
    title: SECTION_TITLES.phases,
    paragraphs: [],
    blocks: [
      {
        kind: "bars",
        id: "phases-graphique",
        title: "Projets par phase et par avancement",
        unit: "count",
        legend: null,
        bars: rows.map(({ label, projects }) => ({ label, value: projects })),
      },
      tableOf({
        id: "phases",
        title: "Chiffres par phase et par avancement",
        definitions: ["phases"],
        columns: [{ label: "Phase", kind: "text" }, { label: "Avancement", kind: "text" }, ...SUM_COLUMNS],
        rows: rows.map(({ phase, progress, ...sums }) => [
          phaseName(phase),
          progressName(progress),
          ...sumCells(sums),
        ]),
        totals: [TOTAL, null, ...sumCells(total)],
      }),
    ],
  };
}

/** Drafts that the reader may only count are counted. */
function reviewSection({ funnel, hiddenDrafts }: Dashboard): ReportSection {
  const rows = funnel.map(({ status, projects }) => ({
    label: REVIEW_STATUS_LABELS[status],
    value: status === "draft" ? (hiddenDrafts ?? projects) : projects,
  }));
  return {
    id: "instruction",
    title: SECTION_TITLES.review,
    paragraphs: [],
    blocks: [
      {
        kind: "bars",
        id: "instruction-graphique",
        title: "Projets par statut d’instruction",
        unit: "count",
        legend: null,
        bars: rows,
      },
      tableOf({
        id: "instruction",
        title: "Nombre de projets par statut d’instruction",
        definitions: ["funnel"],
        columns: [
          { label: "Statut", kind: "text" },
          { label: "Projets", kind: "count" },
        ],
        rows: rows.map(({ label, value }) => [label, value]),
        totals: [TOTAL, rows.reduce((sum, { value }) => sum + value, 0)],
      }),
    ],
  };
}

const DRAWN_FUNDERS = 12;

/** No total: a project with several funders counts for each. */
function fundersSection({ funders }: Dashboard): ReportSection {
  return {
    id: "financeurs",
    title: SECTION_TITLES.funders,
    paragraphs: [],
    blocks: [
      {
        kind: "bars",
        id: "financeurs-graphique",
        title: "Demandé par financeur, dont obtenu",
        unit: "cents",
        legend: { full: "Obtenu", hatched: "Demandé" },
        bars: funders.slice(0, DRAWN_FUNDERS).map(({ label, askedCents, grantedCents }) => ({
          label,
          value: askedCents,
          part: Math.min(askedCents, grantedCents),
        })),
      },
      tableOf({
        id: "financeurs",
        title: "Montants par financeur",
        definitions: ["funders"],
        columns: [
          { label: "Financeur", kind: "text" },
          { label: "Projets", kind: "count" },
          { label: "Demandé", kind: "cents" },
          { label: "Obtenu", kind: "cents" },
        ],
        rows: funders.map(({ label, projects, askedCents, grantedCents }) => [
          label,
          projects,
          askedCents,
          grantedCents,
        ]),
        empty: "Aucun financeur.",
      }),
    ],
  };
}
