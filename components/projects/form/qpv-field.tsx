import { PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import type { QpvOption } from "@/lib/features/projects/types";
import { ChoiceList } from "./choice-field";
import { FieldGroup } from "./field-group";

export type QpvFieldProps = {
  readonly qpvs: readonly QpvOption[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
};

/** Beyond this many, one folded list per commune. */
const LONG_LIST = 12;

const GENERATION_LABELS: Readonly<Record<number, string>> = {
  2024: "Périmètres de 2024, en vigueur",
  2015: "Périmètres de 2015, remplacés",
};

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups].sort(([one], [other]) => one.localeCompare(other, "fr"));
}

export function QpvField({ qpvs, chosen, error }: QpvFieldProps) {
  const generations = [...new Set(qpvs.map(({ generation }) => generation))].sort(
    (one, other) => other - one,
  );
  return (
    <FieldGroup
      name="qpvCodes"
      legend={PROJECT_FIELD_LABELS.qpvCodes}
      hint="Ceux que le projet sert, même s’il se trouve à côté. Pour transmettre, il faut au moins un quartier ou une commune."
      error={error}
      required
    >
      {generations.map((generation) => (
        <Generation
          key={generation}
          title={GENERATION_LABELS[generation] ?? `Périmètres de ${generation}`}
          qpvs={qpvs.filter((qpv) => qpv.generation === generation)}
          chosen={chosen}
        />
      ))}
    </FieldGroup>
  );
}

type GenerationProps = {
  readonly title: string;
  readonly qpvs: readonly QpvOption[];
  readonly chosen: readonly string[];
};

function Generation({ title, qpvs, chosen }: GenerationProps) {
  return (
    <div className="fr-fieldset__element">
      <p className="fr-text--bold m-0 pb-3">{title}</p>
      {qpvs.length <= LONG_LIST ? (
        <div className="-mx-2">
          <QpvChoices qpvs={qpvs} chosen={chosen} withCommune />
        </div>
      ) : (
        groupBy(qpvs, ({ communeNames }) => communeNames).map(([commune, group]) => (
          <CommuneQpvs key={commune} title={commune} qpvs={group} chosen={chosen} />
        ))
      )}
    </div>
  );
}

function CommuneQpvs({ title, qpvs, chosen }: GenerationProps) {
  const count = qpvs.filter(({ code }) => chosen.includes(code)).length;
  return (
    <details open={count > 0} suppressHydrationWarning className="pb-2">
      <summary>
        {title} ({qpvs.length})
      </summary>
      <div className="pt-3 pl-4">
        <QpvChoices qpvs={qpvs} chosen={chosen} />
      </div>
    </details>
  );
}

function QpvChoices({
  qpvs,
  chosen,
  withCommune = false,
}: {
  readonly qpvs: readonly QpvOption[];
  readonly chosen: readonly string[];
  readonly withCommune?: boolean;
}) {
  const choices = qpvs.map(({ code, name, communeNames }) => ({
    value: code,
    label: name,
    hint: withCommune ? `${code}, ${communeNames}` : code,
  }));
  return <ChoiceList name="qpvCodes" type="checkbox" chosen={chosen} choices={choices} />;
}
