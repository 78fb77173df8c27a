"use client";
import { useActionState } from "react";
import { COMMENT_INPUTS } from "@/lib/features/comments/constants";
import { settleThreadAction } from "@/lib/features/strategies/comments/actions";
import { STRATEGY_COMMENT_INPUTS } from "@/lib/features/strategies/comments/constants";
import { SETTLING_LABELS } from "@/lib/features/strategies/comments/labels";
import { strategyThreadPath } from "@/lib/features/strategies/comments/routes";

export type SettleButtonProps = {
  readonly slug: string;
  readonly threadId: number;
  readonly isSettled: boolean;
};

/** One button: settled, or open again. */
export function SettleButton({ slug, threadId, isSettled }: SettleButtonProps) {
  const [state, action, isPending] = useActionState(
    settleThreadAction,
    { error: "" },
    strategyThreadPath(slug, threadId),
  );
  const command = isSettled ? "reopen" : "settle";
  return (
    <form action={action} className="flex flex-col gap-3">
      <input type="hidden" name={STRATEGY_COMMENT_INPUTS.slug} value={slug} />
      <input type="hidden" name={COMMENT_INPUTS.threadId} value={threadId} />
      <input type="hidden" name={STRATEGY_COMMENT_INPUTS.settling} value={command} />
      {state.error !== "" && (
        <div role="alert" className="fr-alert fr-alert--error fr-alert--sm">
          <p>{state.error}</p>
        </div>
      )}
      <div>
        <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm" disabled={isPending}>
          {SETTLING_LABELS[command]}
        </button>
      </div>
    </form>
  );
}
