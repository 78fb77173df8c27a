import { SchemeStateBadge } from "@/components/schemes/scheme-state-badge";
import { comparisonTitle, MOVE_TITLES, sayUnmoved } from "@/lib/features/schemes/criteria/comparison/labels";
import type { SchemeComparison, SchemeMove } from "@/lib/features/schemes/criteria/comparison/types";
import { schemePath } from "@/lib/features/schemes/routes";

type Props = {
  readonly comparison: SchemeComparison;
  readonly titleId: string;
  /** Beside a form that is not saved: its links open another window. */
  readonly isAside?: boolean;
};

const MOVES = Object.keys(MOVE_TITLES) as SchemeMove["move"][];

/** What would open, come nearer, go farther or close; what stays the same is counted. */
export function SchemeMoves({ comparison: { moves, sameCount, today }, titleId, isAside = false }: Props) {
  const groups = MOVES.map((move) => ({
    title: MOVE_TITLES[move],
    schemes: moves.filter((one) => one.move === move),
  })).filter(({ schemes }) => schemes.length > 0);
  return (
    <div className="flex flex-col gap-6">
      <div role={isAside ? undefined : "status"}>
        <h2 id={titleId} className="fr-h4 m-0">
          {comparisonTitle(moves.length)}
        </h2>
        <p className="m-0">{sayUnmoved(sameCount)}</p>
      </div>
      {groups.map(({ title, schemes }) => (
        <section key={title}>
          <h3 className="fr-h6">
            {title} ({schemes.length})
          </h3>
          <ul className="m-0 flex list-none flex-col gap-4 p-0">
            {schemes.map((scheme) => (
              <MoveLine key={scheme.slug} scheme={scheme} today={today} isAside={isAside} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type LineProps = { readonly scheme: SchemeMove; readonly today: string; readonly isAside: boolean };

function MoveLine({ scheme, today, isAside }: LineProps) {
  const aside = isAside
    ? { target: "_blank", rel: "noopener", title: `${scheme.name}, nouvelle fenêtre` }
    : {};
  return (
    <li className="border border-line p-4">
      <p className="m-0 flex flex-wrap items-center gap-2">
        <a className="wrap-anywhere" href={schemePath(scheme.slug)} {...aside}>
          {scheme.name}
        </a>
        <SchemeStateBadge scheme={scheme} today={today} />
      </p>
      <p className="m-0">{scheme.sentence}</p>
      {scheme.reasons.length > 0 && (
        <ul className="m-0">
          {scheme.reasons.map((reason) => (
            <li key={reason} className="fr-text--sm m-0 wrap-anywhere">
              {reason}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
