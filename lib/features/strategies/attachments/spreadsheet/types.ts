/** What a spreadsheet says of the objectives that a project serves; empty: none. */
export type ObjectiveTexts = { readonly main: string; readonly others: string };
