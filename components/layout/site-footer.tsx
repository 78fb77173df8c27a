import Link from "next/link";

export type SiteFooterProps = {
  readonly homeHref: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
};

const STATE_SITES = ["info.gouv.fr", "service-public.gouv.fr", "legifrance.gouv.fr", "data.gouv.fr"] as const;

export function SiteFooter({ homeHref, links }: SiteFooterProps) {
  return (
    <footer className="fr-footer" id="pied-de-page">
      <div className="fr-container">
        <div className="fr-footer__body">
          <div className="fr-footer__brand fr-enlarge-link">
            <Link
              href={homeHref}
              prefetch={false}
              title="Accueil – Quartiers Productifs – République Française"
            >
              <span className="fr-logo">
                République
                <br />
                Française
              </span>
            </Link>
          </div>
          <div className="fr-footer__content">
            <p className="fr-footer__content-desc">
              Quartiers Productifs accompagne le développement économique des quartiers prioritaires de la
              politique de la ville. Ce site en suit les projets.
            </p>
            <ul className="fr-footer__content-list">
              {STATE_SITES.map((site) => (
                <li key={site} className="fr-footer__content-item">
                  <a
                    className="fr-footer__content-link"
                    href={`https://${site}`}
                    target="_blank"
                    rel="noopener external"
                    title={`${site} – nouvelle fenêtre`}
                  >
                    {site}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </div>
        <div className="fr-footer__bottom">
          <ul className="fr-footer__bottom-list">
            {links.map(({ label, href }) => (
              <li key={href} className="fr-footer__bottom-item">
                <Link className="fr-footer__bottom-link" href={href} prefetch={false}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
          <div className="fr-footer__bottom-copy">
            <p>
              Sauf mention explicite de propriété intellectuelle détenue par des tiers, les contenus de ce
              site sont proposés sous{" "}
              <a
                href="https://github.com/etalab/licence-ouverte/blob/master/LO.md"
                target="_blank"
                rel="noopener external license"
                title="Licence Etalab 2.0 – nouvelle fenêtre"
              >
                licence Etalab 2.0
              </a>
            </p>
          </div>
        </div>
      </div>
    </footer>
  );
}
