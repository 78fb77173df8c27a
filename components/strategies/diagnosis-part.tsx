import { DIAGNOSIS_LISTS } from "@/lib/features/strategies/constants";
import type { ContentNames } from "@/lib/features/strategies/content/labels";
import type { Diagnosis, DiagnosisItem } from "@/lib/features/strategies/content/types";
import { DIAGNOSIS_LABELS } from "@/lib/features/strategies/labels";
import { QpvTags } from "./qpv-tags";

export type DiagnosisPartProps = {
  readonly diagnosis: Diagnosis;
  readonly names: ContentNames;
  /** Said in place of an empty list. */
  readonly empty: string;
};

/** Four lists side by side, as the diagnosis is discussed. */
export function DiagnosisPart({ diagnosis, names, empty }: DiagnosisPartProps) {
  return (
    <div className="grid gap-6 md:grid-cols-2">
      {DIAGNOSIS_LISTS.map((list) => (
        <section
          key={list}
          className="strategy-list min-w-0 border border-line p-4"
          aria-labelledby={`liste-${list}`}
        >
          <h3 id={`liste-${list}`} className="fr-h6 m-0 pb-2">
            {DIAGNOSIS_LABELS[list]}
          </h3>
          {diagnosis[list].length === 0 ? (
            <p className="fr-text--sm m-0 text-ink-muted">{empty}</p>
          ) : (
            <Items items={diagnosis[list]} names={names} />
          )}
        </section>
      ))}
    </div>
  );
}

function Items({ items, names }: { readonly items: readonly DiagnosisItem[]; readonly names: ContentNames }) {
  return (
    <ul className="m-0 flex flex-col gap-2">
      {items.map(({ key, text, qpvs }) => (
        <li key={key}>
          <span className="strategy-text">{text}</span>
          {qpvs.length > 0 && <br />}
          <QpvTags codes={qpvs} names={names} />
        </li>
      ))}
    </ul>
  );
}
