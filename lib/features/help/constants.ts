import type { Role } from "@/lib/kernel/actor";

/** In the address of the page of a role, in the order of the page of help. */
export const PROFILE_SLUGS = {
  contributor: "agent-de-collectivite",
  coordinator: "chef-de-projet",
  reviewer: "ministere-et-anct",
  partner: "partenaire",
  admin: "administrateur",
} as const satisfies Record<Role, string>;

export const SEARCH_PARAMETER = "q";
export const SEARCH_LIMIT = 100;
