/** The button that asks what a change would open or close, and saves nothing. */
export const COMPARE_INTENT = "compare";
