import { COMMITTEE_VERB_LABELS, changedFieldsLabel } from "@/lib/features/calendar/committees/labels";
import type { CommitteeStep } from "@/lib/features/calendar/committees/types";
import { formatInstant } from "@/lib/kernel/format";

/** Who did what to it, the latest first. */
export function CommitteeSteps({ steps }: { readonly steps: readonly CommitteeStep[] }) {
  if (steps.length === 0) return null;
  return (
    <section className="max-w-3xl print:hidden" aria-labelledby="journal">
      <h2 className="fr-h4" id="journal">
        Journal
      </h2>
      <ul>
        {steps.map(({ id, at, actorName, organisationName, verb, changes }) => (
          <li key={id}>
            {formatInstant(at)}&nbsp;: {actorName}
            {organisationName !== "" && ` (${organisationName})`} {COMMITTEE_VERB_LABELS[verb]}
            {verb === "change" && changedFieldsLabel(changes)}
          </li>
        ))}
      </ul>
    </section>
  );
}
