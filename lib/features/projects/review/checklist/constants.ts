export const CHECK_ANSWERS = ["yes", "no", "notApplicable"] as const;
export type CheckAnswer = (typeof CHECK_ANSWERS)[number];

export const CHECK_LIMITS = { label: 200, help: 1000, note: 500 } as const;
export const MAX_CHECK_ITEMS = 60;

export const CHECKLIST_INPUTS = { reference: "reference", revision: "revision" } as const;
export const answerInput = (itemId: number) => `point-${itemId}`;
export const noteInput = (itemId: number) => `mot-${itemId}`;
