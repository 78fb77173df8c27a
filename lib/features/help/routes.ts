import type { Role } from "@/lib/kernel/actor";
import { PROFILE_SLUGS } from "./constants";

export const helpPath = "/aide";
export const glossaryPath = `${helpPath}/glossaire`;
export const profilePath = (role: Role) => `${helpPath}/profils/${PROFILE_SLUGS[role]}`;
export const termPath = (anchor: string) => `${glossaryPath}#${anchor}`;
export const picturePath = (name: string) => `${helpPath}/${name}.webp`;
