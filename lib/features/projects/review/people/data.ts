import "server-only";
import { type Actor, readsForMinistry } from "@/lib/kernel/actor";
import { readAs, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { groupPeople, type PersonRow } from "./rules";
import type { Reviewer, ReviewPeople } from "./types";

/** Of whom opinions are asked: who reviews, and partners; nobody for whoever does not review. */
export async function listReviewPeople(actor: Actor): Promise<ReviewPeople> {
  if (!readsForMinistry(actor)) return { reviewers: [], partners: [] };
  const rows = await readAs<PersonRow>(
    actor,
    Prisma.sql`SELECT user_id AS id, user_name AS name, role, organisation_id AS "organisationId",
      organisation_name AS "organisationName" FROM review_people()`,
  );
  return groupPeople(rows);
}

/** Who reviews, by name; nobody for whoever does not review. */
export async function listReviewers(actor: Actor): Promise<Reviewer[]> {
  if (!readsForMinistry(actor)) return [];
  return readAs<Reviewer>(
    actor,
    Prisma.sql`SELECT user_id AS id, user_name AS name, organisation_name AS "organisationName" FROM review_people()
      WHERE role = 'reviewer'`,
  );
}

/** A reviewer whose account stands. */
export async function selectReviewer(tx: Tx, id: string): Promise<Pick<Reviewer, "id" | "name"> | null> {
  const [found] = await tx.$queryRaw<Pick<Reviewer, "id" | "name">[]>`
    SELECT user_id AS id, user_name AS name FROM review_people() WHERE user_id = ${id}::uuid AND role = 'reviewer'`;
  return found ?? null;
}
