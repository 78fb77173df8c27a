const hour = new Intl.DateTimeFormat("fr-FR", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/Paris",
});

/** What was tried too often, and from when it may be tried again. */
export function tooManyAttempts(what: string, retryAt: Date): string {
  return `Trop de ${what} en peu de temps. Réessayez à partir de ${hour.format(retryAt)} (heure de Paris).`;
}
