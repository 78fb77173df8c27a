import type { MailState } from "./types";

export const MAIL_STATE_LABELS: Record<MailState, string> = {
  waiting: "En attente",
  sent: "Envoyé",
  failed: "Abandonné",
};
