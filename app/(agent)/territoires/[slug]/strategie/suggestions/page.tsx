import type { Metadata } from "next";
import { StrategyViews } from "@/components/strategies/strategy-views";
import { ObjectiveSuggestionsPart } from "@/components/strategies/suggestions/objective-suggestions";
import { Alert } from "@/components/ui/alert";
import { PROJECTS_COMPARED } from "@/lib/features/strategies/suggestions/constants";
import {
  dismissalRefusalSentence,
  suggestionNoticeSentence,
} from "@/lib/features/strategies/suggestions/labels";
import { loadSuggestions } from "@/lib/features/strategies/suggestions/loaders";

export const metadata: Metadata = { title: "Suggestions pour la stratégie" };

export default async function SuggestionsPage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/strategie/suggestions">) {
  const { fait, refus } = await searchParams;
  const suggestions = await loadSuggestions((await params).slug);
  const { territory, edition, objectives, comparesNeeds, mayDismiss } = suggestions;
  const notice = suggestionNoticeSentence(fait);
  const refusal = dismissalRefusalSentence(refus);
  return (
    <StrategyViews view="suggestions" title="Suggestions" territory={territory} edition={edition}>
      <div className="flex flex-col gap-10">
        {notice !== null && (
          <Alert severity="success" small role="status">
            {notice}
          </Alert>
        )}
        {refusal !== null && (
          <Alert severity="error" small role="alert">
            {refusal}
          </Alert>
        )}
        <p className="m-0">
          Pour chaque objectif&nbsp;: les dispositifs du catalogue dont aucun critère ne s’y oppose et qui
          visent une de ses priorités ou un de ses besoins, et des projets acceptés d’autres territoires qui
          lui ressemblent, parmi les {PROJECTS_COMPARED}&nbsp;plus récents de chaque priorité. La raison est
          dite à chaque fois&nbsp;; rien n’est fait à votre place.{" "}
          {comparesNeeds
            ? "Les besoins des projets sont comparés à ceux de l’objectif."
            : "Les besoins des projets des autres territoires ne vous sont pas communiqués\u00A0: ils ne sont pas comparés."}
          {!mayDismiss && " Ce que le territoire a écarté vous est montré aussi."}
        </p>
        {objectives.length === 0 && <p className="m-0">La stratégie n’a encore aucun objectif.</p>}
        {objectives.map((objective) => (
          <ObjectiveSuggestionsPart key={objective.key} objective={objective} suggestions={suggestions} />
        ))}
      </div>
    </StrategyViews>
  );
}
