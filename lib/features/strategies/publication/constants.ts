/** What may be published of an edition besides its title. Function strategy_public_content (migration 0044) knows the same words. */
export const PUBLISHABLE_PARTS = ["summary", "axes", "targets", "projectCount"] as const;
export type PublishablePart = (typeof PUBLISHABLE_PARTS)[number];

export const PUBLICATION_INPUTS = {
  slug: "territoire",
  edition: "edition",
  seen: "vu",
  part: "partie",
  command: "publication",
} as const;

export const STRATEGY_PUBLICATION_COMMANDS = ["publish", "unpublish"] as const;
export type StrategyPublicationCommand = (typeof STRATEGY_PUBLICATION_COMMANDS)[number];
/** The button that shows what would be published travels where a command does. */
export const PREVIEW_PUBLICATION = "preview";
