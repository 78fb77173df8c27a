/** What a coordinator may publish besides title, summary and priorities. Trigger project_publish (migration 0003) knows the same words. */
export const PUBLISHABLE_FIELDS = [
  "objectives",
  "projectOwner",
  "location",
  "progress",
  "dates",
  "totalCost",
  "fundingGranted",
] as const;
export type PublishableField = (typeof PUBLISHABLE_FIELDS)[number];

export const PUBLICATION_COMMANDS = ["publish", "unpublish"] as const;
export type PublicationCommand = (typeof PUBLICATION_COMMANDS)[number];

/** The button that shows what would be published travels where a command does. */
export const PREVIEW = "preview";
