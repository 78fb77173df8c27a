import "server-only";
import { getActor } from "@/lib/platform/session";
import { DRAFTS_TOLD } from "./constants";
import { listOpenDrafts } from "./data";
import type { OpenDraft } from "./types";

export async function loadOpenDrafts(): Promise<readonly OpenDraft[]> {
  return listOpenDrafts(await getActor(), DRAFTS_TOLD);
}
