import { PHASES, PROGRESS_STATUSES } from "@/lib/features/projects/constants";
import { PHASE_LABELS, PROGRESS_STATUS_LABELS } from "@/lib/features/projects/labels";
import {
  NOT_STATED_TOKEN,
  PHASE_TOKENS,
  PROGRESS_STATUS_TOKENS,
} from "@/lib/features/projects/search/constants";
import { NO_OBJECTIVE_LABEL, NOT_STATED_LABEL, qpvLabel } from "@/lib/features/projects/search/labels";
import type { ProjectList } from "@/lib/features/projects/search/list/types";
import { hasMoreFilters } from "@/lib/features/projects/search/rules";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import { amountForInput } from "@/lib/kernel/money";
import { FacetChoice } from "./facet-choice";
import { TextFilter } from "./text-filter";

const notStated = { value: NOT_STATED_TOKEN, label: NOT_STATED_LABEL };
const phases = [
  ...PHASES.map((phase) => ({ value: PHASE_TOKENS[phase], label: PHASE_LABELS[phase] })),
  notStated,
];
const progressStatuses = [
  ...PROGRESS_STATUSES.map((status) => ({
    value: PROGRESS_STATUS_TOKENS[status],
    label: PROGRESS_STATUS_LABELS[status],
  })),
  notStated,
];

/** The dashboard has the same filters, without counts beside them. */
type MoreFiltersView = Pick<ProjectList, "choices"> & {
  readonly filters: ProjectFilters;
  readonly counts?: ProjectList["counts"];
};

/** What is asked for less often: one press away, and open as soon as one of them filters. */
export function MoreFilters({ list }: { list: MoreFiltersView }) {
  const { filters, counts, choices } = list;
  const named = (items: readonly { slug: string; label: string }[]) =>
    items.map(({ slug, label }) => ({ value: slug, label }));
  return (
    <details open={hasMoreFilters(filters)}>
      <summary>Plus de filtres</summary>
      <div className="facets pt-4">
        <FacetChoice
          parameter="principale"
          options={[...named(choices.priorities), notStated]}
          chosen={filters.mainPriorities}
          counts={counts?.mainPriority}
          onlyCounted
        />
        <FacetChoice
          parameter="phase"
          options={phases}
          chosen={filters.phases.map((phase) => PHASE_TOKENS[phase])}
          counts={counts?.phase}
          onlyCounted
        />
        <FacetChoice
          parameter="avancement"
          options={progressStatuses}
          chosen={filters.progressStatuses.map((status) => PROGRESS_STATUS_TOKENS[status])}
          counts={counts?.progress}
          onlyCounted
        />
        <FacetChoice
          parameter="financeur"
          options={named(choices.funders)}
          chosen={filters.funders}
          counts={counts?.funder}
          onlyCounted
        />
        {choices.qpvs.length > 0 && (
          <FacetChoice
            parameter="qpv"
            options={choices.qpvs.map((qpv) => ({ value: qpv.code, label: qpvLabel(qpv) }))}
            chosen={filters.qpvCodes}
            counts={counts?.qpv}
            onlyCounted
            hint="Périmètres de 2024 et de 2015"
          />
        )}
        {choices.objectives.length > 0 && (
          <FacetChoice
            parameter="objectif"
            options={[
              ...choices.objectives.map(({ key, label }) => ({ value: key, label })),
              { value: NOT_STATED_TOKEN, label: NO_OBJECTIVE_LABEL },
            ]}
            chosen={filters.objectives}
            counts={counts?.objective}
            onlyCounted
          />
        )}
      </div>
      {choices.qpvs.length === 0 && (
        <p className="fr-hint-text m-0 pt-2">Choisissez un territoire pour filtrer par quartier (QPV).</p>
      )}
      <div className="facets pt-4">
        <TextFilter parameter="cout-min" value={amountForInput(filters.costFromCents)} />
        <TextFilter parameter="cout-max" value={amountForInput(filters.costToCents)} />
        <TextFilter parameter="reste-min" value={amountForInput(filters.gapFromCents)} />
        <TextFilter parameter="reste-max" value={amountForInput(filters.gapToCents)} />
        <TextFilter parameter="debut-apres" type="date" value={filters.startsFrom ?? ""} />
        <TextFilter parameter="debut-avant" type="date" value={filters.startsTo ?? ""} />
        <TextFilter parameter="maj-apres" type="date" value={filters.updatedFrom ?? ""} />
      </div>
    </details>
  );
}
