import { z } from "zod";
import { SEARCH_LIMIT } from "./constants";

/** What is looked for in the help; anything else that an address may hold is nothing asked. */
export const searchSchema = z
  .string()
  .transform((asked) => asked.trim().slice(0, SEARCH_LIMIT))
  .catch("");
