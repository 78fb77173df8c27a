import { MoveRow, RemoveRow } from "@/components/projects/form/row-buttons";
import { TextField } from "@/components/projects/form/text-field";
import { rowInputName } from "@/lib/features/projects/form/rows/rules";
import { inputId } from "@/lib/features/projects/form/rules";
import type { FormErrors } from "@/lib/features/projects/form/types";
import type { PriorityOption } from "@/lib/features/projects/types";
import { AXIS_ROW, objectiveRow } from "@/lib/features/strategies/form/axes/rules";
import type { AxisObjectiveValues, AxisRowValues } from "@/lib/features/strategies/form/axes/types";
import { UNTITLED_OBJECTIVE } from "@/lib/features/strategies/labels";
import { AxisQuestions } from "../axis-questions";

export type AxisRowProps = {
  readonly axis: AxisRowValues;
  readonly position: number;
  readonly errors: FormErrors;
  readonly focusId: string | null;
  /** Of the programme; empty when they cannot be read. */
  readonly priorities: readonly PriorityOption[];
};

/** One axis: its title, its text, and its objectives in their order. */
export function AxisRow({ axis, position, errors, focusId, priorities }: AxisRowProps) {
  const title = `Axe ${position + 1}`;
  const nameOf = (input: "key" | "title" | "text") => rowInputName(AXIS_ROW, position, input);
  const field = (input: "title" | "text") => {
    const name = nameOf(input);
    return { name, value: axis[input], error: errors[name] };
  };
  const count = axis.objectives.length;
  return (
    <div className="fr-fieldset__element">
      <fieldset className="m-0 min-w-0 border border-line p-4">
        <legend className="fr-text--bold">{title}</legend>
        <input type="hidden" name={nameOf("key")} value={axis.key} />
        <TextField
          {...field("title")}
          label="Intitulé de l’axe"
          isNew={focusId === inputId(nameOf("title"))}
        />
        <TextField {...field("text")} label="Ce qu’il recouvre" rows={3} className="pt-4" />
        {axis.text === "" && <AxisQuestions title={axis.title} priorities={priorities} />}
        {count > 0 && (
          <ol className="m-0 flex list-none flex-col gap-2 p-0 pt-4">
            {axis.objectives.map((objective, place) => (
              <ObjectiveLine
                key={objective.key}
                axis={position}
                place={place}
                objective={objective}
                focusId={focusId}
              />
            ))}
          </ol>
        )}
        <div className="mt-4 flex flex-wrap items-end gap-x-2 border-0 border-t border-solid border-line pt-2">
          <MoveRow row={AXIS_ROW} position={position} title={title} focusId={focusId} />
          <RemoveRow
            row={AXIS_ROW}
            position={position}
            label={count === 0 ? "Supprimer l’axe" : `Supprimer l’axe et ses objectifs (${count})`}
            title={title}
          />
        </div>
      </fieldset>
    </div>
  );
}

type ObjectiveLineProps = {
  readonly axis: number;
  readonly place: number;
  readonly objective: AxisObjectiveValues;
  readonly focusId: string | null;
};

function ObjectiveLine({ axis, place, objective, focusId }: ObjectiveLineProps) {
  const row = objectiveRow(axis);
  const title = objective.title || UNTITLED_OBJECTIVE;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 border-0 border-t border-solid border-line p-0 pt-2">
      <input type="hidden" name={rowInputName(row, place, "key")} value={objective.key} />
      <input type="hidden" name={rowInputName(row, place, "title")} value={objective.title} />
      <span className="min-w-0 wrap-anywhere">
        {axis + 1}.{place + 1}&nbsp; {title}
      </span>
      <span className="flex flex-wrap items-end">
        <MoveRow row={row} position={place} title={title} focusId={focusId} />
        <RemoveRow row={row} position={place} label="Supprimer" title={title} />
      </span>
    </li>
  );
}
