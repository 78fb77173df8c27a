import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import type { AidesTerritoiresSettings } from "@/lib/platform/env";
import { MAX_AIDS, type Shortfall } from "../../constants";
import { getNextPage } from "../../data";
import { FAULT_LABELS, IMPORT_REFUSAL_LABELS } from "../../labels";
import { endAidReading, failSchemeImport, keepAids } from "../../staging/mutations";
import { stagedAid } from "../../staging/rules";
import { MAX_PAGES } from "../constants";
import { firstPage, ownAddress } from "../rules";
import { AidesTerritoires, type Patience } from "../service";

/**
 * Reads the source page by page, each kept with the address of the next, so that another process goes on from there. What
 * keeps it from reading all of it is told, and what was read is compared all the same.
 */
export async function readSource(
  actor: Actor,
  importId: number,
  { url, key }: AidesTerritoiresSettings,
  patience?: Patience,
): Promise<void> {
  const begun = await getNextPage(actor, importId);
  if (begun === null) return;
  if (key === null) return failSchemeImport(actor, importId, IMPORT_REFUSAL_LABELS.noKey);
  const source = new AidesTerritoires({ url, key }, patience);
  const asked = new Set<string>();
  let { pagesRead, aids } = begun;
  let address = begun.next || firstPage(url);
  let declared: number | null = null;
  const end = (shortfall: Shortfall | null, message = "") =>
    endAidReading(actor, importId, { shortfall, declared, message }).then(() => {});

  for (;;) {
    asked.add(address);
    const answer = await source.page(address);
    // A list may end by a page that does not exist; the first one must.
    if (answer.kind === "end" && pagesRead > 0) return end(null);
    if (answer.kind !== "page") {
      const message = FAULT_LABELS[answer.kind === "fault" ? answer.fault : "unexpected"];
      return pagesRead === 0 ? failSchemeImport(actor, importId, message) : end("stopped", message);
    }
    const { page } = answer;
    declared = page.declared ?? declared;
    const next = page.next === null ? null : ownAddress(page.next, address, url);
    const staged = page.aids.map((raw, index) => stagedAid(raw, aids + index + 1));
    if (!(await keepAids(actor, importId, staged, next ?? address))) return;
    pagesRead += 1;
    aids += staged.length;
    if (page.next === null) return end(null);
    if (next === null) return end("foreignNext");
    if (asked.has(next)) return end("loop");
    if (pagesRead >= MAX_PAGES) return end("tooManyPages");
    if (aids >= MAX_AIDS) return end("tooManyAids");
    address = next;
  }
}
