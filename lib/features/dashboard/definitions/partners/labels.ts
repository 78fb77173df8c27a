import type { Definition } from "../types";

const ANSWERS = "Les réponses des organisations partenaires aux projets acceptés, retirées exceptées.";

/** What the ministry reads of partners and of schemes. */
export const PARTNER_DEFINITIONS = {
  partnerAnswers: {
    label: "Réponses et délais par partenaire",
    counts:
      "Par organisation partenaire\u00A0: intérêts, refus (y compris après instruction), propositions, propositions acceptées par un territoire et non refusées depuis, sommes accordées et versées. Le délai va de l’acceptation du projet, ou de la demande inscrite au plan si elle est plus tardive, à la première réponse de l’organisation à ce projet\u00A0: sa médiane, et le plus long. Sans réponse\u00A0: projets acceptés dont le plan lui demande une somme, et auxquels elle n’a pas répondu.",
    from: ANSWERS,
    asOf: "reading",
    unit: "various",
  },
  refusalReasons: {
    label: "Refus par motif",
    counts:
      "Refus dits par les partenaires, et financements refusés après l’acceptation d’une proposition, par motif.",
    from: ANSWERS,
    asOf: "reading",
    unit: "number",
  },
  uncoveredNeeds: {
    label: "Besoins sans dispositif",
    counts:
      "Projets acceptés qui ont un besoin non satisfait, auxquels aucun partenaire n’a répondu autrement que par un refus, et pour lesquels aucun dispositif non clos de l’une de leurs priorités n’apporte ce qui manque, ni ne nomme ce besoin dans ses critères.",
    from: "Les besoins des projets, les réponses des partenaires, la nature et les critères des dispositifs du catalogue.",
    asOf: "reading",
    unit: "projects",
  },
  unusedSchemes: {
    label: "Dispositifs jamais utilisés",
    counts: "Dispositifs du catalogue qu’aucune proposition de partenaire ne nomme.",
    from: "Le catalogue des dispositifs et les propositions des partenaires, retirées exceptées.",
    asOf: "reading",
    unit: "number",
  },
} as const satisfies Record<string, Definition>;
