"use client";
import { useEffect, useState } from "react";
import { LOOK_AGAIN_MS } from "@/lib/features/projects/presence/constants";
import { presenceInWords } from "@/lib/features/projects/presence/labels";
import { presencePath } from "@/lib/features/projects/presence/routes";
import type { Presence } from "@/lib/features/projects/presence/types";

export type PresenceLineProps = {
  readonly reference: string;
  /** As the server knew when it drew the page; looked at again while the page is on the screen. */
  readonly others: readonly Presence[];
};

/** Which colleagues are changing the project at this moment. */
export function PresenceLine({ reference, others: first }: PresenceLineProps) {
  const [others, setOthers] = useState(first);
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      // Nothing to say when it fails: the next look, or the next page, says it.
      const answer = await fetch(presencePath(reference)).catch(() => null);
      if (answer?.ok) setOthers(await answer.json());
    };
    const timer = setInterval(look, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [reference]);
  return (
    <div role="status">
      {others.map((other) => (
        <p key={`${other.name} ${other.kind}`} className="fr-info-text">
          {presenceInWords(other)}
        </p>
      ))}
    </div>
  );
}
