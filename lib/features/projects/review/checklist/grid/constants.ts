export const GRID_COMMANDS = ["raise", "lower", "withdraw", "restore"] as const;
export type GridCommand = (typeof GRID_COMMANDS)[number];
export type GridVerb = "create" | "update" | "move" | "withdraw" | "restore";
export const GRID_JOURNAL_SHOWN = 50;
