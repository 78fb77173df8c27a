import type { ReactNode } from "react";

/** Where the error of an input is told; the input points to it by `aria-describedby`. */
export const messagesId = (inputId: string) => `${inputId}-messages`;

/** Messages come with their stop, or without when they are part of a list. */
const sentence = (message: string) => `${message.replace(/\.$/, "")}.`;

export function FieldMessages({
  inputId,
  error,
  children,
}: {
  readonly inputId: string;
  readonly error: string | undefined;
  /** What is said of the field whether it is right or wrong. */
  readonly children?: ReactNode;
}) {
  return (
    <div className="fr-messages-group" id={messagesId(inputId)}>
      {children}
      {error !== undefined && <p className="fr-message fr-message--error">{sentence(error)}</p>}
    </div>
  );
}
