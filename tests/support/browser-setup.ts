import { startTestServer } from "./server";

/** Without BASE_URL, the run has a server of its own. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.BASE_URL) return undefined;
  const server = await startTestServer();
  process.env.BASE_URL = server.baseUrl;
  // Of this server: a journey may start another one of its own.
  process.env.TEST_COMMAND_ENVIRONMENT = JSON.stringify(server.environment);
  return server.stop;
}
