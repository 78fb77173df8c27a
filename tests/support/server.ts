import { parseServerSettings, type Settings } from "@/lib/platform/env";
import type { EmbeddedPostgres } from "@/scripts/database/embedded";
import { freePort } from "@/scripts/free-port";
import { ensureBuilt, ensureGenerated } from "@/scripts/launcher/build";
import { loadDemonstration, prepareDatabase, serverEnvironment } from "@/scripts/launcher/preparation";
import { startServer } from "@/scripts/launcher/server";
import { openMailbox } from "./mailbox";
import { startScratchPostgres } from "./scratch-postgres";

export type TestServer = {
  baseUrl: string;
  /** What a command line beside the server is given. */
  environment: ReturnType<typeof serverEnvironment>;
  postgres: EmbeddedPostgres;
  /** Ends the server without a word, as a machine that fails does, and starts it again over the same database. */
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
};

/** The production server on a scratch database with the demonstration data, and a mail server that receives. */
export async function startTestServer(): Promise<TestServer> {
  await ensureGenerated();
  await ensureBuilt();
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of undo.splice(0).reverse()) await end();
  };
  try {
    const postgres = await startScratchPostgres();
    undo.push(postgres.destroy);
    const mailbox = await openMailbox();
    undo.push(mailbox.close);
    const port = await freePort();
    const baseUrl = `http://127.0.0.1:${port}`;
    const settings = testSettings({
      PORT: String(port),
      APP_URL: baseUrl,
      DATABASE_URL: postgres.url,
      AUTH_SECRET: postgres.secrets.auth,
      SMTP_URL: mailbox.smtpUrl,
      DEMO: "1",
      // A run may fall on the morning of a working day; the specs that want reminders ask for them.
      REMINDER_TIME: "jamais",
    });
    await prepareDatabase(settings);
    await loadDemonstration(settings);
    const environment = serverEnvironment(settings);
    const start = () => startServer({ port, dev: false, environment });
    let server = await start();
    undo.push(() => server.stop());
    const killAndRestart = async () => {
      server.kill();
      await server.ended;
      server = await start();
    };
    return { baseUrl, environment, postgres, killAndRestart, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function testSettings(source: Record<string, string>): Settings {
  const parsed = parseServerSettings(source);
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  return parsed.value;
}
