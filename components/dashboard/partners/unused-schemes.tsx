import Link from "next/link";
import type { PartnersView } from "@/lib/features/dashboard/partners/types";
import { schemePath } from "@/lib/features/schemes/routes";
import { formatCount } from "@/lib/kernel/format";

/** Schemes that no proposal names; what is closed comes last, and says so. */
export function UnusedSchemes({ schemes: { total, unused } }: Pick<PartnersView, "schemes">) {
  const closed = unused.filter(({ isClosed }) => isClosed);
  const standing = unused.filter(({ isClosed }) => !isClosed);
  return (
    <>
      <p className="m-0">
        {formatCount(standing.length, "dispositif non clos", "dispositifs non clos")} et{" "}
        {formatCount(closed.length, "clos", "clos")}, sur {total} au catalogue.
      </p>
      <details>
        <summary className="cursor-pointer">Lesquels</summary>
        <ul>
          {[...standing, ...closed].map(({ slug, name, operator, isClosed }) => (
            <li key={slug}>
              <Link href={schemePath(slug)} prefetch={false}>
                {name}
              </Link>{" "}
              ({operator}
              {isClosed && ", clos"})
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
