export const QPV_PARAMETER = "qpv";
export const OBJECTIVE_PARAMETER = "objectif";
/** Named under the table; the list has them all. */
export const LOOSE_SHOWN = 5;
