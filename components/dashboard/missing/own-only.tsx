/** What of the other territories is not told to a territory. */
export const OwnOnly = ({ what }: { what: string }) => (
  <p className="fr-text--sm text-ink-muted">{what} des autres territoires ne vous sont pas ouverts.</p>
);
