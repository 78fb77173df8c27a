import Link from "next/link";
import { schemePath } from "@/lib/features/schemes/routes";
import type { RetiredScheme } from "@/lib/features/schemes/types";
import { formatCount, formatDate } from "@/lib/kernel/format";

/** What is no longer in the list, and why it is not found there. */
export function RetiredSchemes({ schemes }: { readonly schemes: readonly RetiredScheme[] }) {
  if (schemes.length === 0) return null;
  return (
    <details suppressHydrationWarning>
      <summary>
        {formatCount(schemes.length, "ancien dispositif n’est", "anciens dispositifs ne sont")} plus au
        catalogue
      </summary>
      <ul>
        {schemes.map(({ slug, name, retiredOn, successorName }) => (
          <li key={slug} className="wrap-anywhere">
            <Link href={schemePath(slug)} prefetch={false}>
              {name}
            </Link>
            {successorName === null
              ? ` – retiré le ${formatDate(retiredOn)}`
              : ` – réuni à «\u00A0${successorName}\u00A0» le ${formatDate(retiredOn)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
