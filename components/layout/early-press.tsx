/**
 * A press on the menu or on the display settings before DSFR's script has come: kept, and given back once somebody listens.
 * On a slow line that is several seconds, in which these two buttons, which open a dialog of the page, would be mute.
 */
export function EarlyPress({ nonce }: { nonce: string | null }) {
  return <script {...(nonce ? { nonce } : {})}>{`(${keepEarlyPress.toString()})()`}</script>;
}

/** Runs in the page, as text, ahead of every other script: it may name nothing from outside itself. */
function keepEarlyPress(): void {
  // DSFR's mark on a button that it listens to.
  const listening = "data-fr-js-modal-button";
  let waiting: MutationObserver | undefined;
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("button[data-fr-opened]") : null;
    if (button === null || button.hasAttribute(listening)) return;
    waiting?.disconnect();
    waiting = new MutationObserver((_changes, observer) => {
      observer.disconnect();
      // Whoever went on to a field meanwhile is not called back.
      const focused = document.activeElement;
      if (focused === null || focused === document.body || focused === button) button.click();
    });
    waiting.observe(button, { attributeFilter: [listening] });
  });
}
