"use client";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { firstUnanswered, keepSending, onUnanswered, sendAgain, type Unanswered } from "./unanswered";

const TITLE = "Votre envoi n’a pas encore de réponse";
const UNKNOWN_TITLE = "Votre envoi n’a pas été reçu";

const SENTENCES: Record<Unanswered, string> = {
  slow: "La réponse se fait attendre. Gardez cette page ouverte\u00A0: ce que vous avez saisi y est toujours. Vous pouvez attendre encore, ou renvoyer\u00A0: rien ne sera enregistré deux fois.",
  cut: "La connexion est interrompue. Gardez cette page ouverte\u00A0: ce que vous avez saisi y est toujours. L’envoi reprendra de lui-même dès que possible, et rien ne sera enregistré deux fois.",
  trying: "Nouvel essai en cours…",
  unknown:
    "Le site a été mis à jour depuis que cette page est ouverte. Copiez ce que vous avez saisi, rechargez la page, puis recommencez.",
};

/** At the foot of the window, as long as a form that was sent has no answer. */
export function UnansweredNotice() {
  const is = useSyncExternalStore(onUnanswered, firstUnanswered, () => null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(keepSending, []);
  const isThere = is !== null;
  useEffect(() => {
    // What was pressed is disabled meanwhile, and has lost the focus.
    const focused = document.activeElement;
    if (isThere && (focused === null || focused.matches("body, :disabled, [inert] *"))) box.current?.focus();
  }, [isThere]);
  useEffect(() => {
    if (!isThere) return;
    // React shows no other page before the answer: a link is the browser's to follow.
    const follow = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest("a[href]"))
        event.stopImmediatePropagation();
    };
    window.addEventListener("click", follow, { capture: true });
    return () => window.removeEventListener("click", follow, { capture: true });
  }, [isThere]);
  const mayLeave = !isThere || is === "unknown";
  useEffect(() => {
    if (mayLeave) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [mayLeave]);
  if (is === null) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="fixed inset-x-0 bottom-0 z-20 max-h-full overflow-y-auto border-t-4 border-(--border-plain-warning) bg-(--background-default-grey)"
    >
      <div className="fr-container flex flex-wrap items-center gap-4 py-4">
        <div className="min-w-0 flex-1 basis-80">
          <p className="m-0 font-bold">{is === "unknown" ? UNKNOWN_TITLE : TITLE}</p>
          <p className="m-0">{SENTENCES[is]}</p>
        </div>
        {is === "unknown" ? (
          // biome-ignore lint/a11y/useValidAnchor: the empty address is the present one
          <a className="fr-btn" href="">
            Recharger la page
          </a>
        ) : (
          <button type="button" className="fr-btn" onClick={sendAgain} aria-disabled={is === "trying"}>
            Renvoyer maintenant
          </button>
        )}
      </div>
    </div>
  );
}
