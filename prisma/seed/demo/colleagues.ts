import { DEMO_PERSONAS } from "@/lib/features/accounts/constants";
import type { Role } from "@/lib/kernel/actor";

export type DemoPerson = {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly organisationSlug: string;
  readonly alsoIn?: { readonly organisationSlug: string; readonly role: Role };
};

const agent = (place: string, name: string, organisationSlug: string): DemoPerson => ({
  email: `agent.${place}@demo.test`,
  name,
  role: "contributor",
  organisationSlug,
});
const lead = (place: string, name: string, organisationSlug: string): DemoPerson => ({
  email: `chef.${place}@demo.test`,
  name,
  role: "coordinator",
  organisationSlug,
});

/** Authors of the other territories' projects, and a second reviewer: accounts like the personas, without a button on the sign-in page. */
const COLLEAGUES: readonly DemoPerson[] = [
  {
    email: "ville@demo.test",
    name: "Julien Rousseau",
    role: "reviewer",
    organisationSlug: "ministere-ville",
  },
  lead("laval", "Anne-Laure Bodin", "laval-agglomeration"),
  agent("marseille", "Karim Benhaddou", "metropole-aix-marseille-provence"),
  lead("marseille", "Valérie Imbert", "metropole-aix-marseille-provence"),
  agent("arras", "Perrine Delcroix", "communaute-urbaine-arras"),
  lead("arras", "François Hennebelle", "communaute-urbaine-arras"),
  agent("maubeuge", "Sonia Majewski", "maubeuge-val-de-sambre"),
  lead("maubeuge", "Éric Pruvost", "maubeuge-val-de-sambre"),
  agent("montbeliard", "Clément Petitjean", "pays-de-montbeliard"),
  lead("montbeliard", "Nathalie Grosjean", "pays-de-montbeliard"),
  agent("montpellier", "Inaya Roche", "montpellier-mediterranee-metropole"),
  lead("montpellier", "Vincent Soulier", "montpellier-mediterranee-metropole"),
  agent("est-ensemble", "Awa Traoré", "est-ensemble"),
  lead("est-ensemble", "Pierre Lacombe", "est-ensemble"),
  agent("grand-paris-sud", "Mélanie Dubois", "grand-paris-sud"),
  lead("grand-paris-sud", "Idriss Kone", "grand-paris-sud"),
  agent("narbonne", "Lucas Bonnafous", "grand-narbonne"),
  lead("narbonne", "Elsa Pagès", "grand-narbonne"),
  agent("nancy", "Camille Thiriet", "metropole-grand-nancy"),
  lead("nancy", "Benoît Schmitt", "metropole-grand-nancy"),
  agent("orly-choisy", "Sarah Benoliel", "villes-orly-choisy"),
  lead("orly-choisy", "Jérôme Da Silva", "villes-orly-choisy"),
  agent("toulouse", "Manon Delmas", "toulouse-metropole"),
  lead("toulouse", "Farid Zerrouki", "toulouse-metropole"),
  agent("saint-louis", "Anaïs Grondin", "ville-de-saint-louis"),
  lead("saint-louis", "Dominique Rivière", "ville-de-saint-louis"),
];

export const DEMO_PEOPLE: readonly DemoPerson[] = [...DEMO_PERSONAS, ...COLLEAGUES];
