import { formatMoney } from "@/lib/kernel/format";
import { withoutArticle } from "../territories/rules";
import type { EnvelopeRefusal, Excess } from "./types";

export const ALL_TERRITORIES = "Tous les territoires";

export const territoryInWords = ({ territoryName }: { readonly territoryName: string | null }): string =>
  territoryName === null ? ALL_TERRITORIES : withoutArticle(territoryName);

/** « Tous les territoires : 12 000 € de plus que l’enveloppe de 100 000 € » */
export const excessInWords = ({ overCents, amountCents, ...excess }: Excess): string =>
  `${territoryInWords(excess)}\u00A0: ${formatMoney(overCents)} de plus que l’enveloppe de ${formatMoney(amountCents)}`;

export const ENVELOPE_REFUSALS: Record<EnvelopeRefusal, string> = {
  forbidden: "Seul un partenaire fixe les enveloppes de ses dispositifs. Rien n’a été enregistré.",
  unknownScheme: "Choisissez un dispositif de votre organisation.",
  unknownTerritory: "Choisissez un territoire de la liste.",
  overtaken:
    "Cette enveloppe existe déjà, avec un autre montant\u00A0: elle est à jour ci-dessous. Changez-la à sa ligne. Rien n’a été enregistré.",
};
export const ENVELOPE_PROBLEMS = {
  amountMissing: "Indiquez le montant de l’enveloppe.",
  yearWrong: "Écrivez une année, par exemple 2026.",
} as const;
export const ENVELOPE_SIGNED_OUT =
  "Votre session a expiré\u00A0: rien n’a été enregistré. Connectez-vous dans un autre onglet, puis revenez envoyer ce formulaire.";
export const ENVELOPE_SET = "L’enveloppe est enregistrée.";
export const ENVELOPE_FIGURES =
  "Engagé\u00A0: propositions acceptées, au montant accordé dès qu’il l’est. Accordé et versé\u00A0: ce que disent vos étapes. Reste\u00A0: l’enveloppe moins l’engagé\u00A0; les propositions en attente n’y comptent pas. Une enveloppe de tous les territoires compte aussi ce que comptent celles de chacun.";
