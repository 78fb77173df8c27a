import "server-only";
import { type Actor, ROLES, type Role } from "@/lib/kernel/actor";
import { readAs, type Tx, withActor } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { mayManageAccount, mayManageAccounts } from "./policy";
import { accountState, ROLES_BY_ORGANISATION } from "./rules";
import type { AccountSummary, InvitingOrganisation, OrganisationKind } from "./types";

export const ACCOUNTS_PER_PAGE = 50;

export type AccountPage = { readonly accounts: AccountSummary[]; readonly total: number };

type Row = Omit<AccountSummary, "role" | "state"> & {
  readonly role: string;
  readonly acceptedAt: Date | null;
  readonly disabledAt: Date | null;
};

const ACCOUNT = Prisma.sql`m.user_id AS id, m.role, m.organisation_id AS "organisationId", p.user_name AS name, p.email, p.demo,
  o.name AS "organisationName", m.last_used_at AS "lastSignInAt", m.since AS "createdAt", m.invited_by_name AS "invitedByName",
  m.expires_at AS "expiresAt", m.accepted_at AS "acceptedAt", m.disabled_at AS "disabledAt"`;
const ACCOUNT_FROM = Prisma.sql`membership m JOIN organisation_people() p ON p.user_id = m.user_id AND p.organisation_id = m.organisation_id
  JOIN organisation o ON o.id = m.organisation_id`;

/** The administrator's accounts are everybody's, a coordinator's those of the organisation. Null for anybody else. */
export async function listAccounts(
  actor: Actor,
  { search, page }: { readonly search: string; readonly page: number },
): Promise<AccountPage | null> {
  if (!mayManageAccounts(actor)) return null;
  const words = search.toLowerCase();
  const rows = await readAs<Row & { readonly total: number }>(
    actor,
    Prisma.sql`SELECT ${ACCOUNT}, count(*) OVER () AS total FROM ${ACCOUNT_FROM}
      WHERE ${actor.role === "admin" ? Prisma.sql`true` : Prisma.sql`m.organisation_id = ${actor.organisationId}`}
        AND strpos(lower(p.user_name || ' ' || p.email || ' ' || o.name), ${words}) > 0
      ORDER BY o.name, p.user_name, m.user_id
      LIMIT ${ACCOUNTS_PER_PAGE}::integer OFFSET ${(page - 1) * ACCOUNTS_PER_PAGE}::integer`,
  );
  // The count comes with the rows, and a page after the last one has none.
  if (rows.length === 0 && page > 1) {
    const first = await listAccounts(actor, { search, page: 1 });
    return { accounts: [], total: first?.total ?? 0 };
  }
  const now = new Date();
  return { accounts: rows.map((row) => toSummary(row, now)), total: rows[0]?.total ?? 0 };
}

/** One person in one organisation. Null for whoever does not answer for them. */
export async function getAccount(
  actor: Actor,
  of: { readonly organisationId: number; readonly userId: string },
): Promise<AccountSummary | null> {
  if (!mayManageAccount(actor, of)) return null;
  const [row] = await readAs<Row>(actor, accountQuestion(of));
  return row ? toSummary(row, new Date()) : null;
}

/** For the mutation that has locked the membership. */
export async function selectAccount(
  tx: Tx,
  of: { readonly organisationId: number; readonly userId: string },
): Promise<AccountSummary | null> {
  const [row] = await tx.$queryRaw<Row[]>(accountQuestion(of));
  return row ? toSummary(row, new Date()) : null;
}

const accountQuestion = (of: { readonly organisationId: number; readonly userId: string }) =>
  Prisma.sql`SELECT ${ACCOUNT} FROM ${ACCOUNT_FROM}
    WHERE m.user_id = ${of.userId}::uuid AND m.organisation_id = ${of.organisationId}`;

function toSummary({ acceptedAt, disabledAt, ...row }: Row, now: Date): AccountSummary {
  return {
    id: row.id,
    role: knownRole(row.role),
    organisationId: row.organisationId,
    name: row.name,
    email: row.email,
    organisationName: row.organisationName,
    demo: row.demo,
    state: accountState({ acceptedAt, disabledAt, expiresAt: row.expiresAt }, now),
    lastSignInAt: row.lastSignInAt,
    createdAt: row.createdAt,
    invitedByName: row.invitedByName,
    expiresAt: row.expiresAt,
  };
}

/** A role as the database keeps it. @throws on one that the application does not know. */
export function knownRole(name: string): Role {
  const role = ROLES.find((known) => known === name);
  if (!role) throw new Error(`unknown role in membership: ${name}`);
  return role;
}

const KINDS_WITH_PEOPLE = (["ministry", "agency", "partner", "collectivite"] as const).filter(
  (kind) => ROLES_BY_ORGANISATION[kind].length > 0,
);

/** Where this person may invite somebody, by name. */
export async function listInvitingOrganisations(actor: Actor): Promise<InvitingOrganisation[]> {
  if (!mayManageAccounts(actor)) return [];
  return withActor(actor, async (tx) => {
    const rows = await tx.organisation.findMany({
      where: {
        kind: { in: [...KINDS_WITH_PEOPLE] },
        ...(actor.role === "admin" ? {} : { id: actor.organisationId }),
      },
      select: { id: true, name: true, kind: true },
      orderBy: { name: "asc" },
    });
    return rows.map(({ id, name, kind }) => ({ id, name, kind: organisationKind(kind) }));
  });
}

/** What has no accounts of its own is a funder. */
export function organisationKind(kind: string): OrganisationKind {
  return KINDS_WITH_PEOPLE.find((known) => known === kind) ?? "funder";
}
