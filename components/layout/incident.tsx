export type IncidentProps = {
  /** Links the screen to the line of the log; unknown when the failure happened in the browser. */
  readonly digest?: string | undefined;
};

/** What a reader is told when a page fails. An empty href reloads the address at hand, so retrying needs no JavaScript. */
export function Incident({ digest }: IncidentProps) {
  return (
    <div className="fr-container py-16">
      <h1>Cette page ne peut pas s’afficher pour le moment</h1>
      <p className="fr-text--lead">
        Le service a rencontré un problème. La base de données est peut-être momentanément indisponible.
      </p>
      <p>
        Ce que vous aviez déjà enregistré n’est pas perdu. Attendez une minute, puis réessayez. Si le problème
        persiste, signalez-le à l’équipe du programme en indiquant l’heure
        {digest ? " et la référence de l’incident" : ""}.
      </p>
      {digest && (
        <p>
          Référence de l’incident&nbsp;: <code>{digest}</code>
        </p>
      )}
      <ul className="fr-btns-group fr-btns-group--inline-md">
        <li>
          {/* biome-ignore lint/a11y/useValidAnchor: the empty address is the present one, query included */}
          <a className="fr-btn" href="">
            Réessayer
          </a>
        </li>
        <li>
          <a className="fr-btn fr-btn--secondary" href="/">
            Aller à l’accueil
          </a>
        </li>
      </ul>
    </div>
  );
}
