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

Ce lien ne sert qu’une fois, dans les ${SIGN_IN_LINK_MINUTES} minutes qui suivent votre demande.

Si vous n’avez rien demandé, ignorez ce message\u00A0: sans ce lien, personne ne peut se connecter à votre place.

Quartiers Productifs
`,
  };
}
