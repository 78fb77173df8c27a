/** One need as typed; `isMet` is the value of its box, empty when it is not ticked. */
export type NeedValues = { readonly kind: string; readonly text: string; readonly isMet: string };

export type NeedsFormValues = { readonly needs: readonly NeedValues[] };
