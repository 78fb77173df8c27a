import Link from "next/link";
import { Unparted } from "@/components/ui/unparted";
import { oneAnswerPath } from "@/lib/features/answers/routes";
import { territoryInWords } from "@/lib/features/envelopes/labels";
import type { Envelope } from "@/lib/features/envelopes/types";
import { formatInstant, formatMoney } from "@/lib/kernel/format";

/** Who went over an envelope knowingly, by how much, and when. */
export function ExcessList({ envelopes }: { readonly envelopes: readonly Envelope[] }) {
  const excesses = envelopes.flatMap((envelope) => envelope.excesses.map((excess) => ({ envelope, excess })));
  if (excesses.length === 0) return null;
  return (
    <section className="flex flex-col gap-4" aria-labelledby="depassements">
      <h2 className="fr-h4 m-0" id="depassements">
        Dépassements confirmés ({excesses.length})
      </h2>
      <ul className="m-0">
        {excesses.map(({ envelope, excess }) => (
          <li key={excess.id}>
            {envelope.schemeName}, {envelope.year}, {territoryInWords(envelope)}&nbsp;:{" "}
            {formatMoney(excess.overCents)} de plus, confirmés par {excess.confirmedByName} le{" "}
            {formatInstant(excess.at)}
            {excess.reference !== null && (
              <>
                {" "}
                (
                <Link href={oneAnswerPath(excess.reference, excess.answerId)} prefetch={false}>
                  réponse à <Unparted>{excess.reference}</Unparted>
                </Link>
                )
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
