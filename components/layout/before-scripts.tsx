/**
 * What is done on a page before its scripts have come, which on a slow line takes seconds, is not lost when they do: a press on the
 * menu or the display settings, what is typed, where the caret is. One inline script, ahead of all others.
 */
export function BeforeScripts({ nonce }: { nonce: string | null }) {
  return <script {...(nonce ? { nonce } : {})}>{`(${keepEarlyWork.toString()})()`}</script>;
}

/** Runs in the page as text: it names nothing from outside itself. */
function keepEarlyWork(): void {
  // DSFR opens a dialog for these buttons, and marks those that it listens to: by then React has taken the page over.
  const [opener, mark] = ["button[data-fr-opened]", "data-fr-js-modal-button"];
  const prototype = HTMLTextAreaElement.prototype;
  const natives = {
    value: Object.getOwnPropertyDescriptor(prototype, "value"),
    defaultValue: Object.getOwnPropertyDescriptor(prototype, "defaultValue"),
  };
  const guarded = new Set<HTMLTextAreaElement>();
  const typed = new Set<EventTarget>();
  const ended = new AbortController();
  let pressed: HTMLElement | null = null;

  // React takes every other field over as it stands, but gives a `<textarea>` that came with a text that text again, over what
  // was typed since, and moves the caret. It may do so more than once before it is done.
  const guard = (field: HTMLTextAreaElement) => {
    const initial = field.defaultValue;
    if (initial === "" || guarded.has(field)) return;
    guarded.add(field);
    for (const [name, native] of Object.entries(natives))
      Object.defineProperty(field, name, {
        ...native,
        set: (text: string) => text !== initial && native?.set?.call(field, text),
      });
  };
  const early = { capture: true, signal: ended.signal };
  window.addEventListener(
    "focusin",
    ({ target }) => target instanceof HTMLTextAreaElement && guard(target),
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
    for (const field of guarded) for (const name of Object.keys(natives)) Reflect.deleteProperty(field, name);
    // Whoever listens to a form is told of what stands in it.
    for (const field of typed) field.dispatchEvent(new Event("input", { bubbles: true }));
    // Whoever went on to a field meanwhile is not called back.
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused === pressed) pressed?.click();
  });
  takenOver.observe(document, { subtree: true, attributeFilter: [mark] });
}
