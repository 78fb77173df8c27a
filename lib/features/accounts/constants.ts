import type { Role } from "@/lib/kernel/actor";

/** From its sending; then it is to be renewed. */
export const INVITATION_LASTS_DAYS = 14;

export type DemoPersona = {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly organisationSlug: string;
  /** Where else they belong, and as what. */
  readonly alsoIn?: { readonly organisationSlug: string; readonly role: Role };
  /** One line for the sign-in page: who this is and what to try with them. */
  readonly description: string;
};

/** The accounts that demonstration mode offers in one click on the sign-in page. Their projects: prisma/seed/demo. */
export const DEMO_PERSONAS: readonly DemoPersona[] = [
  {
    email: "agent.roubaix@demo.test",
    name: "Inès Belkacem",
    role: "contributor",
    organisationSlug: "ville-de-roubaix",
    description: "Agente de la Ville de Roubaix\u00A0: saisit les projets et les met à jour.",
  },
  {
    email: "cheffe.roubaix@demo.test",
    name: "Claire Vandamme",
    role: "coordinator",
    organisationSlug: "ville-de-roubaix",
    description:
      "Cheffe de projet de Roubaix\u00A0: transmet les projets, choisit ce qui est publié, invite ses collègues.",
  },
  {
    email: "agent.laval@demo.test",
    name: "Maël Guérin",
    role: "contributor",
    organisationSlug: "laval-agglomeration",
    description:
      "Agent de Laval Agglomération\u00A0: un autre territoire, qui ne voit pas les brouillons de Roubaix.",
  },
  {
    email: "anct@demo.test",
    name: "Hélène Marchetti",
    role: "reviewer",
    organisationSlug: "anct",
    description:
      "Chargée de mission à l’ANCT\u00A0: instruit les projets transmis et suit l’ensemble du programme.",
  },
  {
    email: "banque-des-territoires@demo.test",
    name: "Thomas Berthier",
    role: "partner",
    organisationSlug: "banque-des-territoires",
    description: "Partenaire, Banque des Territoires\u00A0: cherche des projets acceptés à financer.",
  },
  {
    email: "anru@demo.test",
    name: "Salima Haddad",
    role: "partner",
    organisationSlug: "anru",
    description: "Partenaire, ANRU\u00A0: repère les projets liés au renouvellement urbain.",
  },
  {
    email: "bpifrance@demo.test",
    name: "Julien Castaing",
    role: "partner",
    organisationSlug: "bpifrance",
    description: "Partenaire, Bpifrance\u00A0: repère les projets de soutien à l’entrepreneuriat.",
  },
  {
    email: "mutualisee@demo.test",
    name: "Nadia Ferrand",
    role: "contributor",
    organisationSlug: "ville-de-roubaix",
    alsoIn: { organisationSlug: "communaute-urbaine-arras", role: "coordinator" },
    description:
      "Chargée de mission partagée\u00A0: agente de la Ville de Roubaix et cheffe de projet d’Arras, elle change d’organisation sans se déconnecter.",
  },
  {
    email: "admin@demo.test",
    name: "Sophie Renaud",
    role: "admin",
    organisationSlug: "ministere-ville",
    description: "Administratrice du programme, au ministère\u00A0: gère les comptes.",
  },
];
