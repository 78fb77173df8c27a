import * as z from "zod";
import { firstOf } from "@/lib/kernel/query";
import { cleanText, textLength } from "@/lib/kernel/text";
import { TEXT_LIMITS } from "../../constants";
import { isReference } from "../../rules";
import { BATCH_COMMANDS, type BatchCommand, MAX_BATCH } from "./constants";
import { BATCH_PROBLEMS } from "./labels";
import { distinctTargets, parseBatchValue } from "./rules";

const list = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string()),
);
const assignee = z.preprocess(
  firstOf,
  z
    .union([z.uuid(), z.literal("")])
    .nullable()
    .catch(null),
);

/** The address of the confirmation: what cannot be understood is left out, and said to be missing. */
export const batchParamsSchema = z
  .object({
    decision: z.preprocess(firstOf, z.enum(BATCH_COMMANDS).nullable().catch(null)),
    projet: list.catch([]),
    personne: assignee,
    file: z.preprocess(firstOf, z.string().max(500).catch("")),
  })
  .transform(({ decision, projet, personne, file }) => ({
    command: decision,
    references: [...new Set(projet)].filter(isReference).slice(0, MAX_BATCH),
    assigneeId: personne || null,
    queue: file,
  }));

/** What the confirmation itself sent along. */
export const batchEnvelopeSchema = z.object({
  decision: z.enum(BATCH_COMMANDS),
  projet: z
    .array(z.string().transform(parseBatchValue))
    .transform((targets) => distinctTargets(targets.filter((target) => target !== null)))
    .refine((targets) => targets.length > 0, BATCH_PROBLEMS.nothingChosen)
    .refine((targets) => targets.length <= MAX_BATCH, BATCH_PROBLEMS.tooMany),
  personne: z
    .union([z.uuid(), z.literal("")])
    .nullable()
    .transform((id) => id || null),
});

export const batchMessageSchema = (command: BatchCommand) =>
  z
    .string()
    .transform(cleanText)
    .refine((text) => textLength(text) <= TEXT_LIMITS.reviewMessage, BATCH_PROBLEMS.messageTooLong)
    .refine((text) => command !== "requestChanges" || text !== "", BATCH_PROBLEMS.requestMissing)
    .refine((text) => command !== "reject" || text !== "", BATCH_PROBLEMS.reasonMissing);
