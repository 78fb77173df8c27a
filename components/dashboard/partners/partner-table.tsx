import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { AGREED_STATES, ANSWER_STATES } from "@/lib/features/answers/constants";
import { answerListPath, askedListPath } from "@/lib/features/answers/list/routes";
import type { AnswerFilters } from "@/lib/features/answers/list/types";
import type { PartnerFigures } from "@/lib/features/dashboard/partners/types";
import { formatMoney, formatNumber } from "@/lib/kernel/format";

const REFUSED_STATES = ["given", "refused"] as const;
const NOT_WITHDRAWN = ANSWER_STATES.filter((state) => state !== "withdrawn");

/** A figure leads to the answers that make it up; nothing leads nowhere. */
function figure(
  partner: PartnerFigures,
  value: ReactNode,
  isZero: boolean,
  filters: Partial<AnswerFilters>,
  label: string,
) {
  if (isZero) return value;
  return (
    <Link href={answerListPath({ organisation: partner.slug, ...filters })} prefetch={false}>
      {value}
      <span className="fr-sr-only">
        {" "}
        ({label}, {partner.name})
      </span>
    </Link>
  );
}

const COLUMNS: readonly DataColumn<PartnerFigures>[] = [
  {
    key: "name",
    header: "Partenaire",
    rowHeader: true,
    wrap: true,
    cell: ({ name, hasMembers }) => (
      <>
        {name}
        {!hasMembers && (
          <>
            {" "}
            <Badge severity="warning">Sans compte</Badge>
          </>
        )}
      </>
    ),
  },
  {
    key: "interests",
    header: "Intérêts",
    numeric: true,
    cell: (p) =>
      figure(p, p.interests, p.interests === 0, { kind: "interest", states: ["given"] }, "intérêts"),
  },
  {
    key: "proposals",
    header: "Propositions",
    numeric: true,
    cell: (p) =>
      figure(p, p.proposals, p.proposals === 0, { kind: "proposal", states: NOT_WITHDRAWN }, "propositions"),
  },
  {
    key: "agreed",
    header: "Acceptées",
    numeric: true,
    cell: (p) => figure(p, p.agreed, p.agreed === 0, { states: AGREED_STATES }, "propositions acceptées"),
  },
  {
    key: "refusals",
    header: "Refus",
    numeric: true,
    cell: (p) => figure(p, p.refusals, p.refusals === 0, { reason: "any", states: REFUSED_STATES }, "refus"),
  },
  {
    key: "granted",
    header: "Accordé",
    numeric: true,
    cell: (p) =>
      figure(
        p,
        formatMoney(p.grantedCents),
        p.grantedCents === 0,
        { states: ["granted", "paid"] },
        "accordé",
      ),
  },
  {
    key: "median",
    header: "Délai médian",
    numeric: true,
    cell: (p) => (p.medianDays === null ? "–" : figure(p, days(p.medianDays), false, {}, "délai médian")),
  },
  {
    key: "longest",
    header: "Le plus long",
    numeric: true,
    cell: (p) =>
      p.longestDays === null ? "–" : figure(p, days(p.longestDays), false, {}, "délai le plus long"),
  },
  {
    key: "unanswered",
    header: "Sans réponse",
    numeric: true,
    cell: (p) =>
      p.unanswered === 0 ? (
        "0"
      ) : (
        <Link href={askedListPath(p.slug)} prefetch={false}>
          {p.unanswered}
          <span className="fr-sr-only"> (demandes sans réponse, {p.name})</span>
        </Link>
      ),
  },
];

const days = (count: number) => `${formatNumber(count)}\u00A0j`;

export function PartnerTable({ partners }: { readonly partners: readonly PartnerFigures[] }) {
  return (
    <DataTable
      caption="Réponses et délais par partenaire"
      captionHidden
      columns={COLUMNS}
      rows={partners}
      rowKey={({ slug }) => slug}
      narrow="cards"
      empty="Aucune organisation partenaire."
    />
  );
}
