const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is a UUID as Postgres writes them: in small letters. Not zod's, which browsers would have to load. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
