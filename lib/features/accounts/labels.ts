import type { Actor, Role } from "@/lib/kernel/actor";
import { formatInstantDay } from "@/lib/kernel/format";
import type { MailDraft } from "../mail/types";
import type { AccountNotice } from "./routes";
import type { AccountCommand, CommandRefusal, InvitationRefusal, RoleRefusal } from "./rules";
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
  coordinator: "tient aussi les projets de son territoire, choisit ce qui est publié et invite ses collègues",
  reviewer: "instruit les projets transmis et suit l’ensemble du programme",
  partner: "consulte les projets acceptés",
  admin: "gère les comptes et les données de référence",
};

/** Who has access to what, for whoever gives a role. The walls are elsewhere: policy.ts of each feature, and the policies of the database. */
export const ROLE_RIGHTS: Record<Role, { readonly sees: string; readonly does: string }> = {
  contributor: {
    sees: "Tous les projets et la stratégie de son territoire, brouillons et notes privées compris\u00A0; des autres territoires, le résumé des projets acceptés.",
    does: "Crée, met à jour, importe et transmet les projets de son territoire\u00A0; écrit sa stratégie\u00A0; répond aux demandes de compléments.",
  },
  coordinator: {
    sees: "Tous les projets et la stratégie de son territoire, brouillons et notes privées compris, et les personnes de son organisation\u00A0; des autres territoires, le résumé des projets acceptés.",
    does: "Ce que fait un agent de collectivité, et en plus\u00A0: publie, partage et adopte la stratégie, envoie la revue trimestrielle, décide des propositions des partenaires, invite ses collègues et met fin à leur accès.",
  },
  reviewer: {
    sees: "Tous les projets transmis et les stratégies partagées de tous les territoires\u00A0; des brouillons, leur nombre seulement.",
    does: "Instruit\u00A0: accepte, refuse, demande des compléments, sollicite des avis\u00A0; commente les stratégies.",
  },
  partner: {
    sees: "Les projets acceptés et leur plan de financement, les stratégies adoptées\u00A0; ni notes privées ni échanges d’instruction.",
    does: "Répond aux projets, donne les avis qu’on lui demande, propose des changements à ses dispositifs.",
  },
  admin: {
    sees: "Ce que voit le ministère, et toutes les personnes.",
    does: "Invite partout, tient le catalogue et les données de référence\u00A0; ne décide d’aucun projet.",
  },
};

export const ACCOUNT_STATE_LABELS: Record<AccountState, string> = {
  invited: "Invité, sans réponse",
  expired: "Invitation expirée",
  revoked: "Invitation annulée",
  active: "Actif",
  disabled: "Désactivé",
};

export const ACCOUNT_COMMAND_LABELS: Record<AccountCommand, string> = {
  resend: "Renvoyer l’invitation",
  renew: "Renouveler l’invitation",
  revoke: "Annuler l’invitation",
  disable: "Désactiver",
  enable: "Réactiver",
};

export const ACCOUNT_NOTICE_LABELS: Record<AccountNotice, string> = {
  invitation: "L’invitation est partie.",
  renvoi: "L’invitation est partie de nouveau. Le lien envoyé auparavant ne sert plus.",
  renouvellement: "L’invitation est renouvelée\u00A0: un nouveau lien est parti.",
  annulation: "L’invitation est annulée\u00A0: son lien ne sert plus.",
  role: "Le rôle est changé. Il vaut dès la prochaine page que cette personne ouvre.",
  desactivation:
    "L’accès est désactivé\u00A0: cette personne est déconnectée et n’agit plus pour cette organisation.",
  reactivation: "Le compte est de nouveau actif.",
};

export type AccountRefusal =
  | InvitationRefusal
  | CommandRefusal
  | RoleRefusal
  | "notFound"
  | "forbidden"
  | "alreadyMember"
  | "lastCoordinator"
  | "successorMissing"
  | "successorUnknown"
  | "organisationUnknown"
  | "signedOut"
  | "tooManyInvitations";

export const ACCOUNT_REFUSAL_LABELS: Record<AccountRefusal, string> = {
  tooManyInvitations: "Cette invitation a déjà été envoyée plusieurs fois\u00A0: réessayez dans une heure.",
  roleNotYours: "Vous ne pouvez pas gérer un compte de ce rôle.",
  organisationNotYours: "Vous ne pouvez inviter que dans votre organisation.",
  roleElsewhere: "Ce rôle n’existe pas dans cette organisation\u00A0: choisissez l’un ou l’autre autrement.",
  oneself: "Vous ne pouvez ni désactiver votre propre compte, ni en changer le rôle.",
  alreadyDone: "Rien n’a été fait\u00A0: ce compte a changé d’état entre-temps.",
  alreadyIn: "Cette personne a déjà accepté\u00A0: elle n’a plus besoin d’invitation.",
  notFound: "Ce compte n’existe pas.",
  forbidden: "Vous ne pouvez pas gérer les comptes.",
  alreadyMember:
    "Cette adresse est déjà dans la liste de cette organisation\u00A0: renouvelez son invitation, ou réactivez-la.",
  lastCoordinator:
    "C’est le dernier chef de projet de cette organisation\u00A0: personne n’y pourra plus publier, ni inviter. Cochez la case pour confirmer que vous le savez.",
  successorMissing: "Dites qui reprend ce qui est en cours, ou choisissez «\u00A0Personne\u00A0».",
  successorUnknown:
    "Choisissez un collègue de la liste\u00A0: celui que vous aviez choisi n’est plus dans l’organisation.",
  organisationUnknown: "Choisissez une organisation de la liste.",
  signedOut:
    "Votre session est terminée. Connectez-vous dans un autre onglet, puis réessayez\u00A0: rien n’est perdu.",
};

/** Who signs the first invitation, which nobody has sent. */
export const PROGRAMME_TEAM = "L’équipe du programme";

type Invited = {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly organisationName: string;
  readonly expiresAt: Date;
};

export function invitationMail(
  { name, email, role, organisationName, expiresAt }: Invited,
  inviter: Pick<Actor, "name" | "organisationName">,
  { invitationUrl, signInUrl }: { readonly invitationUrl: string; readonly signInUrl: string },
): MailDraft {
  return {
    recipient: email,
    subject: "Invitation à Quartiers Productifs",
    text: `Bonjour ${name},

${inviter.name} (${inviter.organisationName}) vous invite à rejoindre «\u00A0${organisationName}\u00A0» sur Quartiers Productifs, l’outil de suivi des projets du programme, avec le rôle «\u00A0${ROLE_LABELS[role]}\u00A0»\u00A0: ${ROLE_HINTS[role]}.

Pour accepter, ouvrez cette page, puis appuyez sur «\u00A0Rejoindre\u00A0»\u00A0:

${invitationUrl}

Ce lien vaut jusqu’au ${formatInstantDay(expiresAt)}. Passé ce jour, demandez à ${inviter.name} de renouveler l’invitation.

Il n’y a pas de mot de passe\u00A0: ensuite, vous vous connecterez sur ${signInUrl} avec l’adresse ${email}. Si vous y avez déjà un compte, il s’ajoute une organisation, et vous passerez de l’une à l’autre sans vous déconnecter.

Si vous n’attendiez pas cette invitation, ignorez ce message\u00A0: rien ne se passera.

Quartiers Productifs
`,
  };
}

/** Of a new installation: nobody could renew it, so it does not expire. */
export function firstAdministratorMail(
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
