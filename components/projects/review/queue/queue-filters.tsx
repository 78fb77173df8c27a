import Link from "next/link";
import { queuePath } from "@/lib/features/projects/review/queue/routes";
import type { QueueChoice, ReviewQueue } from "@/lib/features/projects/review/queue/types";
import { reviewQueuePath } from "@/lib/features/projects/routes";

/** A plain GET form: a filtered queue has an address. */
export function QueueFilters({ queue }: { readonly queue: ReviewQueue }) {
  const { params, territories, priorities } = queue;
  return (
    <form
      method="get"
      action={reviewQueuePath}
      className="flex flex-wrap items-end gap-4"
      aria-label="Filtrer la file d’instruction"
    >
      {params.view !== "a-instruire" && <input type="hidden" name="vue" value={params.view} />}
      <FilterSelect
        name="territoire"
        label="Territoire"
        choices={territories}
        chosen={params.territory}
        all="Tous les territoires"
      />
      <FilterSelect
        name="priorite"
        label="Priorité"
        choices={priorities}
        chosen={params.priority}
        all="Toutes les priorités"
      />
      <button type="submit" className="fr-btn fr-btn--secondary">
        Filtrer
      </button>
      {(params.territory !== null || params.priority !== null) && (
        <Link href={queuePath({ view: params.view })} className="fr-link pb-2" prefetch={false}>
          Retirer les filtres
        </Link>
      )}
    </form>
  );
}

type FilterSelectProps = {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly QueueChoice[];
  readonly chosen: string | null;
  readonly all: string;
};

function FilterSelect({ name, label, choices, chosen, all }: FilterSelectProps) {
  const id = `filtre-${name}`;
  return (
    <div className="fr-select-group m-0 w-full sm:w-72">
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      {/* The key: going from one address to another must not keep the former choice. */}
      <select key={chosen} className="fr-select" id={id} name={name} defaultValue={chosen ?? ""}>
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.slug} value={choice.slug}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
