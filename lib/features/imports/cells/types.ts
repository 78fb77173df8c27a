/** What a cell says, or what was expected there instead. */
export type CellReading<Value> = { readonly value: Value } | { readonly expected: string };
