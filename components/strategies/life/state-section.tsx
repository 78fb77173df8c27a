import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import { ErrorSummary } from "@/components/ui/error-summary";
import {
  adoptionRefusalLabel,
  NO_SIDE_SENTENCE,
  STATE_SENTENCES,
  STEP_COMMAND_LABELS,
  STEP_CONFIRMATIONS,
  stepRefusalLabel,
} from "@/lib/features/strategies/life/labels";
import { ADOPTION_ANCHOR, STEP_NOTICE_ANCHOR } from "@/lib/features/strategies/life/routes";
import { adoptionFieldOf } from "@/lib/features/strategies/life/rules";
import type { StatePage } from "@/lib/features/strategies/life/types";
import { strategyPath, strategyStatePath } from "@/lib/features/strategies/routes";
import { formatInstant } from "@/lib/kernel/format";
import { AdoptionForm } from "./adoption-form";
import { StepForms } from "./step-forms";

export type StateSectionProps = Pick<StatePage, "life" | "done" | "adoption">;

/** Where the strategy stands, and what its reader may do about it. */
export function StateSection({ life, done, adoption }: StateSectionProps) {
  const { territory, state, text, side, choices, ownStepId } = life;
  const adopting = choices.find(({ command }) => command === "adopt");
  return (
    <section aria-labelledby="etat-titre" className="flex flex-col gap-6">
      <h2 className="fr-h4 m-0" id="etat-titre">
        Où en est la stratégie
      </h2>
      {done && (
        <Alert
          severity="success"
          role="status"
          id={STEP_NOTICE_ANCHOR}
          as="h3"
          title={STEP_CONFIRMATIONS[done].title}
        >
          {STEP_CONFIRMATIONS[done].next}
        </Alert>
      )}
      <p className="m-0">
        {STATE_SENTENCES[state]}
        {text && (
          <>
            {" "}
            Dernière modification le {formatInstant(text.updatedAt)}
            {text.updatedByName && `, par ${text.updatedByName}`}.{" "}
            <Link href={strategyPath(territory.slug)} prefetch={false}>
              Lire le texte
            </Link>
          </>
        )}
      </p>
      {side === null && <p className="m-0">{NO_SIDE_SENTENCE}</p>}
      <div id={ADOPTION_ANCHOR} className="flex flex-col gap-4">
        <AdoptionProblems refusals={adoption.refusals} />
        {adopting && text && (
          <section aria-labelledby="adopter-titre" className="flex flex-col gap-4">
            <h3 className="fr-h6 m-0" id="adopter-titre">
              {STEP_COMMAND_LABELS.adopt}
            </h3>
            {adopting.refusal === null ? (
              <AdoptionForm slug={territory.slug} version={text.version} {...adoption} />
            ) : (
              <p className="m-0">{stepRefusalLabel(adopting.refusal, "adopt")}</p>
            )}
          </section>
        )}
      </div>
      {side !== null && (
        <StepForms
          // A step that its reader has taken leaves neither words nor errors behind.
          key={ownStepId}
          slug={territory.slug}
          path={strategyStatePath(territory.slug)}
          shown={{
            version: text?.version ?? 0,
            choices: choices.filter(({ command }) => command !== "adopt"),
          }}
        />
      )}
    </section>
  );
}

/** Also where there is no adoption any more: somebody adopted meanwhile, or took the text back. */
function AdoptionProblems({ refusals }: Pick<StatePage["adoption"], "refusals">) {
  return (
    <ErrorSummary
      title="La stratégie n’a pas été adoptée"
      errors={refusals.map((refusal) => {
        const fieldId = adoptionFieldOf(refusal);
        const message = adoptionRefusalLabel(refusal);
        return fieldId === null ? { message } : { fieldId, message };
      })}
    />
  );
}
