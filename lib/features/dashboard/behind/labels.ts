import type { Measure, Movement } from "../comparison/constants";
import { eveningOf } from "../past/labels";
import type { BehindAmounts, BehindWhat } from "./types";

const UP_LABELS: Record<Measure, string> = {
  cost: "Projets dont le coût total a augmenté",
  asked: "Projets dont le montant demandé a augmenté",
  granted: "Projets dont le montant obtenu a augmenté",
  paid: "Projets dont le montant versé a augmenté",
};
const DOWN_LABELS: Record<Measure, string> = {
  cost: "Projets dont le coût total a diminué",
  asked: "Projets dont le montant demandé a diminué",
  granted: "Projets dont le montant obtenu a diminué",
  paid: "Projets dont le montant versé a diminué",
};
const MOVED_LABELS: Record<Movement, string> = {
  submitted: "Projets transmis",
  accepted: "Projets acceptés",
  rejected: "Projets refusés",
  changesRequested: "Projets renvoyés pour compléments",
  progressed: "Projets dont la phase ou l’avancement a changé",
  gone: "Projets retirés ou archivés",
};

export function behindTitle(what: BehindWhat): string {
  switch (what.kind) {
    case "figure":
      return "Projets comptés";
    case "arrived":
      return "Nouveaux projets";
    case "gone":
      return "Projets sortis";
    case "up":
      return UP_LABELS[what.measure];
    case "down":
      return DOWN_LABELS[what.measure];
    case "movement":
      return MOVED_LABELS[what.movement];
  }
}

/** « au 30 juin 2026 au soir », « entre le 31 mars 2026 au soir et aujourd’hui ». */
export function behindMoment(at: string | null, since: string | null): string {
  const end = at === null ? "aujourd’hui" : `le ${eveningOf(at)}`;
  if (since !== null) return `entre le ${eveningOf(since)} et ${end}`;
  return at === null ? end : `au ${eveningOf(at)}`;
}

export const BEHIND_AMOUNT_LABELS: Record<keyof BehindAmounts, string> = {
  costCents: "Coût total",
  askedCents: "Demandé",
  grantedCents: "Obtenu",
  paidCents: "Versé",
};
