"use client";
import { useEffect, useState } from "react";
import { LOOK_AGAIN_MS } from "@/lib/features/projects/presence/constants";
import { presenceInWords } from "@/lib/features/projects/presence/labels";
import type { Presence } from "@/lib/features/projects/presence/types";

export type PresenceLineProps = {
  /** Where who is there is asked. */
  readonly path: string;
  /** As the server knew when it drew the page; looked at again while the page is on the screen. */
  readonly others: readonly Presence[];
};

/** Which colleagues are changing the project, or the strategy, at this moment. */
export function PresenceLine({ path, others: first }: PresenceLineProps) {
  const [others, setOthers] = useState(first);
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      // Nothing to say when it fails: the next look, or the next page, says it.
      const answer = await fetch(path).catch(() => null);
      if (answer?.ok) setOthers(await answer.json());
    };
    const timer = setInterval(look, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [path]);
  return (
    <div role="status">
      {others.map((other) => (
        <p key={presenceInWords(other)} className="fr-info-text">
          {presenceInWords(other)}
        </p>
      ))}
    </div>
  );
}
