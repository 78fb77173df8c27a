import type { PublicationCommand, PublishableField } from "./constants";
import type { PublicationOutcome, PublicationPanel } from "./types";

export const PUBLISHABLE_FIELD_LABELS: Record<PublishableField, string> = {
  objectives: "Objectifs",
  projectOwner: "Porteur du projet et sa nature",
  location: "Quartiers prioritaires et commune",
  progress: "Phase et avancement",
  dates: "Dates de début et de fin",
  totalCost: "Coût total",
  fundingGranted: "Financements obtenus (somme)",
};

export const PUBLICATION_CONFIRMATIONS: Record<
  PublicationCommand,
  { readonly title: string; readonly next: string }
> = {
  publish: {
    title: "Le projet est publié",
    next: "Tout le monde peut le lire. Les modifications des champs publiés paraissent dès leur enregistrement.",
  },
  unpublish: {
    title: "Le projet n’est plus publié",
    next: "Sa page publique a disparu. Vous pouvez le publier de nouveau à tout moment.",
  },
};

export const PUBLICATION_REASONS: Record<NonNullable<PublicationPanel["refusal"]>, string> = {
  notAccepted: "Un projet peut être publié une fois accepté par l’ANCT.",
  notPublished: "Ce projet n’est pas publié.",
  notCoordinator: "Le chef de projet du territoire choisit ce qui est publié.",
};

type Refusal = Extract<PublicationOutcome, { ok: false }>["refusal"];

export const PUBLICATION_REFUSALS: Record<Refusal, string> = {
  notAccepted: PUBLICATION_REASONS.notAccepted,
  notPublished: PUBLICATION_REASONS.notPublished,
  forbidden: PUBLICATION_REASONS.notCoordinator,
  notFound: "Ce projet n’existe pas, ou il n’est plus visible pour vous. Rien n’a été changé.",
  stale:
    "Le projet a changé depuis que vous avez ouvert cette page. Rien n’a été publié\u00A0: relisez l’aperçu, puis recommencez.",
};

export const PUBLICATION_SIGNED_OUT =
  "Votre session a expiré\u00A0: rien n’a été changé. Connectez-vous dans un autre onglet, puis envoyez de nouveau ce choix.";

/** No page of the site sends such a form. */
export const UNREADABLE_CHOICE =
  "Ce choix ne se comprend pas. Rechargez la page et recommencez. Rien n’a été changé.";
