import Link from "next/link";
import { monthsLabel, quarterLabel } from "@/lib/features/quarterly/labels";
import { reportPath } from "@/lib/features/quarterly/routes";
import { isSameQuarter } from "@/lib/features/quarterly/rules";
import type { TerritoryReview } from "@/lib/features/quarterly/types";

/** The quarters before. */
export function QuarterLinks({ review }: { readonly review: TerritoryReview }) {
  const earlier = review.quarters.filter((quarter) => !isSameQuarter(quarter, review.quarter));
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="precedentes">
      <h2 id="precedentes" className="fr-h4">
        Revues précédentes
      </h2>
      <ul>
        {earlier.map((quarter) => (
          <li key={quarterLabel(quarter)}>
            <Link href={reportPath(quarter, review.territory.slug)} prefetch={false}>
              {quarterLabel(quarter)}
            </Link>
            , {monthsLabel(quarter)}
          </li>
        ))}
      </ul>
    </section>
  );
}
