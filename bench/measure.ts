import http from "node:http";

export type Contestant = { readonly name: string; readonly request: () => RequestSpec };
export type RequestSpec = {
  readonly url: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** Statuses that mean the work was done. */
  readonly expected?: readonly number[];
};
export type Timing = { readonly p50: number; readonly p95: number; readonly perSecond: number };

const ROUNDS = 4;
const PER_ROUND = 15;
const WARM_UP = 15;
const PARALLEL = 16;
const BURST_MS = 2_000;

/** One request over a kept-alive connection, body read to the end. @returns milliseconds. @throws on another status. */
export function timeRequest(agent: http.Agent, spec: RequestSpec): Promise<number> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const request = http.request(
      spec.url,
      { agent, method: spec.method ?? "GET", headers: spec.headers ?? {} },
      (response) => {
        response.resume();
        response.on("end", () => {
          if ((spec.expected ?? [200]).includes(response.statusCode ?? 0))
            resolve(performance.now() - startedAt);
          else reject(new Error(`${spec.url} answered ${response.statusCode}`));
        });
        response.on("error", reject);
      },
    );
    request.on("error", reject);
    request.end(spec.body);
  });
}

/** Contestants in turn, a few requests each, so that a drift of the machine's speed touches all of them alike. */
export async function measure(
  contestants: readonly Contestant[],
  untilIdle: () => Promise<void>,
): Promise<Record<string, Timing>> {
  const one = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const many = new http.Agent({ keepAlive: true, maxSockets: PARALLEL });
  const times = Object.fromEntries(contestants.map(({ name }): [string, number[]] => [name, []]));
  const perSecond: Record<string, number> = {};
  for (const { request } of contestants) {
    for (let i = 0; i < WARM_UP; i++) await timeRequest(one, request());
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, request } of contestants) {
      await untilIdle();
      for (let i = 0; i < PER_ROUND; i++) times[name]?.push(await timeRequest(one, request()));
    }
  }
  for (const { name, request } of contestants) {
    await untilIdle();
    perSecond[name] = await burst(many, request);
  }
  one.destroy();
  many.destroy();
  return Object.fromEntries(
    contestants.map(({ name }) => [
      name,
      {
        p50: quantile(times[name] ?? [], 0.5),
        p95: quantile(times[name] ?? [], 0.95),
        perSecond: perSecond[name] ?? Number.NaN,
      },
    ]),
  );
}

async function burst(agent: http.Agent, request: () => RequestSpec): Promise<number> {
  const startedAt = performance.now();
  let done = 0;
  const worker = async () => {
    while (performance.now() - startedAt < BURST_MS) {
      await timeRequest(agent, request());
      done++;
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  return (done * 1000) / (performance.now() - startedAt);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
