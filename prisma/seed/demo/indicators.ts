import type { IndicatorFigure, ProjectIndicatorState } from "@/lib/features/projects/types";
import { addDays, daysFrom, parisDay } from "@/lib/kernel/dates";
import { typeset } from "@/lib/kernel/typeset";
import { draw } from "@/prisma/seed/demo/draw";
import type { DemoProject, PrioritySlug } from "@/prisma/seed/demo/format";
import { monthEdge } from "@/prisma/seed/demo/timeline";

/** An indicator, what the project starts from, and what it pledges at its end. `of`: the second number of a ratio. */
type Pledge = {
  readonly slug: string;
  readonly from: number;
  readonly to: number;
  readonly spread: number;
  readonly of?: number;
};

const PLEDGES: Record<PrioritySlug, readonly Pledge[]> = {
  entrepreneuriat: [
    { slug: "entreprises-accompagnees", from: 0, to: 40, spread: 80 },
    { slug: "entreprises-creees", from: 0, to: 8, spread: 16 },
    { slug: "habitants-beneficiaires", from: 0, to: 60, spread: 140 },
  ],
  "commerce-artisanat": [
    { slug: "vacance-commerciale", from: 23, to: 13, spread: 4, of: 100 },
    { slug: "locaux-remis-en-activite", from: 0, to: 4, spread: 10 },
    { slug: "emplois-crees", from: 0, to: 8, spread: 20 },
  ],
  "activites-productives": [
    { slug: "emplois-crees", from: 0, to: 20, spread: 45 },
    { slug: "surface-activite-produite", from: 0, to: 800, spread: 2400 },
    { slug: "emplois-maintenus", from: 6, to: 14, spread: 12 },
  ],
  "transition-numerique": [
    { slug: "formes-au-numerique", from: 0, to: 30, spread: 110 },
    { slug: "lieux-numeriques-ouverts", from: 0, to: 1, spread: 3 },
    { slug: "habitants-beneficiaires", from: 20, to: 80, spread: 200 },
  ],
};

const SOURCES = [
  "Relevé de terrain du service économique",
  "Tableau de suivi du porteur du projet",
  "Enquête auprès des entreprises",
  "Déclarations des structures d’accompagnement",
];

const MEASURED_EVERY_DAYS = 91;
/** Beside those drawn: the territory that the demonstration opens on has something to show. */
const ALWAYS = /^(Halle des ateliers|Boutiques à l’essai|Couveuse textile)/;

/** About two demonstration projects in five follow two or three indicators; a measure is known from its day on. */
export function indicatorsAt(
  project: DemoProject,
  savedAt: Date,
  { now, indicatorId }: { readonly now: Date; readonly indicatorId: (slug: string) => number },
): ProjectIndicatorState[] {
  const { title, months, priorities, progress } = project;
  const [main] = priorities ?? [];
  if (!main || !months || !progress) return [];
  if (!ALWAYS.test(title) && draw(title, "indicators", 5) > 1) return [];
  const pledges = PLEDGES[main].slice(0, 2 + draw(title, "number of indicators", 2));
  const from = monthEdge(months[0], "first", now);
  const to = monthEdge(months[1], "last", now);
  const half = monthEdge(Math.round((months[0] + months[1]) / 2), "last", now);
  const knownUntil = progress.startsWith("idea") ? from : parisDay(savedAt);
  return pledges.map((pledge) => {
    const goal = pledge.to + draw(title, pledge.slug, pledge.spread) * (pledge.from > pledge.to ? -1 : 1);
    const at = (share: number) => Math.round(pledge.from + share * (goal - pledge.from));
    const figure = (on: string, value: number, source = ""): IndicatorFigure => ({
      on,
      value,
      denominator: pledge.of ?? null,
      source: typeset(source),
      comment: "",
    });
    const days = measureDays(from, earlierOf(to, knownUntil));
    return {
      indicatorId: indicatorId(pledge.slug),
      baseline: figure(from, pledge.from, "Diagnostic de départ"),
      targets: [...(half > from && half < to ? [figure(half, at(0.4))] : []), figure(to, goal)],
      measures: days.map((on, i) => {
        const pace = 0.65 + draw(title, `${pledge.slug} ${i}`, 60) / 100;
        const elapsed = daysFrom(from, on) / daysFrom(from, to);
        const source = SOURCES[draw(title, pledge.slug, SOURCES.length)] ?? "";
        return figure(on, at(Math.min(1, elapsed * pace)), source);
      }),
    };
  });
}

const earlierOf = (one: string, other: string) => [one, other].sort()[0] ?? one;

function measureDays(from: string, until: string): string[] {
  const days: string[] = [];
  for (let day = addDays(from, MEASURED_EVERY_DAYS); day <= until; day = addDays(day, MEASURED_EVERY_DAYS))
    days.push(day);
  return days;
}
