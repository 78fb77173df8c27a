import { beforeAll, expect, it } from "vitest";
import { POST } from "@/app/(public)/connexion/demonstration/route";
import { createDemoToken } from "@/lib/features/accounts/sign-in/mutations";
import { listOutbox } from "@/lib/features/mail/data";
import { queueMail } from "@/lib/features/mail/mutations";
import { mayOpenMails } from "@/lib/features/mail/policy";
import { systemActor } from "@/lib/platform/actors";
import { withActor } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { testDatabase } from "@/tests/support/database";

const database = testDatabase();
const PERSONA = "admin@demo.test";

beforeAll(async () => {
  process.env.DEMO = "0";
  await database.superuserPool().query(
    `INSERT INTO user_account (id, email, name, role, organisation_id, demo)
     SELECT gen_random_uuid(), $1, 'x', 'admin', id, true FROM organisation WHERE slug = 'anct'`,
    [PERSONA],
  );
});

it("signs no persona in when demonstration mode is off, not even one that the database still holds", async () => {
  expect(env().demo).toBe(false);
  const form = new URLSearchParams({ adresse: PERSONA });
  const request = new Request("http://localhost:3000/connexion/demonstration", {
    method: "POST",
    body: form,
    headers: { host: "localhost:3000", origin: "http://localhost:3000" },
  });
  const answer = await POST(request);
  expect(answer.status).toBe(404);
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(await createDemoToken(systemActor("test"), PERSONA)).toBeNull();
});

it("shows the text of no mail", async () => {
  expect(mayOpenMails(env())).toBe(false);
  const system = systemActor("test");
  await withActor(system, (tx) => queueMail(tx, { recipient: "a@ville.test", subject: "s", text: "secret" }));
  const outbox = await listOutbox(system, 1);
  expect(outbox?.entries.map(({ text }) => text)).toEqual([null]);
});
