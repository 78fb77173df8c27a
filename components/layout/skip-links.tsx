const TARGETS = [
  { id: "contenu", label: "Contenu" },
  { id: "menu-principal", label: "Menu" },
  { id: "pied-de-page", label: "Pied de page" },
] as const;

export function SkipLinks() {
  return (
    <div className="fr-skiplinks">
      <nav className="fr-container" aria-label="Accès rapide">
        <ul className="fr-skiplinks__list">
          {TARGETS.map(({ id, label }) => (
            <li key={id}>
              <a className="fr-link" href={`#${id}`}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
