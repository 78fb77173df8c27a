import Link from "next/link";
import {
  ASSIGNED_TO_ME,
  ASSIGNED_TO_NOBODY,
  OPINION_FILTERS,
  QUEUE_SORTS,
  ROUND_FILTERS,
  WAITING_DAYS,
} from "@/lib/features/projects/review/queue/constants";
import {
  OPINION_FILTER_LABELS,
  QUEUE_SORT_LABELS,
  ROUND_FILTER_LABELS,
  waitingFilterLabel,
} from "@/lib/features/projects/review/queue/labels";
import { queuePath } from "@/lib/features/projects/review/queue/routes";
import { isFiltered, sortOf } from "@/lib/features/projects/review/queue/rules";
import type { QueueChoice, ReviewQueue } from "@/lib/features/projects/review/queue/types";
import { reviewQueuePath } from "@/lib/features/projects/routes";

/** A plain GET form: a filtered queue has an address. */
export function QueueFilters({ queue }: { readonly queue: ReviewQueue }) {
  const { params, territories, priorities, reviewers, mayReview } = queue;
  const waits = [...new Set([...WAITING_DAYS, ...(params.waitingDays === null ? [] : [params.waitingDays])])];
  const hands = [
    ...(mayReview ? [{ slug: ASSIGNED_TO_ME, label: "Moi" }] : []),
    { slug: ASSIGNED_TO_NOBODY, label: "Personne" },
    ...reviewers.map(({ id, name, organisationName }) => ({
      slug: id,
      label: `${name} (${organisationName})`,
    })),
  ];
  return (
    <form
      method="get"
      action={reviewQueuePath}
      className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4"
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
      <FilterSelect
        name="attente"
        label="Attente"
        choices={waits
          .sort((one, other) => one - other)
          .map((days) => ({ slug: String(days), label: waitingFilterLabel(days) }))}
        chosen={params.waitingDays === null ? null : String(params.waitingDays)}
        all="Toutes les durées"
      />
      <FilterSelect
        name="suivi"
        label="Instruit par"
        choices={hands}
        chosen={params.assignee}
        all="Tout le monde"
      />
      <FilterSelect
        name="avis"
        label="Avis demandés"
        choices={OPINION_FILTERS.map((slug) => ({ slug, label: OPINION_FILTER_LABELS[slug] }))}
        chosen={params.opinions}
        all="Peu importe"
      />
      <FilterSelect
        name="tour"
        label="Passage"
        choices={ROUND_FILTERS.map((slug) => ({ slug, label: ROUND_FILTER_LABELS[slug] }))}
        chosen={params.round}
        all="Tous les passages"
      />
      <FilterSelect
        name="tri"
        label="Trier par"
        choices={QUEUE_SORTS.map((slug) => ({ slug, label: QUEUE_SORT_LABELS[slug] }))}
        chosen={sortOf(params)}
      />
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="fr-btn fr-btn--secondary">
          Filtrer
        </button>
        {isFiltered(params) && (
          <Link href={queuePath({ view: params.view })} className="fr-link" prefetch={false}>
            Retirer les filtres
          </Link>
        )}
      </div>
    </form>
  );
}

type FilterSelectProps = {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly QueueChoice[];
  readonly chosen: string | null;
  /** Without it, something is always chosen. */
  readonly all?: string;
};

function FilterSelect({ name, label, choices, chosen, all }: FilterSelectProps) {
  const id = `filtre-${name}`;
  return (
    <div className="fr-select-group m-0 min-w-0">
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      {/* The key: going from one address to another must not keep the former choice. */}
      <select key={chosen} className="fr-select" id={id} name={name} defaultValue={chosen ?? ""}>
        {all !== undefined && <option value="">{all}</option>}
        {choices.map((choice) => (
          <option key={choice.slug} value={choice.slug}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
