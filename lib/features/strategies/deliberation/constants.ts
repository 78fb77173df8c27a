/** From when it was last sent: enough for a morning's interruption, and no archive. */
export const KEPT_HOURS = 24;

/** On the button that takes it back: sent as the command of the form. */
export const FORGET_COMMAND = "retirer";
