import type { QpvOption } from "@/lib/features/projects/types";
import { ChoiceList } from "./choice-field";

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

export type QpvChoicesProps = {
  /** Of the inputs. */
  readonly name: string;
  readonly qpvs: readonly QpvOption[];
  readonly chosen: readonly string[];
};

/** The neighbourhoods of a territory, those of each generation together. */
export function QpvChoices({ name, qpvs, chosen }: QpvChoicesProps) {
  const generations = [...new Set(qpvs.map(({ generation }) => generation))].sort(
    (one, other) => other - one,
  );
  return generations.map((generation) => (
    <Generation
      key={generation}
      name={name}
      title={GENERATION_LABELS[generation] ?? `Périmètres de ${generation}`}
      qpvs={qpvs.filter((qpv) => qpv.generation === generation)}
      chosen={chosen}
    />
  ));
}

type GenerationProps = QpvChoicesProps & { readonly title: string };

function Generation({ name, title, qpvs, chosen }: GenerationProps) {
  return (
    <div className="fr-fieldset__element">
      <p className="fr-text--bold m-0 pb-3">{title}</p>
      {qpvs.length <= LONG_LIST ? (
        <div className="-mx-2">
          <Choices name={name} qpvs={qpvs} chosen={chosen} withCommune />
        </div>
      ) : (
        groupBy(qpvs, ({ communeNames }) => communeNames).map(([commune, group]) => (
          <CommuneQpvs key={commune} name={name} title={commune} qpvs={group} chosen={chosen} />
        ))
      )}
    </div>
  );
}

function CommuneQpvs({ name, title, qpvs, chosen }: GenerationProps) {
  const count = qpvs.filter(({ code }) => chosen.includes(code)).length;
  return (
    <details open={count > 0} suppressHydrationWarning className="pb-2">
      <summary>
        {title} ({qpvs.length})
      </summary>
      <div className="pt-3 pl-4">
        <Choices name={name} qpvs={qpvs} chosen={chosen} />
      </div>
    </details>
  );
}

function Choices({
  name,
  qpvs,
  chosen,
  withCommune = false,
}: QpvChoicesProps & { readonly withCommune?: boolean }) {
  const choices = qpvs.map(({ code, name: label, communeNames }) => ({
    value: code,
    label,
    hint: withCommune ? `${code}, ${communeNames}` : code,
  }));
  return <ChoiceList name={name} type="checkbox" chosen={chosen} choices={choices} />;
}
