import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/database/embedded";

/** One that ends this soon after its start will not do better the next time. */
const TOO_SOON_MS = 5_000;

export type KeptPostgres = Pick<EmbeddedPostgres, "url" | "secrets" | "stop"> & {
  /** Settles when Postgres has ended and cannot be started again; never after `stop`. */
  readonly lost: Promise<void>;
};

/**
 * The embedded Postgres, started again on the same port whenever it ends by itself: the pages say meanwhile that the
 * database is away, and come back with it.
 */
export async function keepPostgres(dataDir: string): Promise<KeptPostgres> {
  let current = await startEmbeddedPostgres({ dataDir });
  const { url, secrets, port } = current;
  let isStopping = false;

  const keep = async () => {
    for (;;) {
      const startedAt = performance.now();
      await current.ended;
      if (isStopping) return;
      if (performance.now() - startedAt < TOO_SOON_MS) break;
      console.error("Postgres s’est arrêté de lui-même ; il redémarre.");
      current = await startEmbeddedPostgres({ dataDir, port });
      if (isStopping) return;
      console.error("Postgres répond de nouveau.");
    }
  };
  const kept = keep().catch((error: unknown) => console.error(error));
  const lost = new Promise<void>((resolve) => void kept.then(() => isStopping || resolve()));

  const stop = async () => {
    isStopping = true;
    await current.stop();
    // If it was being started again, that start ends first.
    await kept;
    await current.stop();
  };
  return { url, secrets, stop, lost };
}
