/** Seconds without a sign of life after which somebody is gone: two signs, and a little. */
export const GONE_AFTER_S = 45;
/** Milliseconds between two looks at who is there, on a page that only shows it. */
export const LOOK_AGAIN_MS = 20_000;
