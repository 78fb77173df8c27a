import { NOBODY } from "@/lib/features/projects/review/assignment/labels";
import { BATCH_COMMANDS, BATCH_INPUTS } from "@/lib/features/projects/review/batch/constants";
import { BATCH_COMMAND_LABELS } from "@/lib/features/projects/review/batch/labels";
import { batchPath } from "@/lib/features/projects/review/batch/routes";
import { carriedQueue } from "@/lib/features/projects/review/queue/routes";
import type { ReviewQueue } from "@/lib/features/projects/review/queue/types";

/** The boxes stand in the table, the buttons below it: one form by its id, since each line has a form of its own. */
export const BATCH_FORM = "lot";

/** Leads to a confirmation, where nothing has been done yet. */
export function BatchBar({ queue }: { readonly queue: ReviewQueue }) {
  return (
    <form
      id={BATCH_FORM}
      method="get"
      action={batchPath}
      aria-label="Projets choisis"
      className="flex flex-wrap items-end gap-4"
    >
      <input type="hidden" name={BATCH_INPUTS.queue} value={carriedQueue(queue.params)} />
      <p className="m-0 w-full">
        <strong>Pour les projets choisis</strong>&nbsp;: la même décision, avec le même message. Vous
        confirmez à la page suivante.
      </p>
      {BATCH_COMMANDS.filter((command) => command !== "assign").map((command) => (
        <button
          key={command}
          type="submit"
          name={BATCH_INPUTS.command}
          value={command}
          className="fr-btn fr-btn--secondary"
        >
          {BATCH_COMMAND_LABELS[command]}…
        </button>
      ))}
      <div className="fr-select-group m-0 w-full sm:w-72">
        <label className="fr-label" htmlFor="lot-personne">
          Attribuer à
        </label>
        <select className="fr-select" id="lot-personne" name={BATCH_INPUTS.assignee} defaultValue="">
          <option value="">{NOBODY}</option>
          {queue.reviewers.map(({ id, name, organisationName }) => (
            <option key={id} value={id}>
              {name} ({organisationName})
            </option>
          ))}
        </select>
      </div>
      <button type="submit" name={BATCH_INPUTS.command} value="assign" className="fr-btn fr-btn--secondary">
        {BATCH_COMMAND_LABELS.assign}…
      </button>
    </form>
  );
}
