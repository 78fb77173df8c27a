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
import { adoptionFieldOf, type StepChoice } from "@/lib/features/strategies/life/rules";
import type { StatePage } from "@/lib/features/strategies/life/types";
import { strategyPath, strategyStatePath } from "@/lib/features/strategies/routes";
import { formatInstant } from "@/lib/kernel/format";
import { AdoptionForm } from "./adoption-form";
import { StepForm } from "./step-form";

export type StateSectionProps = Pick<StatePage, "life" | "done" | "adoption">;

/** Where the strategy stands, and what its reader may do about it. */
export function StateSection({ life, done, adoption }: StateSectionProps) {
  const { territory, state, text, side, choices } = life;
  const path = strategyStatePath(territory.slug);
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
      {text &&
        choices.map((choice) =>
          choice.command === "adopt" ? (
            <AdoptionPart
              key={choice.command}
              slug={territory.slug}
              version={text.version}
              choice={choice}
              adoption={adoption}
            />
          ) : (
            <StepForm
              // A step that was taken leaves no words behind.
              key={`${choice.command}-${state}`}
              slug={territory.slug}
              path={path}
              shown={{ version: text.version, choice }}
            />
          ),
        )}
    </section>
  );
}

type AdoptionPartProps = {
  readonly slug: string;
  readonly version: number;
  readonly choice: StepChoice;
  readonly adoption: StatePage["adoption"];
};

function AdoptionPart({ slug, version, choice, adoption }: AdoptionPartProps) {
  const { refusals, adoptedOn } = adoption;
  return (
    <section id={ADOPTION_ANCHOR} aria-labelledby="adopter-titre" className="flex flex-col gap-4">
      <h3 className="fr-h6 m-0" id="adopter-titre">
        {STEP_COMMAND_LABELS.adopt}
      </h3>
      <ErrorSummary
        title="La stratégie n’a pas été adoptée"
        errors={refusals.map((refusal) => {
          const fieldId = adoptionFieldOf(refusal);
          const message = adoptionRefusalLabel(refusal);
          return fieldId === null ? { message } : { fieldId, message };
        })}
      />
      {choice.refusal === null ? (
        <AdoptionForm slug={slug} version={version} adoptedOn={adoptedOn} refusals={refusals} />
      ) : (
        <p className="m-0">{stepRefusalLabel(choice.refusal, "adopt")}</p>
      )}
    </section>
  );
}
