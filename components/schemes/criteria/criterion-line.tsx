import { SelectField } from "@/components/projects/form/select-field";
import { COMBINATIONS } from "@/lib/features/schemes/criteria/constants";
import { INPUT_WORDS, ROW_KIND_LABELS } from "@/lib/features/schemes/criteria/editing/labels";
import {
  commandsOf,
  criterionInput,
  criterionRowId,
  isCombination,
} from "@/lib/features/schemes/criteria/editing/rules";
import type {
  CriteriaChoices,
  CriteriaFormState,
  PlacedRow,
} from "@/lib/features/schemes/criteria/editing/types";
import { AddCriterion } from "./add-criterion";
import { CriterionInputs } from "./criterion-inputs";
import { LineCommands } from "./line-commands";

export type CriterionLineProps = {
  readonly line: PlacedRow;
  readonly state: Pick<CriteriaFormState, "rows" | "proposals" | "errors" | "focusId">;
  readonly choices: CriteriaChoices;
};

const COMBINATION_OPTIONS = COMBINATIONS.map((value) => ({ value, label: ROW_KIND_LABELS[value] }));

/** One line of the tree: a criterion, folded under its sentence, or a group with its own lines. */
export function CriterionLine({ line, state, choices }: CriterionLineProps) {
  const { position, row, number, children } = line;
  const commands = (
    <LineCommands commands={commandsOf(state.rows, position)} position={position} number={number} />
  );
  return isCombination(row.kind) ? (
    <li className="p-0">
      <fieldset
        id={criterionRowId(position)}
        tabIndex={-1}
        className="m-0 flex min-w-0 flex-col gap-4 border border-line border-l-4 p-2 sm:p-4"
      >
        <legend className="fr-text--bold px-2">Groupe {number}</legend>
        <input type="hidden" name={criterionInput(position, "depth")} value={row.depth} />
        <SelectField
          name={criterionInput(position, "kind")}
          label="Il faut remplir"
          value={row.kind}
          error={undefined}
          options={COMBINATION_OPTIONS}
          className="m-0 max-w-md"
        />
        {children.length === 0 ? (
          <p className="m-0 text-ink-muted">Groupe vide.</p>
        ) : (
          <ol className="fr-raw-list flex flex-col gap-4">
            {children.map((child) => (
              <CriterionLine key={child.position} line={child} state={state} choices={choices} />
            ))}
          </ol>
        )}
        <AddCriterion where={position} number={number} focusId={state.focusId} />
        {commands}
      </fieldset>
    </li>
  ) : (
    <li className="p-0">
      <Criterion line={line} state={state} choices={choices}>
        {commands}
      </Criterion>
    </li>
  );
}

function Criterion({
  line: { position, row, number },
  state,
  choices,
  children,
}: CriterionLineProps & { readonly children: React.ReactNode }) {
  if (isCombination(row.kind)) return null;
  const id = criterionRowId(position);
  const isWrong = Object.keys(state.errors).some((name) => name.startsWith(criterionInput(position, "")));
  const isNew = state.focusId === id;
  const said = row.sentence || state.proposals[position] || "à préciser";
  return (
    <details open={isWrong || isNew} className="border border-line p-2 sm:p-4">
      {/* biome-ignore lint/a11y/noAutofocus: the reader has just asked for this line */}
      <summary id={id} autoFocus={isNew} className="wrap-anywhere">
        <strong>
          {number}. {ROW_KIND_LABELS[row.kind]}
        </strong>
        {INPUT_WORDS[row.kind]?.words !== undefined && row.kind === "unknown" && row.words !== ""
          ? `\u00A0: ${row.words}`
          : `\u00A0: ${said}`}
      </summary>
      <div className="flex flex-col gap-4 pt-4">
        <input type="hidden" name={criterionInput(position, "depth")} value={row.depth} />
        <input type="hidden" name={criterionInput(position, "kind")} value={row.kind} />
        <CriterionInputs
          position={position}
          kind={row.kind}
          row={row}
          proposal={state.proposals[position] ?? ""}
          errors={state.errors}
          choices={choices}
        />
        {children}
      </div>
    </details>
  );
}
