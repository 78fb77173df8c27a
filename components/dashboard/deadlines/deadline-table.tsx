import Link from "next/link";
import { ChoiceLinks } from "@/components/dashboard/course/choice-links";
import { HiddenProjects } from "@/components/dashboard/hidden-projects";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { Pagination } from "@/components/ui/pagination";
import { Unparted } from "@/components/ui/unparted";
import { DEADLINE_KINDS } from "@/lib/features/dashboard/deadlines/constants";
import { DEADLINE_KIND_LABELS, lateInWords } from "@/lib/features/dashboard/deadlines/labels";
import { DEADLINE_LIST, deadlinesPath } from "@/lib/features/dashboard/deadlines/routes";
import type { Deadline, DeadlinePage, Deadlines } from "@/lib/features/dashboard/deadlines/types";
import { projectPath } from "@/lib/features/projects/routes";
import { shortName } from "@/lib/features/territories/rules";
import { formatCount, formatDate } from "@/lib/kernel/format";

/** The milestones themselves, the oldest day first. */
export function DeadlineTable({ deadlines, list }: { deadlines: Deadlines; list: DeadlinePage }) {
  const names = new Map(deadlines.choices.territories.map(({ slug, label }) => [slug, shortName(label)]));
  const columns: DataColumn<Deadline>[] = [
    {
      key: "day",
      header: "Prévu le",
      wrap: true,
      cell: ({ plannedOn, lateDays }) => (
        <>
          {formatDate(plannedOn)}
          <span className="fr-hint-text">{lateInWords(lateDays)}</span>
        </>
      ),
    },
    {
      key: "label",
      header: "Jalon",
      rowHeader: true,
      wrap: true,
      cell: ({ label }) => label || "Jalon dont le nom n’est plus consultable",
    },
    {
      key: "project",
      header: "Projet",
      wrap: true,
      cell: ({ reference, title }) => (
        <>
          <Link href={projectPath(reference)} prefetch={false} className="relative">
            {title || "Sans intitulé"}
          </Link>
          <span className="fr-hint-text">
            <Unparted>{reference}</Unparted>
          </span>
        </>
      ),
    },
    {
      key: "territory",
      header: "Territoire",
      wrap: true,
      cell: ({ territory }) => names.get(territory) ?? territory,
    },
  ];
  return (
    <section id={DEADLINE_LIST} aria-labelledby={`${DEADLINE_LIST}-titre`} className="pb-8">
      <h2 id={`${DEADLINE_LIST}-titre`} className="fr-h4">
        {formatCount(list.total, "jalon", "jalons")}&nbsp;:{" "}
        {DEADLINE_KIND_LABELS[list.kind].toLocaleLowerCase("fr")}
      </h2>
      <ChoiceLinks
        label="Jalons affichés"
        choices={DEADLINE_KINDS.map((kind) => ({
          label: DEADLINE_KIND_LABELS[kind],
          href: deadlinesPath(deadlines, { kind }),
          isChosen: kind === list.kind,
        }))}
      />
      <DataTable
        caption={DEADLINE_KIND_LABELS[list.kind]}
        captionHidden
        columns={columns}
        rows={list.items}
        rowKey={({ reference, plannedOn, label }) => `${reference} ${plannedOn} ${label}`}
        narrow="cards"
        empty={list.total === 0 ? "Aucun jalon." : undefined}
      />
      <HiddenProjects count={list.hidden} />
      <Pagination
        page={list.page}
        pageCount={list.pageCount}
        hrefOf={(page) => deadlinesPath(deadlines, { kind: list.kind, page })}
      />
    </section>
  );
}
