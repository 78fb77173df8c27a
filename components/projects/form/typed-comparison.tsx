"use client";
import { useEffect, useRef } from "react";
import { SchemeMoves } from "@/components/schemes/matching/scheme-moves";
import type { SchemeComparison } from "@/lib/features/schemes/criteria/comparison/types";

type Props = { readonly comparison: SchemeComparison; readonly submission: string };

const TITLE_ID = "comparaison";

/** Its title takes the focus, as whatever else answers the form does: the whole is often taller than the screen. */
export function TypedComparison({ comparison, submission }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same answer to a new submission takes the focus again
  useEffect(() => title.current?.focus(), [submission]);
  return (
    <section aria-labelledby={TITLE_ID} className="my-6 border border-line p-4">
      <SchemeMoves comparison={comparison} titleId={TITLE_ID} titleRef={title} />
    </section>
  );
}
