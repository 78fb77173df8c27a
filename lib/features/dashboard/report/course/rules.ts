import { REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";
import { formatMonth } from "@/lib/kernel/format";
import { AMOUNT_LABELS, type FollowedAmount } from "../../course/labels";
import type { Course } from "../../course/types";
import { SECTION_TITLES } from "../labels";
import { tableOf } from "../rules";
import type { ReportSection, ReportTable } from "../types";

const AMOUNTS = Object.keys(AMOUNT_LABELS) as FollowedAmount[];
/** Amounts of a funder have no cost among them. */
const FUNDER_AMOUNTS = ["askedCents", "grantedCents", "paidCents"] as const;

const month = { label: "Fin de mois", kind: "text" } as const;
const cents = (label: string) => ({ label, kind: "cents" }) as const;

/** Month by month: what stands where, what it is worth, and what each funder brought. */
export function courseSection(course: Course): ReportSection {
  const { months, known } = course;
  const days = months.map(({ on }) => on);
  const counts = known.map((status) => ({
    label: REVIEW_STATUS_LABELS[status],
    values: months.map(({ standing }) => standing[status]),
  }));
  const amounts = AMOUNTS.map((amount) => ({
    label: AMOUNT_LABELS[amount],
    values: months.map(({ total }) => total[amount]),
  }));
  return {
    id: "dans-le-temps",
    title: SECTION_TITLES.course,
    paragraphs: [
      "Au soir du dernier jour de chaque mois\u00A0; le dernier mois, au soir de la date du rapport.",
    ],
    blocks: [
      {
        kind: "curves",
        id: "statuts-par-mois-graphique",
        title: "Nombre de projets par statut d’instruction",
        unit: "count",
        days,
        series: counts,
      },
      tableOf({
        id: "statuts-par-mois",
        title: "Projets par statut, mois après mois",
        definitions: ["standing"],
        columns: [month, ...counts.map(({ label }) => ({ label, kind: "count" as const }))],
        rows: months.map(({ month: name }, place) => [
          formatMonth(name),
          ...counts.map(({ values }) => values[place] ?? 0),
        ]),
      }),
      {
        kind: "curves",
        id: "montants-par-mois-graphique",
        title: "Coût et financements des projets comptés",
        unit: "cents",
        days,
        series: amounts,
      },
      tableOf({
        id: "montants-par-mois",
        title: "Coût et financements, mois après mois",
        definitions: ["amounts"],
        columns: [month, { label: "Projets", kind: "count" }, ...amounts.map(({ label }) => cents(label))],
        rows: months.map(({ month: name, total }) => [
          formatMonth(name),
          total.projects,
          ...AMOUNTS.map((amount) => total[amount]),
        ]),
      }),
      tableOf({
        id: "mouvements-par-mois",
        title: "Ce que chaque mois a changé",
        definitions: ["amounts"],
        columns: [month, { label: "Projets", kind: "count" }, ...amounts.map(({ label }) => cents(label))],
        rows: months.map(({ month: name, moved }) => [
          formatMonth(name),
          moved.projects,
          ...AMOUNTS.map((amount) => moved[amount]),
        ]),
      }),
      funderTable(
        { id: "financeurs-par-mois", title: "Financeurs, mois après mois\u00A0: cumul" },
        course,
        "total",
      ),
      funderTable(
        { id: "financeurs-mouvements", title: "Financeurs, mois après mois\u00A0: mouvement" },
        course,
        "moved",
      ),
    ],
  };
}

/** Months in which nothing of a funder moved say nothing that the month before did not. */
function funderTable(
  named: { readonly id: string; readonly title: string },
  { months, funders }: Course,
  which: "total" | "moved",
): ReportTable {
  return tableOf({
    ...named,
    definitions: ["funderMonths"],
    columns: [
      { label: "Financeur", kind: "text" },
      month,
      ...FUNDER_AMOUNTS.map((amount) => cents(AMOUNT_LABELS[amount])),
    ],
    rows: funders.flatMap(({ label, months: own }) =>
      own.flatMap((sums, place) =>
        FUNDER_AMOUNTS.every((amount) => sums.moved[amount] === 0)
          ? []
          : [
              [
                label,
                formatMonth(months[place]?.month ?? ""),
                ...FUNDER_AMOUNTS.map((amount) => sums[which][amount]),
              ],
            ],
      ),
    ),
    empty: "Aucun mouvement sur la période.",
  });
}
