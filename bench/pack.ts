import { setTimeout as sleep } from "node:timers/promises";
import { newPhotographPath, packFilePath } from "@/lib/features/photographs/routes";
import { addDays, parisDay } from "@/lib/kernel/dates";
import { hiddenFields, MULTIPART, multipart } from "./browser-form";

const GIVEN_UP_MS = 120_000;

export type PackTiming = {
  /** From the press of the button to the photographie that is frozen. */
  readonly frozenMs: number;
  /** From the press of the button to three files that can be taken. */
  readonly readyMs: number;
};

/** The ministry freezes the whole programme against the year before and has its pack made, as a browser without JavaScript would. */
export async function timePack(origin: string, cookie: string): Promise<PackTiming> {
  const form = `${origin}${newPhotographPath}`;
  const fields = await hiddenFields(form, cookie);
  const today = parisDay(new Date());
  const startedAt = performance.now();
  const frozen = await fetch(form, {
    method: "POST",
    headers: { cookie, origin, "content-type": MULTIPART },
    body: multipart([
      ...fields,
      ["titre", "Mesure"],
      ["commentaire", ""],
      ["territoire", ""],
      ["au", today],
      ["depuis", addDays(today, -365)],
      ["suite", "dossier"],
    ]),
    redirect: "manual",
  });
  const id = Number(/\/photographies\/(\d+)/.exec(frozen.headers.get("location") ?? "")?.[1]);
  if (!Number.isInteger(id)) throw new Error(`nothing was frozen: ${frozen.status}`);
  const frozenMs = performance.now() - startedAt;
  while (performance.now() - startedAt < GIVEN_UP_MS) {
    const file = await fetch(`${origin}${packFilePath(id, "pdf")}`, { headers: { cookie } });
    await file.arrayBuffer();
    if (file.status === 200) return { frozenMs, readyMs: performance.now() - startedAt };
    await sleep(100);
  }
  throw new Error("the pack is not ready after two minutes");
}
