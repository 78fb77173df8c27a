export const ASSIGN_INPUTS = {
  reference: "reference",
  assignee: "personne",
  seen: "vu",
  queue: "file",
  from: "depuis",
} as const;
/** In the address, once it was done or refused. */
export const ASSIGN_PARAM = "attribution";
