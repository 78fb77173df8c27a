import type { Ref } from "react";
import { SchemeStateBadge } from "@/components/schemes/scheme-state-badge";
import { comparisonTitle, MOVE_TITLES, sayUnmoved } from "@/lib/features/schemes/criteria/comparison/labels";
import type { SchemeComparison, SchemeMove } from "@/lib/features/schemes/criteria/comparison/types";
import { schemePath } from "@/lib/features/schemes/routes";

type Props = {
  readonly comparison: SchemeComparison;
  readonly titleId: string;
  /** Beside a form that is not saved: the title takes the focus, and links open another window. */
  readonly titleRef?: Ref<HTMLHeadingElement>;
};

const MOVES = Object.keys(MOVE_TITLES) as SchemeMove["move"][];

/** What would open, come nearer, go farther or close; what stays the same is counted. Beside a form, the first is unfolded. */
export function SchemeMoves({ comparison: { moves, sameCount, today }, titleId, titleRef }: Props) {
  const isAside = titleRef !== undefined;
  const groups = MOVES.map((move) => ({
    title: MOVE_TITLES[move],
    schemes: moves.filter((one) => one.move === move),
  })).filter(({ schemes }) => schemes.length > 0);
  return (
    <div className="flex flex-col gap-6">
      <div role={isAside ? undefined : "status"}>
        <h2 id={titleId} ref={titleRef} tabIndex={isAside ? -1 : undefined} className="fr-h4 m-0">
          {comparisonTitle(moves.length)}
        </h2>
        <p className="m-0">{sayUnmoved(sameCount)}</p>
      </div>
      {groups.map(({ title, schemes }, place) =>
        isAside ? (
          <details key={title} open={place === 0} suppressHydrationWarning>
            <summary>
              <h3 className="fr-h6 m-0 inline">
                {title} ({schemes.length})
              </h3>
            </summary>
            <MoveList schemes={schemes} today={today} isAside={isAside} />
          </details>
        ) : (
          <section key={title}>
            <h3 className="fr-h6">
              {title} ({schemes.length})
            </h3>
            <MoveList schemes={schemes} today={today} isAside={isAside} />
          </section>
        ),
      )}
    </div>
  );
}

type ListProps = {
  readonly schemes: readonly SchemeMove[];
  readonly today: string;
  readonly isAside: boolean;
};

function MoveList({ schemes, today, isAside }: ListProps) {
  return (
    <ul className="m-0 box-border flex list-none flex-col gap-4 p-0 pt-4">
      {schemes.map((scheme) => (
        <MoveLine key={scheme.slug} scheme={scheme} today={today} isAside={isAside} />
      ))}
    </ul>
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
