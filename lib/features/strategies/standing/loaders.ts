import "server-only";
import { getActor } from "@/lib/platform/session";
import { getStrategyStanding } from "./data";

export async function loadStrategyStanding() {
  return getStrategyStanding(await getActor());
}
