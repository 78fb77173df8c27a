import { inviteAccountPath } from "@/lib/features/accounts/routes";
import type { Guide } from "../../types";

export const PEOPLE_GUIDES = {
  "inviter-une-personne": {
    title: "Inviter une personne",
    summary: "Ouvrir un compte à un collègue, et le fermer quand il part.",
    page: { label: "Inviter une personne", href: inviteAccountPath },
    steps: [
      {
        title: "Ouvrez les comptes",
        text: "Choisissez **Comptes** dans le menu, puis **Inviter une personne**.",
      },
      {
        title: "Dites qui, où et avec quel rôle",
        text: "Donnez le prénom et le nom, l’adresse professionnelle, l’organisation et le rôle. Puis **Envoyer l’invitation**.",
        picture: {
          name: "inviter-une-personne",
          alt: "Le formulaire d’une invitation : prénom et nom, adresse, rôle, et le bouton « Envoyer l’invitation ».",
        },
      },
      {
        title: "Suivez l’invitation",
        text: "La liste des comptes dit qui s’est connecté et qui ne l’a jamais fait. **Renvoyer l’invitation** la fait partir de nouveau.",
      },
      {
        title: "Fermez un compte",
        text: "Choisissez **Désactiver**. La personne est déconnectée aussitôt. Ce qu’elle a écrit reste. **Réactiver** rouvre le compte.",
      },
    ],
    notes: [
      "Un chef de projet invite dans son organisation seulement : des agents ou d’autres chefs de projet. L’administrateur invite partout.",
      "Le **Journal des comptes** dit qui a invité, désactivé ou réactivé qui.",
    ],
    problems: [
      {
        problem: "« Cette adresse a déjà un compte »",
        answer: "Cherchez-la dans la liste. Si elle n’y est pas, elle est dans une autre organisation.",
      },
      {
        problem: "La personne ne reçoit rien",
        answer:
          "Faites vérifier les courriers indésirables, puis renvoyez l’invitation. L’administrateur voit, dans le courrier, si le message est parti.",
      },
    ],
  },
} as const satisfies Record<string, Guide>;
