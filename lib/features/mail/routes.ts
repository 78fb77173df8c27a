export const outboxPath = "/administration/courrier";
/** Exists in a demonstration without an SMTP server only. */
export const demoOutboxPath = "/courrier-de-demonstration";
export const outboxPagePath = (page: number) => (page > 1 ? `${outboxPath}?page=${page}` : outboxPath);
