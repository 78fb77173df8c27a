"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { PageLink } from "@/lib/features/navigation/routes";
import { currentEntry } from "@/lib/features/navigation/rules";

/** The main menu, which says whether the reader is at an entry (`page`) or below (`true`). */
export function MainMenu({ links }: { readonly links: readonly PageLink[] }) {
  const pathname = usePathname();
  const current = currentEntry(
    links.map(({ href }) => href),
    pathname,
  );
  return (
    <nav className="fr-nav" aria-label="Menu principal">
      <ul className="fr-nav__list">
        {links.map(({ label, href }) => (
          <li key={href} className="fr-nav__item">
            <Link
              className="fr-nav__link"
              href={href}
              prefetch={false}
              aria-current={href === current ? (pathname === href ? "page" : "true") : undefined}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
