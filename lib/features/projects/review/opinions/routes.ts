import { projectPath } from "../../routes";

/** What is asked of the reader. */
export const opinionsPath = "/avis";
export const opinionPath = (opinionId: number) => `${opinionsPath}/${opinionId}`;
export const GIVEN_PARAM = "rendu";
export const opinionGivenPath = (opinionId: number) => `${opinionPath(opinionId)}?${GIVEN_PARAM}=1`;

/** The opinions about one project: asked from there. */
export const projectOpinionsPath = (reference: string) => `${projectPath(reference)}/avis`;
export const OPINION_NOTICES = ["demande", "retrait"] as const;
export type OpinionNotice = (typeof OPINION_NOTICES)[number];
export const projectOpinionsPathWith = (reference: string, notice: OpinionNotice) =>
  `${projectOpinionsPath(reference)}?fait=${notice}`;
