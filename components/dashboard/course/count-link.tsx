import Link from "next/link";
import { formatNumber } from "@/lib/kernel/format";

type CountLinkProps = {
  readonly count: number;
  /** Null: the reader may know how many, and not which. */
  readonly href: string | null;
  /** What the number is of, for whoever hears it alone. */
  readonly about: string;
};

/** A number of a table that leads to what it counts. `relative`: what is only read stays inside the table that scrolls. */
export function CountLink({ count, href, about }: CountLinkProps) {
  if (href === null) return formatNumber(count);
  return (
    <Link href={href} prefetch={false} className="relative">
      {formatNumber(count)}
      <span className="fr-sr-only">&nbsp;: {about}</span>
    </Link>
  );
}
