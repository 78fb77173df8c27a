"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";

/** A link of the main menu that knows whether the reader is there (`page`) or below (`true`). */
export function NavLink({ href, children }: { href: string; children: string }) {
  const pathname = usePathname();
  const current = pathname === href ? "page" : pathname.startsWith(`${href}/`) ? "true" : undefined;
  return (
    <Link className="fr-nav__link" href={href} prefetch={false} aria-current={current}>
      {children}
    </Link>
  );
}
