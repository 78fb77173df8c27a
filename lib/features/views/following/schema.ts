import { z } from "zod";
import { FOLLOWING_FREQUENCIES } from "./constants";

/** Null: not at all. */
export const followingFrequencySchema = z.union([
  z.literal("").transform(() => null),
  z.enum(FOLLOWING_FREQUENCIES),
]);
