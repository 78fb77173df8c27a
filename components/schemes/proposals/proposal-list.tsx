import Link from "next/link";
import { SCHEME_FIELD_LABELS } from "@/lib/features/schemes/content/labels";
import type { ProposalHead } from "@/lib/features/schemes/proposals/types";
import { formatInstant } from "@/lib/kernel/format";
import { ProposalStateBadge } from "./proposal-state-badge";

type ProposalListProps = {
  readonly id: string;
  readonly title: string;
  readonly proposals: readonly ProposalHead[];
  readonly empty: string;
  readonly hrefOf: (id: number) => string;
};

/** Proposals, each with what it is about, whose it is, and what became of it. */
export function ProposalList({ id, title, proposals, empty, hrefOf }: ProposalListProps) {
  return (
    <section className="flex flex-col gap-4" aria-labelledby={id}>
      <h2 id={id} className="fr-h4 m-0">
        {title} ({proposals.length})
      </h2>
      {proposals.length === 0 && <p className="m-0">{empty}</p>}
      <ul className="fr-raw-list m-0 flex flex-col gap-4 p-0">
        {proposals.map((proposal) => (
          <li
            key={proposal.id}
            className="flex flex-col items-start gap-1 border-0 border-l-2 border-solid border-line pl-4 wrap-anywhere"
          >
            <Link href={hrefOf(proposal.id)} prefetch={false}>
              {proposal.isNew ? "Nouveau dispositif" : "Modification"}&nbsp;: {proposal.schemeName}
            </Link>
            <ProposalStateBadge proposal={proposal} />
            <ProposalStory proposal={proposal} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who proposed what, when, and what was decided. */
export function ProposalStory({ proposal }: { readonly proposal: ProposalHead }) {
  const { authorName, organisationName, at, isNew, proposedFields, decidedAt, decidedByName, reason } =
    proposal;
  return (
    <>
      <p className="fr-text--sm m-0">
        Par {authorName} ({organisationName}), le {formatInstant(at)}
        {!isNew && `\u00A0: ${proposedFields.map((field) => SCHEME_FIELD_LABELS[field]).join(", ")}`}
      </p>
      {decidedAt !== null && (
        <p className="fr-text--sm m-0">
          {proposal.state === "withdrawn" ? "Retirée" : "Décidée"} par {decidedByName}, le{" "}
          {formatInstant(decidedAt)}
          {reason !== "" && `\u00A0: ${reason}`}
        </p>
      )}
    </>
  );
}
