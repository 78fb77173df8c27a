/**
 * What is done on a page before its scripts have come, which on a slow line takes seconds, is not lost when they do: a press on the
 * menu or the display settings, what is typed, where the caret is. When one of them never comes, the page stays as it works without. One inline script, ahead of all others.
 */
export function BeforeScripts({ nonce }: { nonce: string | null }) {
  return <script {...(nonce ? { nonce } : {})}>{`(${keepEarlyWork.toString()})()`}</script>;
}

/** Runs in the page as text: it names nothing from outside itself. */
function keepEarlyWork(): void {
  // DSFR opens a dialog for these buttons, and marks those that it listens to: by then React has taken the page over.
  const [opener, mark] = ["button[data-fr-opened]", "data-fr-js-modal-button"];
  const prototype = HTMLTextAreaElement.prototype;
  const { value, defaultValue } = Object.getOwnPropertyDescriptors(prototype);
  const natives = { value, defaultValue };
  const typed = new Set<EventTarget>();
  const missed = new Set<string>();
  const ended = new AbortController();
  let pressed: HTMLElement | null = null;

  // React takes every other field over as it stands, but gives a `<textarea>` that came with a text that text again, over what
  // was typed since or what the browser gave back, and moves the caret. It may do so more than once before it is done.
  for (const [name, native] of Object.entries(natives))
    Object.defineProperty(prototype, name, {
      ...native,
      set(text: string) {
        if (text !== defaultValue?.get?.call(this)) native?.set?.call(this, text);
      },
    });
  const early = { capture: true, signal: ended.signal };
  // A script that does not come, asked for twice: told of it, React would put an error in the place of a page that works without.
  window.addEventListener(
    "error",
    (event) => {
      const script = event.target;
      if (!(script instanceof HTMLScriptElement)) return;
      if (missed.has(script.src)) {
        event.stopImmediatePropagation();
        const sheet = document.createElement("link");
        sheet.rel = "stylesheet";
        sheet.href = "/sans-javascript.css";
        document.head.append(sheet);
        return;
      }
      missed.add(script.src);
      // The loader asks again by itself, once it is there.
      setTimeout(() => {
        if (!script.isConnected) return;
        const again = document.createElement("script");
        again.async = true;
        again.src = script.src;
        script.replaceWith(again);
      }, 500);
    },
    early,
  );
  window.addEventListener("input", ({ target }) => target !== null && typed.add(target), early);
  window.addEventListener(
    "click",
    ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>(opener) : null;
      if (button !== null) pressed = button;
    },
    early,
  );

  const takenOver = new MutationObserver(() => {
    if (!(pressed ?? document.querySelector(opener))?.hasAttribute(mark)) return;
    takenOver.disconnect();
    ended.abort();
    Object.defineProperties(prototype, natives);
    // Whoever listens to a form is told of what stands in it.
    for (const field of typed) field.dispatchEvent(new Event("input", { bubbles: true }));
    // Whoever went on to a field meanwhile is not called back.
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused === pressed) pressed?.click();
  });
  takenOver.observe(document, { subtree: true, attributeFilter: [mark] });
}
