import { helpPath } from "../routes";
import type { GuideSlug } from "./labels";

/** `anchor` leads to a step or a problem of it. */
export const guidePath = (slug: GuideSlug) => `${helpPath}/fiches/${slug}`;
