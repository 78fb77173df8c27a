import { goToOwnStrategy } from "@/lib/features/strategies/list/loaders";

export default async function OwnStrategyPage() {
  return goToOwnStrategy();
}
