import "server-only";
import { Prisma } from "@/prisma/generated/client";

/** The same as `isCounted` (../attachments/rules.ts), of a project `p`. */
export const COUNTED = Prisma.sql`(p.review_status <> 'rejected' AND p.progress_status IS DISTINCT FROM 'abandoned')`;
