import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import type { StrategyPublicationCommand } from "@/lib/features/strategies/publication/constants";
import {
  PUBLICATION_CONFIRMATIONS,
  PUBLICATION_REFUSALS,
  publicationSentence,
  publishedIsOlder,
} from "@/lib/features/strategies/publication/labels";
import { PUBLICATION_ANCHOR } from "@/lib/features/strategies/publication/routes";
import type { Publication, PublishableEdition } from "@/lib/features/strategies/publication/types";
import { territoryPath } from "@/lib/features/territories/routes";
import { StrategyPublicationForm } from "./publication-form";

export type StrategyPublicationSectionProps = {
  readonly slug: string;
  readonly published: Publication | null;
  /** Null for whoever publishes nothing, and before the first adoption. */
  readonly publishable: PublishableEdition | null;
  /** Whether the reader would publish, were there something to publish. */
  readonly isPublisher: boolean;
  /** The step that the reader has just taken. */
  readonly done: { readonly command: StrategyPublicationCommand; readonly answer: string } | null;
};

/** What the public may read of a strategy: said to the territory and the ministry, chosen by the coordinator. */
export function StrategyPublicationSection(props: StrategyPublicationSectionProps) {
  const { slug, published, publishable, isPublisher, done } = props;
  const seen = published === null ? "" : published.publishedAt.toISOString();
  return (
    <section id={PUBLICATION_ANCHOR} aria-labelledby="publication-titre" className="flex flex-col gap-4">
      <h2 id="publication-titre" className="fr-h4 m-0">
        Publication
      </h2>
      {done && (
        <Alert severity="success" role="status" small>
          {PUBLICATION_CONFIRMATIONS[done.command]}
        </Alert>
      )}
      <p className="m-0">
        {published === null ? (
          "Rien n’est publié de cette stratégie."
        ) : (
          <>
            {publicationSentence(published)}{" "}
            <Link href={territoryPath(slug)} prefetch={false}>
              Voir la page publique du territoire
            </Link>
          </>
        )}
      </p>
      {published !== null && publishable !== null && published.edition < publishable.edition && (
        <Alert severity="info" small>
          {publishedIsOlder(published.edition, publishable.edition)}
        </Alert>
      )}
      {publishable !== null && (
        // Forgets the preview once it was published; not when a colleague published meanwhile, which is then told.
        <StrategyPublicationForm
          key={done?.answer}
          slug={slug}
          shown={{ publishable, parts: published?.parts ?? [], seen }}
        />
      )}
      {publishable === null && isPublisher && <p className="m-0">{PUBLICATION_REFUSALS.notAdopted}</p>}
    </section>
  );
}
