import Link from "next/link";
import { COMBINATION_LABELS } from "@/lib/features/schemes/criteria/labels";
import {
  CRITERIA_ANCHOR,
  schemeCriteriaPath,
  schemeProjectsPath,
} from "@/lib/features/schemes/criteria/routes";
import type { Criteria, CriterionNode } from "@/lib/features/schemes/criteria/types";
import { formatInstantDay } from "@/lib/kernel/format";

type Props = {
  readonly slug: string;
  readonly criteria: Criteria;
  readonly mayEdit: boolean;
  /** May ask which projects fit. */
  readonly mayMatch: boolean;
};

/** What a project is asked, in plain sentences, each with where it comes from. */
export function CriteriaSection({ slug, criteria, mayEdit, mayMatch }: Props) {
  const { tree, updatedAt, updatedByName } = criteria;
  return (
    <section aria-labelledby={CRITERIA_ANCHOR} className="pt-8">
      <h2 id={CRITERIA_ANCHOR} className="fr-h4">
        Critères
      </h2>
      {tree.length === 0 ? (
        <p>Les critères de ce dispositif ne sont pas saisis&nbsp;: l’opérateur les dira.</p>
      ) : (
        <>
          <p>{tree.length === 1 ? "Il faut\u00A0:" : "Il faut tout cela à la fois\u00A0:"}</p>
          <CriteriaList nodes={tree} />
        </>
      )}
      {updatedAt !== null && updatedByName !== "" && (
        <p className="fr-text--sm text-ink-muted">
          Critères revus le {formatInstantDay(updatedAt)} par l’administration du programme.
        </p>
      )}
      {(mayMatch || mayEdit) && (
        <p className="m-0 flex flex-wrap gap-4">
          {mayMatch && (
            <Link className="fr-btn fr-btn--secondary" href={schemeProjectsPath(slug)} prefetch={false}>
              Quels projets pour ce dispositif
            </Link>
          )}
          {mayEdit && (
            <Link className="fr-btn fr-btn--tertiary" href={schemeCriteriaPath(slug)} prefetch={false}>
              Modifier les critères
            </Link>
          )}
        </p>
      )}
    </section>
  );
}

function CriteriaList({ nodes }: { readonly nodes: readonly CriterionNode[] }) {
  return (
    <ul className="m-0">
      {nodes.map((node) => (
        <li key={node.id}>
          {"children" in node ? (
            <>
              {COMBINATION_LABELS[node.combine]}&nbsp;:
              <CriteriaList nodes={node.children} />
            </>
          ) : (
            <>
              {node.sentence}
              <Source source={node.source} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Source({ source }: { readonly source: string }) {
  if (source === "") return null;
  const isAddress = /^https?:\/\/\S+$/.test(source) && URL.canParse(source);
  return (
    <span className="fr-hint-text wrap-anywhere">
      {isAddress ? (
        <a href={source} rel="noopener external" target="_blank">
          Source&nbsp;: {new URL(source).hostname}
          <span className="fr-sr-only"> – nouvelle fenêtre</span>
        </a>
      ) : (
        `Source\u00A0: ${source}`
      )}
    </span>
  );
}
