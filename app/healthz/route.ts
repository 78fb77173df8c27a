import { pingDatabase } from "@/lib/platform/db";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

type DatabaseCheck = { status: "ok"; latencyMs: number } | { status: "error" };

async function checkDatabase(): Promise<DatabaseCheck> {
  try {
    return { status: "ok", latencyMs: Math.round((await pingDatabase()) * 100) / 100 };
  } catch {
    return { status: "error" };
  }
}

/** For whoever supervises the server; it says nothing that a visitor may not know. */
export async function GET(): Promise<Response> {
  const database = await checkDatabase();
  return Response.json(
    { status: database.status, version, checks: { database } },
    { status: database.status === "ok" ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
