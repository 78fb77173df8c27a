import Link from "next/link";
import { Unparted } from "@/components/ui/unparted";

export type BreadcrumbProps = {
  readonly segments: readonly { readonly label: string; readonly href: string }[];
  readonly current: string;
};

/** Not folded behind DSFR's button on small screens: that one needs JavaScript to open. */
export function Breadcrumb({ segments, current }: BreadcrumbProps) {
  return (
    <nav className="fr-breadcrumb" aria-label="vous êtes ici&nbsp;:">
      <ol className="fr-breadcrumb__list">
        {[{ label: "Accueil", href: "/" }, ...segments].map((segment) => (
          <li key={segment.href}>
            <Link className="fr-breadcrumb__link" href={segment.href} prefetch={false}>
              <Unparted>{segment.label}</Unparted>
            </Link>
          </li>
        ))}
        <li>
          {/* biome-ignore lint/a11y/useValidAnchor: DSFR names the current page with an anchor that leads nowhere */}
          <a className="fr-breadcrumb__link" aria-current="page">
            <Unparted>{current}</Unparted>
          </a>
        </li>
      </ol>
    </nav>
  );
}
