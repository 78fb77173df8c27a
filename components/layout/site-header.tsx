import Link from "next/link";
import type { ReactNode } from "react";
import type { PageLink } from "@/lib/features/navigation/routes";
import { MainMenu } from "./main-menu";
import { THEME_DIALOG_ID } from "./theme-dialog";

export type SiteHeaderProps = {
  readonly homeHref: string;
  readonly navigation: readonly PageLink[];
  /** Sign in, or who is signed in and the way out. Each entry becomes one item of the quick access. */
  readonly quickAccess: readonly { readonly key: string; readonly node: ReactNode }[];
};

const MENU_ID = "menu-principal";

/** DSFR header in plain markup: DSFR's own script opens the menu, React has nothing to run. */
export function SiteHeader({ homeHref, navigation, quickAccess }: SiteHeaderProps) {
  return (
    <header className="fr-header">
      <div className="fr-header__body">
        <div className="fr-container">
          <div className="fr-header__body-row">
            <div className="fr-header__brand fr-enlarge-link">
              <div className="fr-header__brand-top">
                <div className="fr-header__logo">
                  <p className="fr-logo">
                    République
                    <br />
                    Française
                  </p>
                </div>
                <div className="fr-header__navbar">
                  <button
                    type="button"
                    className="fr-btn--menu fr-btn"
                    id="ouvrir-menu"
                    data-fr-opened="false"
                    aria-controls={MENU_ID}
                    title="Menu"
                  >
                    Menu
                  </button>
                </div>
              </div>
              <div className="fr-header__service">
                <Link
                  href={homeHref}
                  prefetch={false}
                  title="Accueil – Quartiers Productifs – République Française"
                >
                  <span className="fr-header__service-title">Quartiers Productifs</span>
                </Link>
                <p className="fr-header__service-tagline">Suivi des projets</p>
              </div>
            </div>
            <div className="fr-header__tools">
              <div className="fr-header__tools-links">
                <QuickAccess items={quickAccess} />
              </div>
            </div>
          </div>
        </div>
      </div>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: DSFR's script makes it a dialog when it opens */}
      <div className="fr-header__menu fr-modal" id={MENU_ID} aria-labelledby="ouvrir-menu">
        <div className="fr-container">
          <button type="button" className="fr-btn--close fr-btn" aria-controls={MENU_ID} title="Fermer">
            Fermer
          </button>
          <div className="fr-header__menu-links">
            <QuickAccess items={quickAccess} />
          </div>
          <MainMenu links={navigation} />
        </div>
      </div>
    </header>
  );
}

function QuickAccess({ items }: { items: SiteHeaderProps["quickAccess"] }) {
  return (
    <ul className="fr-btns-group">
      {items.map(({ key, node }) => (
        <li key={key}>{node}</li>
      ))}
      <li data-needs-javascript="">
        <button
          type="button"
          className="fr-btn fr-icon-theme-fill"
          aria-controls={THEME_DIALOG_ID}
          data-fr-opened="false"
        >
          Paramètres d’affichage
        </button>
      </li>
    </ul>
  );
}
