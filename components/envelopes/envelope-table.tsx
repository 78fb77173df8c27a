import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { AGREED_STATES } from "@/lib/features/answers/constants";
import { answerListPath } from "@/lib/features/answers/list/routes";
import { territoryInWords } from "@/lib/features/envelopes/labels";
import { changeEnvelopePath } from "@/lib/features/envelopes/routes";
import type { Envelope } from "@/lib/features/envelopes/types";
import { formatMoney } from "@/lib/kernel/format";

type EnvelopeTableProps = {
  readonly envelopes: readonly Envelope[];
  readonly maySet: boolean;
};

const nameOf = (envelope: Envelope) =>
  `${envelope.schemeName}, ${envelope.year}, ${territoryInWords(envelope)}`;

const amount = (
  key: "amountCents" | "engagedCents" | "grantedCents" | "paidCents",
  header: string,
): DataColumn<Envelope> => ({
  key,
  header,
  numeric: true,
  cell: (envelope) => formatMoney(envelope[key]),
});

/** Each envelope, and what became of it, to the cent. */
export function EnvelopeTable({ envelopes, maySet }: EnvelopeTableProps) {
  const columns: readonly DataColumn<Envelope>[] = [
    {
      key: "scheme",
      header: "Enveloppe",
      rowHeader: true,
      wrap: true,
      cell: (envelope) => (
        <>
          <Link
            href={answerListPath({
              scheme: envelope.schemeSlug,
              states: AGREED_STATES,
              territory: envelope.territorySlug,
              organisation: envelope.organisationSlug,
            })}
            prefetch={false}
          >
            {envelope.schemeName}
          </Link>
          <span className="fr-hint-text block">
            {envelope.year}, {territoryInWords(envelope)}
            {!maySet && `, ${envelope.organisationName}`}
          </span>
        </>
      ),
    },
    amount("amountCents", "Enveloppe"),
    amount("engagedCents", "Engagé"),
    amount("grantedCents", "Accordé"),
    amount("paidCents", "Versé"),
    {
      key: "left",
      header: "Reste",
      numeric: true,
      cell: ({ amountCents, engagedCents }) =>
        engagedCents > amountCents ? (
          <>
            <Badge severity="warning">Dépassée</Badge> {formatMoney(engagedCents - amountCents)} de trop
          </>
        ) : (
          formatMoney(amountCents - engagedCents)
        ),
    },
    {
      key: "proposed",
      header: "En attente",
      numeric: true,
      cell: ({ proposedCents }) => (proposedCents === 0 ? "–" : formatMoney(proposedCents)),
    },
    ...(maySet
      ? [
          {
            key: "change",
            header: "Changer",
            cell: (envelope: Envelope) => (
              <Link href={changeEnvelopePath(envelope.id)} prefetch={false}>
                Changer<span className="fr-sr-only">&nbsp;: {nameOf(envelope)}</span>
              </Link>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption="Enveloppes"
      captionHidden
      columns={columns}
      rows={envelopes}
      rowKey={({ id }) => String(id)}
      narrow="cards"
      empty="Aucune enveloppe n’est fixée."
    />
  );
}
