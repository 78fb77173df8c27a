/** What the journal says was done to a project. Those of the review are the names of its commands. */
export const PROJECT_VERBS = [
  "create",
  "update",
  "submit",
  "withdraw",
  "requestChanges",
  "accept",
  "reject",
  "publish",
  "unpublish",
  "addDocument",
  "changeDocument",
  "removeDocument",
  "restore",
  "archive",
  "unarchive",
  "mergeFunder",
  "confirm",
  "writeWord",
] as const;
export type ProjectVerb = (typeof PROJECT_VERBS)[number];
