// What the launcher runs in a process of its own, with --conditions=react-server: the seeds go through the
// application's code, which refuses to be loaded outside a server.
import { env } from "@/lib/platform/env";
import { grantAccess } from "@/prisma/access";

const PREPARATIONS: Record<string, () => Promise<unknown>> = {
  access: () => grantAccess(env().databaseUrl, env().databaseRole),
  reference: async () => (await import("@/prisma/seed/reference")).loadReference(env().databaseUrl),
  demo: async () => (await import("@/prisma/seed/demo")).loadDemo(env().databaseUrl),
};

for (const name of process.argv.slice(2)) {
  const prepare = PREPARATIONS[name];
  if (!prepare) throw new Error(`unknown preparation ${name}`);
  try {
    await prepare();
  } catch (error) {
    // A refusal is worded for the operator; its stack is for us.
    console.error(process.env.DEBUG === "1" || !(error instanceof Error) ? error : error.message);
    process.exit(1);
  }
}
process.exit(0);
