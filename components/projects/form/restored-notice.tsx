export type RestoredNoticeProps = { readonly onDiscard: () => void };

export function RestoredNotice({ onDiscard }: RestoredNoticeProps) {
  return (
    <div role="status" className="fr-alert fr-alert--info">
      <h2 className="fr-alert__title">Votre saisie a été retrouvée</h2>
      <p>
        Elle n’avait pas été enregistrée. Ce navigateur en avait gardé une copie, qui remplit le formulaire
        ci-dessous.
      </p>
      <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary" onClick={onDiscard}>
        L’oublier et repartir de la version enregistrée
      </button>
    </div>
  );
}
