export const REMARK_COMMANDS = ["answer", "settle", "reopen"] as const;
export type RemarkCommand = (typeof REMARK_COMMANDS)[number];
export const MAX_ANSWER_LENGTH = 2000;

export const REMARK_INPUTS = {
  reference: "reference",
  remarkId: "remarque",
  revision: "revision",
  command: "commande",
  answer: "reponse",
} as const;
