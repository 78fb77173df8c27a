/** Where its relative addresses lead. */
export const SOURCE_SITE = "https://aides-territoires.beta.gouv.fr";
/** To be raised when aids are read otherwise: every one of them is then compared again. */
export const READING_VERSION = 1;
/** Of what a card shows. */
export const LONGEST_SUMMARY = 300;
export const LONGEST_NAME = 300;
export const LONGEST_LINE = 1_000;
/** Of one applicant; what is above is a slip. */
export const HIGHEST_EUROS = 9_999_999_999;
