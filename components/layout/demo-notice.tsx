/** On every page of a demonstration, errors included: nobody may take these projects for real ones. */
export function DemoNotice() {
  return (
    <aside className="fr-notice fr-notice--info" aria-label="Démonstration">
      <div className="fr-container">
        <div className="fr-notice__body">
          <p>
            <span className="fr-notice__title">Site de démonstration.</span>
            <span className="fr-notice__desc">
              Les territoires sont réels&nbsp;; les projets, les montants et les comptes sont fictifs.
            </span>
          </p>
        </div>
      </div>
    </aside>
  );
}
