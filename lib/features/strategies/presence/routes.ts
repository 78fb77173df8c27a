import { strategyPath } from "../routes";

export const strategyPresencePath = (slug: string) => `${strategyPath(slug)}/presences.json`;
