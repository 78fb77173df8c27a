import { SelectField } from "@/components/projects/form/select-field";
import { TextField } from "@/components/projects/form/text-field";
import { PHASES, PROGRESS_STATUSES } from "@/lib/features/projects/constants";
import { rowInputName } from "@/lib/features/projects/form/rows/rules";
import type { FormErrors } from "@/lib/features/projects/form/types";
import {
  FUNDING_STATE_LABELS,
  PHASE_LABELS,
  PROGRESS_STATUS_LABELS,
  PROJECT_FIELD_LABELS,
} from "@/lib/features/projects/labels";
import { MILESTONE_NEWS_LABELS, STEP_INPUT_LABELS } from "@/lib/features/quarterly/step/labels";
import { FUNDING_ROW, MEASURE_ROW, MILESTONE_ROW, statesAfter } from "@/lib/features/quarterly/step/rules";
import type { StepValues } from "@/lib/features/quarterly/step/types";
import { StepRow } from "./step-row";

export type StepFieldsProps = { readonly values: StepValues; readonly errors: FormErrors };

const NO_NEWS = "Rien de nouveau";
const MILESTONE_NEWS = Object.entries(MILESTONE_NEWS_LABELS).map(([value, label]) => ({ value, label }));

/** What may be new in one project, in the few fields that a quarter changes. */
export function StepFields({ values, errors }: StepFieldsProps) {
  const field = (row: string, position: number, input: string) => {
    const name = rowInputName(row, position, input);
    return { name, error: errors[name] };
  };
  return (
    <section className="pt-8">
      <h2 className="fr-h4">Du nouveau&nbsp;?</h2>
      <div className="flex flex-col gap-6">
        <div className="grid items-start gap-4 md:grid-cols-2">
          <SelectField
            name="phase"
            label={PROJECT_FIELD_LABELS.phase}
            value={values.phase}
            error={errors.phase}
            placeholder="À préciser"
            options={PHASES.map((value) => ({ value, label: PHASE_LABELS[value] }))}
          />
          <SelectField
            name="progressStatus"
            label={PROJECT_FIELD_LABELS.progressStatus}
            value={values.progressStatus}
            error={errors.progressStatus}
            placeholder="À préciser"
            options={PROGRESS_STATUSES.map((value) => ({ value, label: PROGRESS_STATUS_LABELS[value] }))}
          />
        </div>
        {values.milestones.map(({ place, words, news, on }, position) => (
          <StepRow
            key={place}
            row={MILESTONE_ROW}
            position={position}
            hidden={{ place, words }}
            title="Jalon"
          >
            <SelectField
              {...field(MILESTONE_ROW, position, "news")}
              label={STEP_INPUT_LABELS.milestoneNews}
              value={news}
              placeholder={NO_NEWS}
              options={MILESTONE_NEWS}
            />
            <TextField
              {...field(MILESTONE_ROW, position, "on")}
              label={STEP_INPUT_LABELS.milestoneOn}
              hint="jj/mm/aaaa"
              value={on}
            />
          </StepRow>
        ))}
        {values.fundings.map(({ place, words, from, state, amount, on }, position) => (
          <StepRow
            key={place}
            row={FUNDING_ROW}
            position={position}
            hidden={{ place, words, from }}
            title="Financement"
          >
            <SelectField
              {...field(FUNDING_ROW, position, "state")}
              label={STEP_INPUT_LABELS.fundingState}
              value={state}
              placeholder={NO_NEWS}
              options={statesAfter(from).map((value) => ({ value, label: FUNDING_STATE_LABELS[value] }))}
            />
            <TextField
              {...field(FUNDING_ROW, position, "amount")}
              label={STEP_INPUT_LABELS.fundingAmount}
              hint="S’il a changé."
              value={amount}
            />
            <TextField
              {...field(FUNDING_ROW, position, "on")}
              label={STEP_INPUT_LABELS.fundingOn}
              hint="jj/mm/aaaa"
              value={on}
            />
          </StepRow>
        ))}
        {values.measures.map(({ value, denominator, on, ...measure }, position) => (
          <StepRow
            key={measure.id}
            row={MEASURE_ROW}
            position={position}
            hidden={measure}
            title="Mesure à faire"
          >
            <TextField {...field(MEASURE_ROW, position, "value")} label={measure.valueLabel} value={value} />
            {measure.aggregation === "ratio" && (
              <TextField
                {...field(MEASURE_ROW, position, "denominator")}
                label={measure.denominatorLabel}
                value={denominator}
              />
            )}
            <TextField
              {...field(MEASURE_ROW, position, "on")}
              label={STEP_INPUT_LABELS.measureOn}
              hint="jj/mm/aaaa"
              value={on}
            />
          </StepRow>
        ))}
        <TextField
          name="word"
          label={STEP_INPUT_LABELS.word}
          hint="Facultatif. Le ministère le lit quand la revue lui est envoyée."
          value={values.word}
          error={errors.word}
          rows={2}
        />
      </div>
    </section>
  );
}
