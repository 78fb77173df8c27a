"use client";
import { createContext, type ReactNode, useContext, useState } from "react";
import { ACTING_FIELD } from "@/lib/kernel/acting";

const Acting = createContext<number | null>(null);

/** For which organisation the page was made. */
export function ActingProvider({
  organisationId,
  children,
}: {
  readonly organisationId: number | null;
  readonly children: ReactNode;
}) {
  return <Acting value={organisationId}>{children}</Acting>;
}

/**
 * In a form that saves something: says for which organisation it was opened, whatever its sender acts for by then in another
 * tab. It stays so when the page around it is drawn anew.
 */
export function ActingField() {
  const present = useContext(Acting);
  const [openedFor] = useState(present);
  return openedFor === null ? null : <input type="hidden" name={ACTING_FIELD} value={openedFor} />;
}
