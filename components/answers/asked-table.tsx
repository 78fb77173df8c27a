import Link from "next/link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { Unparted } from "@/components/ui/unparted";
import type { AskedLine } from "@/lib/features/answers/list/types";
import { answerPath } from "@/lib/features/answers/routes";
import { projectPath } from "@/lib/features/projects/routes";
import { withoutArticle } from "@/lib/features/territories/rules";
import { formatMoney, formatShortDate } from "@/lib/kernel/format";

type AskedTableProps = {
  readonly lines: readonly AskedLine[];
  /** A partner answers from there. */
  readonly mayAnswer: boolean;
};

/** Requests that the plans hold, and that nobody has answered. */
export function AskedTable({ lines, mayAnswer }: AskedTableProps) {
  const columns: readonly DataColumn<AskedLine>[] = [
    {
      key: "project",
      header: "Projet",
      rowHeader: true,
      wrap: true,
      cell: ({ reference, projectTitle, territoryName }) => (
        <>
          <Link href={projectPath(reference)} prefetch={false}>
            <Unparted>{projectTitle || reference}</Unparted>
          </Link>
          <span className="fr-hint-text block">
            <Unparted>{reference}</Unparted>, {withoutArticle(territoryName)}
          </span>
        </>
      ),
    },
    ...(mayAnswer
      ? []
      : [
          {
            key: "partner",
            header: "Partenaire",
            wrap: true,
            cell: ({ organisationName }: AskedLine) => organisationName,
          },
        ]),
    {
      key: "amount",
      header: "Demandé",
      numeric: true,
      cell: ({ amountCents }) => (amountCents === null ? "À préciser" : formatMoney(amountCents)),
    },
    {
      key: "asked",
      header: "Depuis le",
      cell: ({ askedOn }) => (askedOn === null ? "–" : formatShortDate(askedOn)),
    },
    ...(mayAnswer
      ? [
          {
            key: "answer",
            header: "Répondre",
            cell: ({ reference, projectTitle }: AskedLine) => (
              <Link href={answerPath(reference)} prefetch={false}>
                Répondre<span className="fr-sr-only">&nbsp;à {projectTitle || reference}</span>
              </Link>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption="Demandes inscrites dans les plans, sans réponse"
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={({ reference, organisationName }) => `${reference} ${organisationName}`}
      narrow="cards"
    />
  );
}
