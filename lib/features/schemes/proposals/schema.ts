import { z } from "zod";
import { isSlug } from "@/lib/kernel/slug";
import { cleanText, textLength } from "@/lib/kernel/text";
import { SCHEME_FIELDS } from "../content/constants";
import { PROPOSAL_LIMITS } from "./constants";
import { PROPOSAL_ERRORS } from "./labels";
import { PROPOSAL_NOTICES } from "./routes";

const number = z.coerce.number().int().min(0).max(2_147_483_647);
export const proposalIdSchema = z.coerce.number().int().min(1).max(2_147_483_647);

/** What the form itself sent along. */
export const proposalOriginSchema = z.object({
  slug: z.union([z.string().refine(isSlug), z.literal("").transform(() => null)]),
  baseVersion: number,
  creationKey: z.uuid(),
});

const limited = (limit: number, message: string) =>
  z
    .string()
    .transform(cleanText)
    .refine((text) => textLength(text) <= limit, message);

/** What goes with the fields. */
export const proposalWordsSchema = z.object({
  note: limited(PROPOSAL_LIMITS.note, PROPOSAL_ERRORS.noteTooLong),
  source: limited(PROPOSAL_LIMITS.source, PROPOSAL_ERRORS.sourceTooLong).refine(
    (text) => text !== "",
    PROPOSAL_ERRORS.sourceMissing,
  ),
});

export const decisionSchema = z.object({
  proposition: proposalIdSchema,
  version: number,
  decision: z.enum(["publish", "refuse"]),
});
export const chosenFieldsSchema = z.array(z.enum(SCHEME_FIELDS)).max(SCHEME_FIELDS.length);
export const decisionReasonSchema = limited(PROPOSAL_LIMITS.reason, PROPOSAL_ERRORS.reasonTooLong);
export const withdrawnProposalSchema = z.object({ proposition: proposalIdSchema });
export const proposalNoticeSchema = z.enum(PROPOSAL_NOTICES).nullable().catch(null);
