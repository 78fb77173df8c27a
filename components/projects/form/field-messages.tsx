/** Where the error of an input is told; the input points to it by `aria-describedby`. */
export const messagesId = (inputId: string) => `${inputId}-messages`;

export function FieldMessages({
  inputId,
  error,
}: {
  readonly inputId: string;
  readonly error: string | undefined;
}) {
  return (
    <div className="fr-messages-group" id={messagesId(inputId)}>
      {error !== undefined && <p className="fr-message fr-message--error">{error}.</p>}
    </div>
  );
}
