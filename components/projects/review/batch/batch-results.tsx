"use client";
import { useEffect, useRef } from "react";
import { Badge, type BadgeSeverity } from "@/components/ui/badge";
import { Unparted } from "@/components/ui/unparted";
import { BATCH_OUTCOME_LABELS, batchSentence } from "@/lib/features/projects/review/batch/labels";
import type { BatchResult } from "@/lib/features/projects/review/batch/types";
import { carriedQueuePath } from "@/lib/features/projects/review/queue/routes";
import { projectReviewPath } from "@/lib/features/projects/review/routes";

type BatchResultsProps = { readonly results: readonly BatchResult[]; readonly queue: string };

const SEVERITIES: Record<BatchResult["outcome"], BadgeSeverity> = {
  done: "success",
  overtaken: "warning",
  refused: "error",
  failed: "error",
};

/** What became of each, in one place that takes the focus. */
export function BatchResults({ results, queue }: BatchResultsProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} tabIndex={-1} aria-labelledby="lot-resultats" className="flex flex-col gap-4">
      <h2 id="lot-resultats" className="fr-h4 m-0">
        {batchSentence(results)}
      </h2>
      <ul className="fr-raw-list m-0 flex flex-col gap-3 p-0">
        {results.map(({ reference, outcome, sentence }) => (
          <li key={reference} className="flex flex-wrap items-center gap-2">
            <a href={projectReviewPath(reference)}>
              <Unparted>{reference}</Unparted>
            </a>
            <Badge severity={SEVERITIES[outcome]}>{BATCH_OUTCOME_LABELS[outcome]}</Badge>
            <span className="wrap-anywhere">{sentence}</span>
          </li>
        ))}
      </ul>
      <a className="fr-btn self-start" href={carriedQueuePath(queue)}>
        Revenir à la file d’instruction
      </a>
    </section>
  );
}
