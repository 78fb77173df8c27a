import { formatInstantDay } from "@/lib/kernel/format";
import type { MailDraft } from "../../mail/types";
import { SIGN_IN_LINK_MINUTES } from "./constants";

/** The mail of a magic link: plain text, since nothing in it needs more. */
export function signInMail(recipient: string, link: string): MailDraft {
  return {
    recipient,
    subject: "Votre lien de connexion à Quartiers Productifs",
    text: `Bonjour,

Vous avez demandé à vous connecter à Quartiers Productifs, l’outil de suivi des projets du programme. Ouvrez cette page, puis appuyez sur «\u00A0Se connecter\u00A0»\u00A0:

${link}

Ce lien ne sert qu’une fois, dans les ${SIGN_IN_LINK_MINUTES}\u00A0minutes qui suivent votre demande.

Si vous n’avez rien demandé, ignorez ce message\u00A0: sans ce lien, personne ne peut se connecter à votre place.

Quartiers Productifs
`,
  };
}

export type ExpiredInvitation = {
  readonly expiresAt: Date;
  readonly inviterName: string;
  readonly organisationName: string;
};

/** To whoever asks for a link after the invitation has expired: the page itself answers everybody the same. */
export function expiredInvitationMail(
  recipient: string,
  { expiresAt, inviterName, organisationName }: ExpiredInvitation,
): MailDraft {
  const who = inviterName === "" ? "l’administrateur du programme" : inviterName;
  return {
    recipient,
    subject: "Votre invitation à Quartiers Productifs a expiré",
    text: `Bonjour,

Vous avez demandé à vous connecter à Quartiers Productifs. Votre invitation à rejoindre «\u00A0${organisationName}\u00A0» a expiré le ${formatInstantDay(expiresAt)}, et n’a pas été acceptée.

Pour entrer, demandez à ${who} de la renouveler\u00A0: vous recevrez alors un nouveau message.

Quartiers Productifs
`,
  };
}
