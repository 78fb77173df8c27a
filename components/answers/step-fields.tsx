import { FieldMessages, messagesId } from "@/components/projects/form/field-messages";
import { ANSWER_INPUTS, NEW_LINE } from "@/lib/features/answers/constants";
import { stepInputId } from "@/lib/features/answers/steps/rules";
import type { LineChoice, StepCommand, StepValues } from "@/lib/features/answers/steps/types";
import { ReasonField } from "./reason-field";

type StepFieldsProps = {
  readonly command: StepCommand;
  readonly values: StepValues;
  readonly lines: readonly LineChoice[];
  readonly errorOf: (name: string) => string | undefined;
};

/** What each step asks; some ask nothing. */
export function StepFields({ command, values, lines, errorOf }: StepFieldsProps) {
  const common = { command, errorOf };
  const day = (
    <StepInput {...common} name={ANSWER_INPUTS.day} label="Le" hint={DAY_HINT} value={values.day} />
  );
  switch (command) {
    case "accept":
      return <LineField {...common} value={values.line} lines={lines} />;
    case "align":
      return lines.length > 0 ? <LineField {...common} value={values.line} lines={lines} /> : <NewLine />;
    case "request":
      return day;
    case "grant":
      return (
        <>
          <StepInput
            {...common}
            name={ANSWER_INPUTS.amount}
            label="Montant accordé, en euros"
            value={values.amount}
          />
          {day}
        </>
      );
    case "pay":
      return (
        <>
          <StepInput
            {...common}
            name={ANSWER_INPUTS.amount}
            label="Total versé à ce jour, en euros"
            hint="Tout ce qui a été versé depuis le début, ce versement compris."
            value={values.amount}
          />
          {day}
        </>
      );
    case "refuse":
      return (
        <>
          <ReasonField
            id={stepInputId(command, ANSWER_INPUTS.refusalReason)}
            label="Motif du refus"
            value={values.refusalReason}
            error={errorOf(ANSWER_INPUTS.refusalReason)}
          />
          <StepInput
            {...common}
            name={ANSWER_INPUTS.text}
            label="Précisions"
            hint="Facultatif."
            value={values.text}
            rows={3}
          />
        </>
      );
    case "decline":
      return (
        <StepInput
          {...common}
          name={ANSWER_INPUTS.text}
          label="Pourquoi"
          hint="Lu par le partenaire et le ministère."
          value={values.text}
          rows={3}
        />
      );
    case "instruct":
    case "withdraw":
      return null;
  }
}

const DAY_HINT = "Par exemple\u00A0: 31/03/2026. Vide\u00A0: aujourd’hui.";
const NewLine = () => <input type="hidden" name={ANSWER_INPUTS.line} value={NEW_LINE} />;

type StepInputProps = Pick<StepFieldsProps, "command" | "errorOf"> & {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly rows?: number;
};

function StepInput({ command, errorOf, name, label, hint, value, rows }: StepInputProps) {
  const id = stepInputId(command, name);
  const error = errorOf(name);
  const shared = {
    id,
    name,
    defaultValue: value,
    autoComplete: "off",
    className: `fr-input ${error === undefined ? "" : "fr-input--error"}`,
    "aria-invalid": error !== undefined,
    "aria-describedby": messagesId(id),
  };
  return (
    <div className={`fr-input-group m-0 ${error === undefined ? "" : "fr-input-group--error"}`}>
      <label className="fr-label" htmlFor={id}>
        {label}
        {hint !== undefined && <span className="fr-hint-text">{hint}</span>}
      </label>
      {rows === undefined ? <input type="text" {...shared} /> : <textarea rows={rows} {...shared} />}
      <FieldMessages inputId={id} error={error} />
    </div>
  );
}

type LineFieldProps = Pick<StepFieldsProps, "command" | "errorOf" | "lines"> & { readonly value: string };

/** So that money which is already in the plan is not counted twice. */
function LineField({ command, errorOf, lines, value }: LineFieldProps) {
  const id = stepInputId(command, ANSWER_INPUTS.line);
  const error = errorOf(ANSWER_INPUTS.line);
  return (
    <div className="fr-select-group m-0">
      <label className="fr-label" htmlFor={id}>
        Dans le plan de financement
        <span className="fr-hint-text">
          Si le plan compte déjà ce financement, choisissez sa ligne&nbsp;: elle ne sera pas comptée deux
          fois.
        </span>
      </label>
      <select
        id={id}
        name={ANSWER_INPUTS.line}
        defaultValue={value}
        className="fr-select"
        aria-invalid={error !== undefined}
        aria-describedby={messagesId(id)}
      >
        <option value={NEW_LINE}>Une ligne nouvelle</option>
        {lines.map(({ position, words }) => (
          <option key={position} value={String(position)}>
            À la place de la ligne {position + 1}&nbsp;– {words}
          </option>
        ))}
      </select>
      <FieldMessages inputId={id} error={error} />
    </div>
  );
}
