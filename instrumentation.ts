/** Called by Next once per server, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { verifyServer } = await import("@/lib/platform/startup");
  await verifyServer();
}
