import type { ImportRowView } from "@/lib/features/imports/types";
import { describeRecorded, labelOfRecorded } from "@/lib/features/projects/journal/labels";
import type { ProjectDirectory } from "@/lib/features/projects/types";
import { formatShare } from "@/lib/kernel/format";

type RowChoicesProps = { readonly row: ImportRowView; readonly directory: ProjectDirectory };

/** Whether a line may be accepted at all: the others say why they may not. */
const OPEN: ReadonlySet<string> = new Set(["create", "update", "duplicate", "conflict"]);

/** What the person settles about one line. */
export function RowChoices({ row, directory }: RowChoicesProps) {
  const { number, verdict } = row;
  if (!OPEN.has(verdict)) return null;
  return (
    <div className="flex flex-col gap-4">
      {verdict === "duplicate" && <DuplicateChoice row={row} />}
      {verdict === "conflict" && <ConflictChoices row={row} directory={directory} />}
      {row.proposal.suggestions.length > 0 && <PriorityChoice row={row} directory={directory} />}
      <div className="fr-checkbox-group">
        <input
          type="checkbox"
          id={`accepter-${number}`}
          name={`accepter-${number}`}
          value="1"
          defaultChecked={row.accepted}
        />
        <label className="fr-label" htmlFor={`accepter-${number}`}>
          Importer la ligne {number}
        </label>
      </div>
    </div>
  );
}

function Radio({
  name,
  value,
  checked,
  label,
}: {
  name: string;
  value: string;
  checked: boolean;
  label: string;
}) {
  const id = `${name}-${value}`;
  return (
    <div className="fr-fieldset__element">
      <div className="fr-radio-group">
        <input type="radio" id={id} name={name} value={value} defaultChecked={checked} />
        <label className="fr-label" htmlFor={id}>
          {label}
        </label>
      </div>
    </div>
  );
}

function DuplicateChoice({ row: { number, proposal, decision } }: { readonly row: ImportRowView }) {
  const name = `doublon-${number}`;
  return (
    <fieldset className="fr-fieldset">
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular">
        Ce projet existe-t-il déjà&nbsp;?
      </legend>
      <Radio
        name={name}
        value="new"
        checked={decision.duplicate === "new"}
        label="Non, c’est un autre projet&nbsp;: le créer"
      />
      {proposal.duplicates.map(({ reference, line, title, similarity }) =>
        reference === null ? (
          <p key={`ligne-${line}`} className="fr-fieldset__element fr-text--sm">
            Ressemble à la ligne {line} du fichier, «&nbsp;{title}&nbsp;» ({formatShare(similarity)}).
          </p>
        ) : (
          <Radio
            key={reference}
            name={name}
            value={reference}
            checked={decision.duplicate === reference}
            label={`Oui, compléter ${reference}, «\u00A0${title}\u00A0» (titre semblable à ${formatShare(similarity)})`}
          />
        ),
      )}
    </fieldset>
  );
}

function ConflictChoices({ row: { number, proposal, decision }, directory }: RowChoicesProps) {
  return proposal.conflicts.map(({ field, mine, theirs, author }) => {
    const name = `conflit-${number}-${field}`;
    return (
      <fieldset className="fr-fieldset" key={field}>
        <legend className="fr-fieldset__legend fr-fieldset__legend--regular">
          {labelOfRecorded(field)}&nbsp;: modifié depuis l’export{author === "" ? "" : ` par ${author}`}
        </legend>
        <Radio
          name={name}
          value="mine"
          checked={decision.conflicts[field] === "mine"}
          label={`Valeur du fichier\u00A0: ${describeRecorded(field, mine, directory)}`}
        />
        <Radio
          name={name}
          value="theirs"
          checked={decision.conflicts[field] === "theirs"}
          label={`Garder la valeur du site\u00A0: ${describeRecorded(field, theirs, directory)}`}
        />
      </fieldset>
    );
  });
}

/** Proposed with the word that made us think of it; nothing is chosen until the person chooses. */
function PriorityChoice({ row: { number, proposal, decision }, directory }: RowChoicesProps) {
  const labelOf = (id: number) => directory.priorities.find((priority) => priority.id === id)?.label ?? "";
  const reasons = proposal.suggestions.map(
    ({ priorityId, word }) => `${labelOf(priorityId)} (mot «\u00A0${word}\u00A0»)`,
  );
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor={`priorite-${number}`}>
        Priorité principale
        <span className="fr-hint-text">Proposition&nbsp;: {reasons.join(", ")}</span>
      </label>
      <select
        className="fr-select"
        id={`priorite-${number}`}
        name={`priorite-${number}`}
        defaultValue={decision.priority ?? ""}
      >
        <option value="">À dire plus tard</option>
        {directory.priorities.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
