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
    const isFirst = shown.current === null;
    const isAnotherPage = !isFirst && shown.current !== pathname;
    shown.current = pathname;
    settleFocus(isAnotherPage);
    if (!isFirst) return;
    // On the first frame of a document the browser itself goes where the address leads, and takes the focus from an answer there.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => settleFocus(false));
    });
    return () => cancelAnimationFrame(frame);
  }, [pathname, search]);
  return null;
}

function settleFocus(isAnotherPage: boolean): void {
  const aimed = document.getElementById(location.hash.slice(1));
  const focused = document.activeElement;
  if (focused !== null && focused !== document.body && focused !== aimed) return;
  const answer = aimed?.matches("[data-answer]")
    ? aimed
    : (aimed ?? document).querySelector<HTMLElement>("[data-answer]");
  const target = answer ?? aimed ?? (isAnotherPage ? document.querySelector<HTMLElement>("main h1") : null);
  if (target === null || target === focused) return;
  if (target.tabIndex < 0) target.setAttribute("tabindex", "-1");
  // The router has scrolled to the top, or to where the address leads: only an answer may be out of sight.
  target.focus({ preventScroll: target !== answer });
}
