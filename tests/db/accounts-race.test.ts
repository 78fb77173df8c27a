import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { endMembership } from "@/lib/features/accounts/leaving/mutations";
import type { Actor } from "@/lib/kernel/actor";
import { mintActor } from "@/lib/platform/actors";
import { testDatabase } from "@/tests/support/database";

const database = testDatabase();
let pool: ReturnType<typeof database.superuserPool>;

beforeAll(() => {
  pool = database.superuserPool();
});

async function administrator(name: string) {
  const id = randomUUID();
  const { rows } = await pool.query<{ organisation_id: number }>(
    `INSERT INTO user_account (id, email, name, role, organisation_id)
     SELECT $1, $2, $2, 'admin', id FROM organisation WHERE kind = 'ministry' ORDER BY id LIMIT 1 RETURNING organisation_id`,
    [id, `${name}@ministere.test`],
  );
  const [row] = rows;
  if (!row) throw new Error("no ministry");
  const organisation = {
    organisationId: row.organisation_id,
    organisationName: "Ministère",
    territoryId: null,
  };
  return mintActor({ role: "admin", userId: id, name, email: `${name}@ministere.test`, ...organisation });
}

const departureOf = ({ userId, organisationId }: Actor) => ({
  userId: userId ?? "",
  organisationId: organisationId ?? -1,
  successorId: null,
  isWarned: false,
});

it("keeps one of two administrators who disable each other at the same instant", async () => {
  for (let round = 0; round < 8; round += 1) {
    const [one, other] = [await administrator(`a${round}`), await administrator(`b${round}`)];
    const outcomes = await Promise.all([
      endMembership(one, departureOf(other)),
      endMembership(other, departureOf(one)),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const { rows } = await pool.query(
      "SELECT FROM user_account WHERE id = ANY ($1) AND disabled_at IS NULL",
      [[one.userId, other.userId]],
    );
    expect(rows).toHaveLength(1);
  }
});

it("serves nobody whose account was disabled between the page and the button", async () => {
  const [gone, other] = [await administrator("partie"), await administrator("restee")];
  await pool.query("UPDATE membership SET disabled_at = now() WHERE user_id = $1", [gone.userId]);
  const outcome = await endMembership(gone, departureOf(other));
  expect(outcome).toMatchObject({ ok: false, refusal: "notFound" });
});
