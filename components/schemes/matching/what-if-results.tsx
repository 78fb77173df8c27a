import Link from "next/link";
import { SchemeStateBadge } from "@/components/schemes/scheme-state-badge";
import { standingBetween } from "@/lib/features/schemes/criteria/hypothesis/rules";
import { SCHEME_VERDICT_LABELS } from "@/lib/features/schemes/criteria/matching/labels";
import { shortReason } from "@/lib/features/schemes/criteria/project-page/labels";
import type { MovedScheme } from "@/lib/features/schemes/criteria/project-page/types";
import { schemePath } from "@/lib/features/schemes/routes";
import { formatCount } from "@/lib/kernel/format";

type Props = { readonly moved: readonly MovedScheme[]; readonly today: string };

/** What would open, come nearer, go farther or close; what stays the same is counted. */
export function WhatIfResults({ moved, today }: Props) {
  const of = (move: MovedScheme["move"]) => moved.filter((one) => one.move === move);
  const same = of("same").length;
  const groups = [
    { title: "Ce qui s’ouvrirait", schemes: of("opened") },
    { title: "Ce qui se rapprocherait", schemes: of("nearer") },
    { title: "Ce qui s’éloignerait", schemes: of("farther") },
    { title: "Ce qui se fermerait", schemes: of("closed") },
  ].filter(({ schemes }) => schemes.length > 0);
  return (
    <section aria-labelledby="comparaison" className="flex flex-col gap-6 pt-8">
      <div role="status">
        <h2 id="comparaison" className="fr-h4 m-0">
          {groups.length === 0
            ? "Ce changement ne changerait rien"
            : formatCount(moved.length - same, "dispositif changerait", "dispositifs changeraient")}
        </h2>
        <p className="m-0">
          {formatCount(same, "dispositif resterait", "dispositifs resteraient")} comme aujourd’hui. Rien n’est
          enregistré.
        </p>
      </div>
      {groups.map(({ title, schemes }) => (
        <section key={title}>
          <h3 className="fr-h6">
            {title} ({schemes.length})
          </h3>
          <ul className="m-0 flex list-none flex-col gap-4 p-0">
            {schemes.map((one) => (
              <MovedLine key={one.scheme.slug} moved={one} today={today} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function MovedLine({
  moved: { scheme, before, after },
  today,
}: {
  readonly moved: MovedScheme;
  readonly today: string;
}) {
  const changed = after.answers.filter((answer, place) => answer.verdict !== before.answers[place]?.verdict);
  return (
    <li className="border border-line p-4">
      <p className="m-0 flex flex-wrap items-center gap-2">
        <Link className="wrap-anywhere" href={schemePath(scheme.slug)} prefetch={false}>
          {scheme.name}
        </Link>
        <SchemeStateBadge scheme={scheme} today={today} />
      </p>
      <p className="m-0">
        {before.verdict === after.verdict
          ? `${SCHEME_VERDICT_LABELS[after.verdict]}, avec ${formatCount(standingBetween(after.answers), "critère non rempli", "critères non remplis")} au lieu de ${standingBetween(before.answers)}.`
          : `${SCHEME_VERDICT_LABELS[before.verdict]} aujourd’hui, ${SCHEME_VERDICT_LABELS[after.verdict].toLocaleLowerCase("fr")} ensuite.`}
      </p>
      {changed.length > 0 && (
        <ul className="m-0">
          {changed.map((answer) => (
            <li key={answer.id} className="fr-text--sm m-0 wrap-anywhere">
              {shortReason(answer)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
