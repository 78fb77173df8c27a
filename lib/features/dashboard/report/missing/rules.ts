import { NEED_KIND_LABELS } from "@/lib/features/projects/labels";
import { NOT_STATED_TOKEN } from "@/lib/features/projects/search/constants";
import { shortName } from "@/lib/features/territories/rules";
import { NOT_STATED_LABELS } from "../../labels";
import { STALE_AFTER } from "../../missing/constants";
import { isSilent } from "../../missing/rules";
import type { Freshness, FreshnessOf, Missing } from "../../missing/types";
import { SECTION_TITLES, TOTAL } from "../labels";
import { tableOf } from "../rules";
import type { ReportCell, ReportSection } from "../types";

/** What is missing: silences, priorities without projects, projects without funders, needs without answers, old figures. */
export function missingSection(missing: Missing): ReportSection {
  const { choices, activity, emptyCells, unfunded, needs, whole, byTerritory, byPriority } = missing;
  const names = new Map([
    ...choices.territories.map(({ slug, label }) => [slug, shortName(label)] as const),
    ...choices.priorities.map(({ slug, label }) => [slug, label] as const),
    [NOT_STATED_TOKEN, NOT_STATED_LABELS.priority] as const,
  ]);
  const name = (slug: string) => names.get(slug) ?? slug;
  const projects = { label: "Projets", kind: "count" } as const;
  const freshness = ({ projects: count, oldestOn, medianOn, stale }: Freshness): readonly ReportCell[] => [
    count,
    oldestOn,
    medianOn,
    ...STALE_AFTER.map((days) => stale[days]),
  ];
  const ageTable = (id: string, title: string, of: string, lines: readonly FreshnessOf[]) =>
    tableOf({
      id,
      title,
      definitions: ["freshness"],
      columns: [
        { label: of, kind: "text" },
        projects,
        { label: "Mise à jour la plus ancienne", kind: "date" },
        { label: "La moitié avant le", kind: "date" },
        ...STALE_AFTER.map((days) => ({ label: `Plus de ${days}\u00A0jours`, kind: "count" as const })),
      ],
      rows: lines.map((line) => [name(line.slug), ...freshness(line)]),
      totals: [TOTAL, ...freshness(whole)],
    });
  return {
    id: "ce-qui-manque",
    title: SECTION_TITLES.missing,
    paragraphs: [],
    blocks: [
      ...(activity === null
        ? []
        : [
            tableOf({
              id: "silences",
              title: "Dernière activité de chaque territoire",
              definitions: ["activity"],
              columns: [
                { label: "Territoire", kind: "text" },
                { label: "Dernière activité", kind: "date" },
                { label: "Jours sans activité", kind: "count" },
                { label: "Silencieux", kind: "text" },
              ],
              rows: activity.map((one) => [
                shortName(one.label),
                one.lastOn,
                one.silentDays,
                isSilent(one) ? "oui" : "non",
              ]),
              empty: "Aucun territoire.",
            }),
          ]),
      tableOf({
        id: "priorites-sans-projet",
        title: "Territoires et priorités sans projet",
        definitions: ["emptyCells"],
        columns: [
          { label: "Territoire", kind: "text" },
          { label: "Priorité", kind: "text" },
          { label: "Projets qui la servent aussi", kind: "count" },
        ],
        rows: emptyCells.map(({ territory, priority, secondary }) => [
          name(territory),
          name(priority),
          secondary,
        ]),
        empty: "Chaque territoire a au moins un projet à chaque priorité.",
      }),
      tableOf({
        id: "sans-financeur",
        title: "Projets sans aucun financeur",
        definitions: ["unfunded"],
        columns: [{ label: "Territoire", kind: "text" }, projects],
        rows: unfunded.map(({ territory, projects: count }) => [name(territory), count]),
        totals: [TOTAL, unfunded.reduce((sum, { projects: count }) => sum + count, 0)],
      }),
      tableOf({
        id: "besoins",
        title: "Projets avec un besoin sans réponse",
        definitions: ["openNeeds"],
        columns: [{ label: "Besoin", kind: "text" }, projects],
        rows: needs.map(({ kind, projects: count }) => [NEED_KIND_LABELS[kind], count]),
        empty: "Aucun besoin sans réponse.",
      }),
      ageTable("age-par-territoire", "Âge des chiffres, par territoire", "Territoire", byTerritory),
      ageTable("age-par-priorite", "Âge des chiffres, par priorité principale", "Priorité", byPriority),
    ],
  };
}
