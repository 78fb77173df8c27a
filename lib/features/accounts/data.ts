import "server-only";
import { type Actor, ROLES } from "@/lib/kernel/actor";
import { withActor } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import { mayManageAccounts } from "./policy";
import { accountState, ROLES_BY_ORGANISATION } from "./rules";
import type { AccountSummary, InvitingOrganisation, OrganisationKind } from "./types";

export const ACCOUNTS_PER_PAGE = 50;

export type AccountPage = { readonly accounts: AccountSummary[]; readonly total: number };

/** The administrator's accounts are everybody's, a coordinator's those of the organisation. Null for anybody else. */
export async function listAccounts(
  actor: Actor,
  { search, page }: { readonly search: string; readonly page: number },
): Promise<AccountPage | null> {
  if (!mayManageAccounts(actor)) return null;
  const contains = { contains: search, mode: "insensitive" } as const;
  const where: Prisma.UserWhereInput = {
    ...(actor.role === "admin" ? {} : { organisationId: actor.organisationId ?? -1 }),
    ...(search === ""
      ? {}
      : { OR: [{ name: contains }, { email: contains }, { organisation: { name: contains } }] }),
  };
  return withActor(actor, async (tx) => {
    const total = await tx.user.count({ where });
    const rows = await tx.user.findMany({
      where,
      include: { organisation: { select: { name: true } } },
      orderBy: [{ organisation: { name: "asc" } }, { name: "asc" }, { id: "asc" }],
      take: ACCOUNTS_PER_PAGE,
      skip: (page - 1) * ACCOUNTS_PER_PAGE,
    });
    return { accounts: rows.map(toSummary), total };
  });
}

type Row = Prisma.UserGetPayload<{ include: { organisation: { select: { name: true } } } }>;

export function toSummary(row: Row): AccountSummary {
  const role = ROLES.find((known) => known === row.role);
  if (!role) throw new Error(`unknown role in user_account: ${row.role}`);
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role,
    organisationId: row.organisationId,
    organisationName: row.organisation.name,
    demo: row.demo,
    state: accountState(row),
    lastSignInAt: row.lastSignInAt,
    createdAt: row.createdAt,
  };
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
        ...(actor.role === "admin" ? {} : { id: actor.organisationId ?? -1 }),
      },
      select: { id: true, name: true, kind: true },
      orderBy: { name: "asc" },
    });
    return rows.map(({ id, name, kind }) => ({ id, name, kind: organisationKind(kind) }));
  });
}

export function organisationKind(kind: string): OrganisationKind {
  return KINDS_WITH_PEOPLE.find((known) => known === kind) ?? "funder";
}
