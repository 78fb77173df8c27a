import { inputId } from "@/lib/features/projects/form/rules";
import type { Choice } from "@/lib/features/projects/types";
import { FieldGroup } from "./field-group";

type Disputed = {
  readonly field: string;
  readonly label: string;
  readonly base: string;
  readonly theirs: string;
  readonly mine: string;
  readonly bothChanged: boolean;
  readonly choice: Choice | null;
};

type ConflictFieldsProps = {
  readonly conflict: {
    readonly version: number;
    readonly authorName: string;
    readonly disputes: readonly Disputed[];
  };
  readonly errors: Readonly<Partial<Record<string, string>>>;
};

/** What somebody else saved meanwhile, field by field, and the choice between theirs and mine. */
export function ConflictFields({ conflict, errors }: ConflictFieldsProps) {
  return (
    <div className="flex flex-col gap-6 pt-6">
      <input type="hidden" name="conflictVersion" value={conflict.version} />
      {conflict.disputes.map((dispute) => (
        <Dispute
          key={dispute.field}
          dispute={dispute}
          authorName={conflict.authorName}
          error={errors[`choice-${dispute.field}`]}
        />
      ))}
    </div>
  );
}

type DisputeProps = {
  readonly dispute: Disputed;
  readonly authorName: string;
  readonly error: string | undefined;
};

function Dispute({ dispute, authorName, error }: DisputeProps) {
  const { field, label, base, theirs, mine, bothChanged, choice } = dispute;
  const name = `choice-${field}`;
  return (
    <FieldGroup
      name={name}
      legend={<span className="fr-text--bold">{label}</span>}
      hint={
        <>
          {bothChanged ? "Modifié des deux côtés." : "Vous ne l’aviez pas modifié."} Avant&nbsp;:{" "}
          <span className="wrap-anywhere whitespace-pre-line">{base}</span>
        </>
      }
      error={error}
    >
      <Side
        name={name}
        value="theirs"
        label={`Prendre la version de ${authorName}`}
        text={theirs}
        isChosen={choice === "theirs"}
      />
      <Side
        name={name}
        value="mine"
        label={bothChanged ? "Garder la mienne" : "Revenir à la valeur d’avant"}
        text={mine}
        isChosen={choice === "mine"}
      />
    </FieldGroup>
  );
}

type SideProps = {
  readonly name: string;
  readonly value: Choice;
  readonly label: string;
  readonly text: string;
  readonly isChosen: boolean;
};

function Side({ name, value, label, text, isChosen }: SideProps) {
  const id = `${inputId(name)}-${value}`;
  return (
    <div className="fr-fieldset__element">
      <div className="fr-radio-group">
        <input id={id} type="radio" name={name} value={value} defaultChecked={isChosen} />
        <label className="fr-label" htmlFor={id}>
          {label}
          <span className="fr-hint-text wrap-anywhere whitespace-pre-line">{text}</span>
        </label>
      </div>
    </div>
  );
}
