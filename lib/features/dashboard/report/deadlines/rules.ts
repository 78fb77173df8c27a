import { shortName } from "@/lib/features/territories/rules";
import { formatDate, formatNumber } from "@/lib/kernel/format";
import type { Deadline, DeadlinePage, Deadlines } from "../../deadlines/types";
import { SECTION_TITLES, TOTAL } from "../labels";
import { tableOf } from "../rules";
import type { ReportSection, ReportTable } from "../types";

type Lists = { readonly late: DeadlinePage; readonly due: DeadlinePage };

/** Milestones late and due: by territory in full, and the most urgent by name. */
export function deadlinesSection(deadlines: Deadlines, { late, due }: Lists): ReportSection {
  const { territories, until, choices } = deadlines;
  const names = new Map(choices.territories.map(({ slug, label }) => [slug, shortName(label)]));
  const sum = (key: "late" | "lateProjects" | "due" | "dueProjects") =>
    territories.reduce((total, territory) => total + territory[key], 0);
  return {
    id: "jalons",
    title: SECTION_TITLES.deadlines,
    paragraphs: [`Jalons dépassés, et jalons prévus d’ici au ${formatDate(until)}.`],
    blocks: [
      tableOf({
        id: "jalons",
        title: "Jalons en retard ou à venir, par territoire",
        definitions: ["deadlines"],
        columns: [
          { label: "Territoire", kind: "text" },
          { label: "En retard", kind: "count" },
          { label: "Projets avec un retard", kind: "count" },
          { label: "Le plus ancien", kind: "date" },
          { label: "À venir", kind: "count" },
          { label: "Projets avec un jalon à venir", kind: "count" },
        ],
        rows: territories.map((territory) => [
          shortName(territory.label),
          territory.late,
          territory.lateProjects,
          territory.oldestOn,
          territory.due,
          territory.dueProjects,
        ]),
        totals: [TOTAL, sum("late"), sum("lateProjects"), null, sum("due"), sum("dueProjects")],
        empty: "Aucun territoire.",
      }),
      listTable("jalons-en-retard", "Jalons en retard", late, names),
      listTable("jalons-a-venir", "Jalons à venir", due, names),
    ],
  };
}

function listTable(
  id: string,
  title: string,
  { items, total }: DeadlinePage,
  names: ReadonlyMap<string, string>,
): ReportTable {
  const cut =
    items.length < total
      ? `, les ${formatNumber(items.length)}\u00A0premiers sur ${formatNumber(total)}`
      : "";
  return tableOf({
    id,
    title: `${title}${cut}`,
    definitions: ["deadlines"],
    columns: [
      { label: "Jalon", kind: "text" },
      { label: "Projet", kind: "text" },
      { label: "Territoire", kind: "text" },
      { label: "Prévu le", kind: "date" },
      { label: "Jours de retard", kind: "count" },
    ],
    rows: items.map((item: Deadline) => [
      item.label,
      `${item.title || "Sans titre"} (${item.reference})`,
      names.get(item.territory) ?? item.territory,
      item.plannedOn,
      Math.max(0, item.lateDays),
    ]),
    empty: "Aucun jalon.",
  });
}
