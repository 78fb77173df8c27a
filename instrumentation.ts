import type { Instrumentation } from "next";

/** Called by Next once per server, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { readAbortReasons } = await import("@/lib/platform/abort-reasons");
  readAbortReasons();
  const { recordPeerAddress } = await import("@/lib/platform/peer-address");
  recordPeerAddress();
  const { refuseUnreadableRequests } = await import("@/lib/platform/refused-requests");
  refuseUnreadableRequests();
  const { databaseAnswers, verifyServer } = await import("@/lib/platform/startup");
  await verifyServer();
  const { startJobRounds } = await import("@/lib/features/jobs/service");
  startJobRounds();
  const { welcomeFirstAdministrator } = await import("@/lib/features/accounts/service");
  void welcomeFirstAdministrator();
  // In development the empty page belongs to the error overlay.
  if (process.env.NODE_ENV !== "production") return;
  const { fillBlankPages } = await import("@/lib/platform/blank-pages");
  fillBlankPages(databaseAnswers);
}

/** Next has logged the error with its digest; the page that tells the reader shows the same one. */
export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { rememberIncident, requestIdOf } = await import("@/lib/platform/blank-pages");
  const { requestFault } = await import("@/lib/platform/request-fault");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  rememberIncident(requestIdOf(request.headers), digest, requestFault(error, request.method));
};
