import type { Actor, Role } from "@/lib/kernel/actor";
import type { MailDraft } from "../mail/types";
import type { AccountNotice } from "./routes";
import type { AccountCommand, CommandRefusal, InvitationRefusal } from "./rules";
import type { AccountState } from "./types";

export const ROLE_LABELS: Record<Role, string> = {
  contributor: "Agent de collectivité",
  coordinator: "Chef de projet du territoire",
  reviewer: "Ministère ou ANCT (instruction)",
  partner: "Partenaire",
  admin: "Administrateur",
};

export const ROLE_HINTS: Record<Role, string> = {
  contributor: "saisit les projets de son territoire et les transmet",
  coordinator: "en plus, choisit ce qui est publié et invite ses collègues",
  reviewer: "instruit les projets transmis et suit l’ensemble du programme",
  partner: "consulte les projets acceptés",
  admin: "gère les comptes et les données de référence",
};

export const ACCOUNT_STATE_LABELS: Record<AccountState, string> = {
  invited: "Invité, jamais connecté",
  active: "Actif",
  disabled: "Désactivé",
};

export const ACCOUNT_COMMAND_LABELS: Record<AccountCommand, string> = {
  resend: "Renvoyer l’invitation",
  disable: "Désactiver",
  enable: "Réactiver",
};

export const ACCOUNT_NOTICE_LABELS: Record<AccountNotice, string> = {
  invitation: "L’invitation est partie.",
  renvoi: "L’invitation est partie de nouveau.",
  desactivation:
    "Le compte est désactivé\u00A0: cette personne est déconnectée et ne peut plus se connecter.",
  reactivation: "Le compte est de nouveau actif.",
};

export type AccountRefusal =
  | InvitationRefusal
  | CommandRefusal
  | "notFound"
  | "forbidden"
  | "emailTaken"
  | "organisationUnknown"
  | "signedOut"
  | "tooManyInvitations";

export const ACCOUNT_REFUSAL_LABELS: Record<AccountRefusal, string> = {
  tooManyInvitations: "Cette invitation a déjà été envoyée plusieurs fois\u00A0: réessayez dans une heure.",
  roleNotYours: "Vous ne pouvez pas gérer un compte de ce rôle.",
  organisationNotYours: "Vous ne pouvez inviter que dans votre organisation.",
  roleElsewhere: "Ce rôle n’existe pas dans cette organisation\u00A0: choisissez l’un ou l’autre autrement.",
  oneself: "Vous ne pouvez pas désactiver votre propre compte.",
  alreadyDone: "Rien n’a été fait\u00A0: ce compte a changé d’état entre-temps.",
  alreadyIn: "Cette personne s’est déjà connectée\u00A0: elle n’a plus besoin d’invitation.",
  notFound: "Ce compte n’existe pas.",
  forbidden: "Vous ne pouvez pas gérer les comptes.",
  emailTaken:
    "Cette adresse a déjà un compte. S’il n’est pas dans la liste, l’administrateur du programme peut vous aider.",
  organisationUnknown: "Choisissez une organisation de la liste.",
  signedOut:
    "Votre session est terminée. Connectez-vous dans un autre onglet, puis réessayez\u00A0: rien n’est perdu.",
};

/** Who signs the first invitation, which nobody has sent. */
export const PROGRAMME_TEAM = "L’équipe du programme";

export function invitationMail(
  account: { readonly name: string; readonly email: string; readonly role: Role },
  inviter: Pick<Actor, "name" | "organisationName">,
  signInUrl: string,
): MailDraft {
  return {
    recipient: account.email,
    subject: "Invitation à Quartiers Productifs",
    text: `Bonjour ${account.name},

${inviter.name} (${inviter.organisationName}) vous invite à rejoindre Quartiers Productifs, l’outil de suivi des projets du programme, avec le rôle «\u00A0${ROLE_LABELS[account.role]}\u00A0».

Il n’y a pas de mot de passe. Pour vous connecter, ouvrez cette page et saisissez l’adresse ${account.email}\u00A0:

${signInUrl}

Vous recevrez alors un lien de connexion.

Quartiers Productifs
`,
  };
}

/** The refusal named in an address, in words; nothing for a name that was made up. */
export function accountRefusalSentence(name: string | null): string | null {
  const known = Object.entries(ACCOUNT_REFUSAL_LABELS).find(([refusal]) => refusal === name);
  return known ? known[1] : null;
}
