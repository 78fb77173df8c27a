import Link from "next/link";
import type { ReactNode } from "react";
import { committeeTime, readersOf, scopeLabel } from "@/lib/features/calendar/committees/labels";
import type { Committee } from "@/lib/features/calendar/committees/types";
import { photographPath } from "@/lib/features/photographs/routes";

/** When, where, for whom. */
export function CommitteeFacts({ committee }: { readonly committee: Committee }) {
  const { territory, place, link, paper } = committee;
  return (
    <dl className="m-0 flex max-w-3xl flex-col gap-3 p-0">
      <Fact label="Date">{committeeTime(committee)} (heure de Paris)</Fact>
      <Fact label="Périmètre">{scopeLabel(territory)}</Fact>
      {place !== "" && <Fact label="Lieu">{place}</Fact>}
      {link !== "" && (
        <Fact label="Visioconférence">
          <a href={link} target="_blank" rel="noopener noreferrer" className="wrap-anywhere">
            {link}
            <span className="fr-sr-only"> (nouvelle fenêtre)</span>
          </a>
        </Fact>
      )}
      <Fact label="Lu par">{readersOf(committee)}</Fact>
      {paper !== null && (
        <Fact label="Document">
          <Link href={photographPath(paper.id)} prefetch={false}>
            {paper.title}
          </Link>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="font-bold">{label}</dt>
      <dd className="m-0 wrap-anywhere">{children}</dd>
    </div>
  );
}
