export const THEME_DIALOG_ID = "parametres-affichage";

const THEMES = [
  { value: "light", label: "Thème clair" },
  { value: "dark", label: "Thème sombre" },
  { value: "system", label: "Système", hint: "Suit les réglages de votre appareil." },
] as const;

/** DSFR's script finds the radio buttons by their name and does the rest: nothing here runs in React. */
export function ThemeDialog() {
  const titleId = `${THEME_DIALOG_ID}-titre`;
  return (
    <dialog id={THEME_DIALOG_ID} className="fr-modal" aria-labelledby={titleId} data-needs-javascript="">
      <div className="fr-container fr-container--fluid fr-container-md">
        <div className="fr-grid-row fr-grid-row--center">
          <div className="fr-col-12 fr-col-md-6 fr-col-lg-4">
            <div className="fr-modal__body">
              <div className="fr-modal__header">
                <button type="button" className="fr-btn--close fr-btn" aria-controls={THEME_DIALOG_ID}>
                  Fermer
                </button>
              </div>
              <div className="fr-modal__content">
                <h2 id={titleId} className="fr-modal__title">
                  Paramètres d’affichage
                </h2>
                <div className="fr-display">
                  <fieldset className="fr-fieldset" aria-labelledby={`${titleId}-legende`}>
                    <legend id={`${titleId}-legende`} className="fr-fieldset__legend fr-text--regular">
                      Choisissez l’apparence du site.
                    </legend>
                    {THEMES.map((theme) => (
                      <div key={theme.value} className="fr-fieldset__element">
                        <div className="fr-radio-group">
                          <input
                            type="radio"
                            name="fr-radios-theme"
                            id={`theme-${theme.value}`}
                            value={theme.value}
                          />
                          <label className="fr-label" htmlFor={`theme-${theme.value}`}>
                            {theme.label}
                            {"hint" in theme && <span className="fr-hint-text">{theme.hint}</span>}
                          </label>
                        </div>
                      </div>
                    ))}
                  </fieldset>
                </div>
              </div>
            </div>
          </div>
        </div>
      </div>
    </dialog>
  );
}
