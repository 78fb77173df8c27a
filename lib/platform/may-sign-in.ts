import "server-only";
import type { Prisma } from "@/prisma/generated/client";

/** Of an account that may sign in: it belongs to an organisation, or is invited to one and still in time. */
export const maySignIn = (now: Date) =>
  ({
    disabledAt: null,
    memberships: {
      some: { disabledAt: null, OR: [{ acceptedAt: { not: null } }, { expiresAt: { gt: now } }] },
    },
  }) satisfies Prisma.UserWhereInput;
