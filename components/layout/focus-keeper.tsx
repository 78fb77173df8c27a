"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";

/**
 * When a page takes the place of another, what had the focus has often gone with it: the focus then goes where the address
 * leads, else to the answer to what was just done, else to the heading of the new page. What still has it keeps it.
 */
export function FocusKeeper() {
  const pathname = usePathname();
  const search = useSearchParams().toString();
  const shown = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query is another answer
  useEffect(() => {
    const isAnotherPage = shown.current !== null && shown.current !== pathname;
    shown.current = pathname;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const aimed = document.getElementById(location.hash.slice(1));
    const answer = aimed?.matches("[data-answer]")
      ? aimed
      : (aimed ?? document).querySelector<HTMLElement>("[data-answer]");
    const target = answer ?? aimed ?? (isAnotherPage ? document.querySelector<HTMLElement>("main h1") : null);
    if (target === null) return;
    if (target.tabIndex < 0) target.setAttribute("tabindex", "-1");
    // The router has scrolled to the top, or to where the address leads: only an answer may be out of sight.
    target.focus({ preventScroll: target !== answer });
  }, [pathname, search]);
  return null;
}
