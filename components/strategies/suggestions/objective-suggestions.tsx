import Link from "next/link";
import { schemePath } from "@/lib/features/schemes/routes";
import { objectiveName } from "@/lib/features/strategies/matrix/labels";
import type { SuggestionKind } from "@/lib/features/strategies/suggestions/constants";
import { excludedInWords } from "@/lib/features/strategies/suggestions/labels";
import { suggestionsAnchor } from "@/lib/features/strategies/suggestions/routes";
import type { ObjectiveSuggestions, Suggestions } from "@/lib/features/strategies/suggestions/types";
import { formatCount, formatDate } from "@/lib/kernel/format";
import { SortButton } from "./sort-button";
import { SuggestedProjectItem } from "./suggested-project";
import { SuggestedSchemeItem } from "./suggested-scheme";

type Props = { readonly objective: ObjectiveSuggestions; readonly suggestions: Suggestions };

/** What the catalogue and the other territories hold for one objective. Nothing is done by itself. */
export function ObjectiveSuggestionsPart({ objective, suggestions }: Props) {
  const { key, schemes, moreSchemes, excludedSchemes, projects, dismissed, saysNothing } = objective;
  const { today, mayDismiss, territory } = suggestions;
  const button = (intent: "dismiss" | "restore", kind: SuggestionKind, target: string, subject: string) =>
    mayDismiss && (
      <SortButton
        sorted={{ territory: territory.slug, objective: key, kind, target, intent }}
        subject={subject}
      />
    );
  return (
    <section aria-labelledby={suggestionsAnchor(key)} className="flex flex-col gap-4">
      <h2 id={suggestionsAnchor(key)} tabIndex={-1} className="fr-h5 m-0 wrap-anywhere">
        {objectiveName(objective)}
      </h2>
      {saysNothing ? (
        <p className="m-0 text-ink-muted">
          Cet objectif ne nomme ni priorité ni besoin&nbsp;: rien ne peut lui être rapproché.
        </p>
      ) : (
        <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-4">
            <h3 className="fr-h6 m-0">Dispositifs</h3>
            {schemes.length === 0 ? (
              <p className="m-0">Aucun dispositif du catalogue ne vise ses priorités ni ses besoins.</p>
            ) : (
              <ul className="m-0 flex list-none flex-col gap-4 p-0">
                {schemes.map((scheme) => (
                  <SuggestedSchemeItem key={scheme.slug} scheme={scheme} today={today}>
                    {button("dismiss", "scheme", scheme.slug, scheme.name)}
                  </SuggestedSchemeItem>
                ))}
              </ul>
            )}
            {moreSchemes.length > 0 && (
              <details className="fr-text--sm">
                <summary>
                  {formatCount(
                    moreSchemes.length,
                    "autre dispositif convient",
                    "autres dispositifs conviennent",
                  )}{" "}
                  aussi, moins nettement
                  <span className="fr-sr-only"> à l’objectif {objective.number}</span>
                </summary>
                <ul>
                  {moreSchemes.map(({ slug, name }) => (
                    <li key={slug} className="wrap-anywhere">
                      <Link href={schemePath(slug)} prefetch={false}>
                        {name}
                      </Link>
                    </li>
                  ))}
                </ul>
              </details>
            )}
            {excludedSchemes > 0 && (
              <p className="fr-text--sm m-0 text-ink-muted">{excludedInWords(excludedSchemes)}</p>
            )}
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <h3 className="fr-h6 m-0">Projets d’autres territoires</h3>
            {projects.length === 0 ? (
              <p className="m-0">Aucun projet accepté ailleurs ne partage ses priorités.</p>
            ) : (
              <ul className="m-0 flex list-none flex-col gap-4 p-0">
                {projects.map((project) => (
                  <SuggestedProjectItem key={project.reference} project={project}>
                    {button("dismiss", "project", project.reference, project.title)}
                  </SuggestedProjectItem>
                ))}
              </ul>
            )}
          </div>
        </div>
      )}
      {dismissed.length > 0 && (
        <details>
          <summary>
            Écartées ({dismissed.length})
            <span className="fr-sr-only"> pour l’objectif {objective.number}</span>
          </summary>
          <ul>
            {dismissed.map(({ kind, target, name, byName, on }) => (
              <li key={`${kind} ${target}`} className="wrap-anywhere">
                {name || target}
                <span className="fr-hint-text">
                  {byName}, le {formatDate(on)}
                </span>
                {button("restore", kind, target, name)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
