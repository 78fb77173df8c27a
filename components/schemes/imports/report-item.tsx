import { Badge, type BadgeSeverity } from "@/components/ui/badge";
import { APPLICABLE, type Verdict } from "@/lib/features/schemes/imports/constants";
import {
  FIELD_LABELS,
  issueInWords,
  VERDICT_EFFECTS,
  VERDICT_LABELS,
} from "@/lib/features/schemes/imports/labels";
import { type Names, valueInWords } from "@/lib/features/schemes/imports/report/labels";
import type { FieldChange, ImportItem } from "@/lib/features/schemes/imports/types";
import { schemePath } from "@/lib/features/schemes/routes";

const SEVERITIES: Readonly<Record<Verdict, BadgeSeverity>> = {
  new: "new",
  changed: "info",
  back: "success",
  gone: "warning",
  kept: "warning",
  elsewhere: "neutral",
  unreadable: "error",
  unchanged: "neutral",
};

type Props = { readonly item: ImportItem; readonly names: Names; readonly isOpen: boolean };

/** What one aid would do, field by field, and what there is to settle about it. */
export function ReportItem({ item, names, isOpen }: Props) {
  const { externalId, verdict, scheme, twin } = item;
  const title = item.name || `Aide ${externalId}`;
  return (
    <article className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="fr-text--lg m-0 break-words">
          {scheme === null ? title : <a href={schemePath(scheme.slug)}>{title}</a>}
        </h3>
        <Badge severity={SEVERITIES[verdict]}>{VERDICT_LABELS[verdict]}</Badge>
        {item.appliedAt !== null && <Badge severity="success">Appliquée</Badge>}
      </div>
      {isOpen && <p className="fr-text--sm m-0">{VERDICT_EFFECTS[verdict]}</p>}
      {verdict === "changed" && item.changes.length === 0 && (
        <p className="fr-text--sm m-0">Seuls les textes longs de la fiche changent.</p>
      )}
      {item.changes.length > 0 && (
        <dl className="m-0 flex flex-col gap-2">
          {item.changes.map((change) => (
            <Change key={change.field} change={change} item={item} names={names} isOpen={isOpen} />
          ))}
        </dl>
      )}
      {item.issues.length > 0 && (
        <ul className="fr-text--sm m-0">
          {item.issues.map((issue) => (
            <li key={JSON.stringify(issue)} className="break-words">
              {issueInWords(issue)}
            </li>
          ))}
        </ul>
      )}
      {twin !== null && (
        <p className="fr-text--sm m-0">
          Le catalogue décrit déjà <a href={schemePath(twin.slug)}>{twin.name}</a>, qui lui ressemble.
        </p>
      )}
      {isOpen && APPLICABLE.includes(verdict) && (
        <div className="flex flex-col gap-2">
          <Choice
            name="retenir"
            id={externalId}
            isOn={item.chosen}
            label={`Appliquer «\u00A0${title}\u00A0»`}
          />
          {twin !== null && (
            <Choice
              name="relier"
              id={externalId}
              isOn={item.linked}
              label={`Relier à «\u00A0${twin.name}\u00A0»\u00A0: chaque fiche renverra à l’autre`}
            />
          )}
        </div>
      )}
    </article>
  );
}

type ChangeProps = Props & { readonly change: FieldChange };

function Change({ change, item, names, isOpen }: ChangeProps) {
  const { field, before, after, kept } = change;
  return (
    <div className="flex flex-col gap-1 break-words">
      <dt>
        <strong>{FIELD_LABELS[field]}</strong> {kept && <Badge severity="warning">Gardé à la main</Badge>}
      </dt>
      <dd className="m-0">
        <del>{valueInWords(field, before, names)}</del> → <ins>{valueInWords(field, after, names)}</ins>
        {kept && isOpen && (
          <Choice
            name="reprendre"
            id={`${field} ${item.externalId}`}
            isOn={item.released.includes(field)}
            label={`Reprendre la valeur de la source pour «\u00A0${FIELD_LABELS[field]}\u00A0»`}
          />
        )}
      </dd>
    </div>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly id: string;
  readonly isOn: boolean;
  readonly label: string;
};

function Choice({ name, id, isOn, label }: ChoiceProps) {
  const inputId = `${name}-${id.replace(/[^\w-]/g, "-")}`;
  return (
    <div className="fr-checkbox-group fr-checkbox-group--sm">
      <input type="checkbox" id={inputId} name={name} value={id} defaultChecked={isOn} />
      <label className="fr-label" htmlFor={inputId}>
        {label}
      </label>
    </div>
  );
}
