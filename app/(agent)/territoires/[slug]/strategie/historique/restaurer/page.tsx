import type { Metadata } from "next";
import { ConfirmationForm } from "@/components/projects/confirmation-form";
import { ComparedFields } from "@/components/projects/history/compared-fields";
import { StrategyBreadcrumb } from "@/components/strategies/strategy-breadcrumb";
import { Alert } from "@/components/ui/alert";
import { PageTitle } from "@/components/ui/page-title";
import { removalQuestion } from "@/lib/features/strategies/form/labels";
import { restoreStrategyAction } from "@/lib/features/strategies/history/actions";
import { RESTORE_STRATEGY_FAILURES } from "@/lib/features/strategies/history/labels";
import { loadRestoreStrategy } from "@/lib/features/strategies/history/loaders";
import { UNTITLED_STRATEGY } from "@/lib/features/strategies/labels";
import { strategyHistoryPath } from "@/lib/features/strategies/routes";
import { formatInstant } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Restaurer une version de la stratégie" };

export default async function RestoreStrategy({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/strategie/historique/restaurer">) {
  const { slug } = await params;
  const page = await loadRestoreStrategy(slug, await searchParams);
  const { strategy, version, changes, leftOut, removals, refusal } = page;
  return (
    <div className="fr-container pb-16">
      <StrategyBreadcrumb territory={strategy.territory} current="Restaurer" />
      <PageTitle
        title={`Restaurer la version\u00A0${version.number}`}
        lead={strategy.content.title || UNTITLED_STRATEGY}
      />
      <p>
        Elle a été enregistrée par {version.authorName} le {formatInstant(version.validFrom)}. La restaurer
        crée une nouvelle version&nbsp;: rien de ce qui a été écrit depuis n’est perdu.
      </p>
      <div className="flex flex-col gap-6">
        {leftOut.length > 0 && (
          <Alert severity="warning" title="Ce qui ne peut pas être repris">
            <p>Cette version nomme ce qui n’est plus proposé&nbsp;: {leftOut.join(", ")}.</p>
          </Alert>
        )}
        {removals.length > 0 && (
          <Alert severity="warning" title="Des objectifs partiraient avec leurs rattachements">
            <ul>
              {removals.map(({ key, title, projects }) => (
                <li key={key}>{removalQuestion(title, projects)}.</li>
              ))}
            </ul>
          </Alert>
        )}
        {refusal !== null ? (
          <Alert severity="error" title="Cette version ne peut pas être restaurée" small>
            <p>{RESTORE_STRATEGY_FAILURES[refusal]}</p>
          </Alert>
        ) : changes.length === 0 ? (
          <p>La stratégie est déjà dans l’état de cette version.</p>
        ) : (
          <>
            <section aria-labelledby="changements">
              <h2 id="changements" className="fr-h4">
                Ce qui changera
              </h2>
              <ComparedFields
                what="partie"
                fields={changes}
                before="Aujourd’hui"
                after={`Après la restauration de la version\u00A0${version.number}`}
              />
            </section>
            <ConfirmationForm
              action={restoreStrategyAction}
              values={{
                territory: slug,
                number: version.number,
                baseVersion: strategy.version,
                confirmed: removals.map(({ key }) => key).join(","),
              }}
              refusedTitle="La version n’a pas été restaurée"
              button={`Restaurer la version\u00A0${version.number}`}
              cancel={{ label: "Annuler", href: strategyHistoryPath(slug) }}
            />
          </>
        )}
      </div>
    </div>
  );
}
