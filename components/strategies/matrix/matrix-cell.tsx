import Link from "next/link";
import type { Sums } from "@/lib/features/dashboard/types";
import { formatCompactMoney, formatCount, formatNumber } from "@/lib/kernel/format";

type Props = {
  readonly sums: Sums;
  /** The list of the same projects. */
  readonly href: string;
  /** What the number is of, for whoever hears it alone. */
  readonly about: string;
};

/** Projects, then what is asked for, granted and left to finance. `relative`: what is only read stays inside the table that scrolls. */
export function MatrixCellView({ sums, href, about }: Props) {
  const { projects, askedCents, grantedCents, gapCents } = sums;
  if (projects === 0) return <span className="text-ink-muted">aucun</span>;
  return (
    <>
      <Link href={href} prefetch={false} className="relative font-bold">
        {formatNumber(projects)}
        <span className="fr-sr-only">
          {" "}
          {formatCount(projects, "projet", "projets").replace(/^\S+\s/, "")}&nbsp;: {about}
        </span>
      </Link>
      <span className="fr-text--xs block text-ink-muted">{formatCompactMoney(askedCents)} demandés</span>
      <span className="fr-text--xs block text-ink-muted">{formatCompactMoney(grantedCents)} obtenus</span>
      <span className="fr-text--xs block text-ink-muted">{formatCompactMoney(gapCents)} à financer</span>
    </>
  );
}
