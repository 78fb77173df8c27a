import { ownStrategyPath, strategiesPath } from "../strategies/routes";

/** Below a territory's address, but reached by the entry of strategies where the menu has one. */
const STRATEGY_PAGE = /^(?:\/territoires\/[^/]+\/strategie|\/strategies)(?:\/|$)/;
const STRATEGY_ENTRIES: readonly string[] = [ownStrategyPath, strategiesPath];

/** Of the addresses of the main menu, the one that leads to where the reader is. */
export function currentEntry(hrefs: readonly string[], pathname: string): string | null {
  const strategies = STRATEGY_PAGE.test(pathname)
    ? hrefs.find((href) => STRATEGY_ENTRIES.includes(href))
    : undefined;
  return strategies ?? hrefs.find((href) => pathname === href || pathname.startsWith(`${href}/`)) ?? null;
}
