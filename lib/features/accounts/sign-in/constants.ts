export const SIGN_IN_LINK_MINUTES = 15;

/** Of an address, in characters (RFC 5321, 4.5.3.1.3). */
export const MAX_EMAIL_LENGTH = 254;

/** Longer than any filtered view; what is longer was not written by this site. */
export const MAX_RETURN_PATH_LENGTH = 2000;

/** What the sign-in page may be opened with, as `message` in its address. */
export const SIGN_IN_NOTICES = ["lien-perime", "trop-de-tentatives", "compte-absent", "deconnecte"] as const;
export type SignInNotice = (typeof SIGN_IN_NOTICES)[number];
