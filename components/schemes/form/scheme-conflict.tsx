import { FieldGroup } from "@/components/projects/form/field-group";
import { inputId } from "@/lib/features/projects/form/rules";
import type { SchemeFormState } from "@/lib/features/schemes/administration/types";
import { SCHEME_FIELD_LABELS } from "@/lib/features/schemes/content/labels";
import type { SchemeDispute, SchemeErrors, Side } from "@/lib/features/schemes/content/types";

type SchemeConflictProps = {
  readonly conflict: NonNullable<SchemeFormState["conflict"]>;
  readonly errors: SchemeErrors;
};

/** What somebody else published meanwhile, field by field, and the choice between theirs and mine. */
export function SchemeConflict({ conflict, errors }: SchemeConflictProps) {
  return (
    <section className="flex flex-col gap-6 pt-6" aria-labelledby="conflit">
      <h2 id="conflit" className="fr-h4 m-0">
        Ce qui a changé pendant votre saisie
      </h2>
      <input type="hidden" name="conflictVersion" value={conflict.version} />
      {conflict.disputes.map((dispute) => (
        <Dispute
          key={dispute.field}
          dispute={dispute}
          authorName={conflict.authorName || "quelqu’un d’autre"}
          error={errors[`choice-${dispute.field}`]}
        />
      ))}
    </section>
  );
}

type DisputeProps = {
  readonly dispute: SchemeDispute;
  readonly authorName: string;
  readonly error: string | undefined;
};

function Dispute({ dispute, authorName, error }: DisputeProps) {
  const { field, base, theirs, mine, bothChanged, choice } = dispute;
  const name = `choice-${field}`;
  return (
    <FieldGroup
      name={name}
      legend={<span className="fr-text--bold">{SCHEME_FIELD_LABELS[field]}</span>}
      hint={
        <>
          {bothChanged ? "Modifié des deux côtés." : "Vous ne l’aviez pas modifié."} Avant&nbsp;:{" "}
          <span className="wrap-anywhere whitespace-pre-line">{base}</span>
        </>
      }
      error={error}
    >
      <SideChoice
        name={name}
        value="theirs"
        label={`Prendre la version de ${authorName}`}
        text={theirs}
        isChosen={choice === "theirs"}
      />
      <SideChoice
        name={name}
        value="mine"
        label={bothChanged ? "Garder la mienne" : "Revenir à la valeur d’avant"}
        text={mine}
        isChosen={choice === "mine"}
      />
    </FieldGroup>
  );
}

type SideChoiceProps = {
  readonly name: string;
  readonly value: Side;
  readonly label: string;
  readonly text: string;
  readonly isChosen: boolean;
};

function SideChoice({ name, value, label, text, isChosen }: SideChoiceProps) {
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
