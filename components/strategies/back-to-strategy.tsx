import Link from "next/link";
import { strategyPath } from "@/lib/features/strategies/routes";

/** At the foot of the other pages about a strategy. */
export function BackToStrategy({ slug }: { readonly slug: string }) {
  return (
    <p className="pt-8">
      <Link
        className="fr-link fr-icon-arrow-left-line fr-link--icon-left"
        href={strategyPath(slug)}
        prefetch={false}
      >
        Revenir à la stratégie
      </Link>
    </p>
  );
}
