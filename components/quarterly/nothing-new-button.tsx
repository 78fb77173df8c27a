"use client";
import type { KeyboardEvent, MouseEvent } from "react";
import { FieldMessages, messagesId } from "@/components/projects/form/field-messages";
import { inputId } from "@/lib/features/projects/form/rules";
import { NOTHING_NEW_INTENT } from "@/lib/features/quarterly/constants";
import { NOTHING_NEW_BUTTON } from "@/lib/features/quarterly/step/labels";

export type NothingNewButtonProps = {
  readonly standingId: string;
  readonly error: string | undefined;
  readonly takesFocus: boolean;
};

// The next project is under the same pointer and the same key: the end of a double click, or of a key held down, must not
// answer for what nobody has read.
const ignoreSecondClick = (event: MouseEvent) => event.detail > 1 && event.preventDefault();
const ignoreHeldKey = (event: KeyboardEvent) => event.repeat && event.preventDefault();

/** The answer of most quarters, in one press: it has the focus, and what it confirms is its description. */
export function NothingNewButton({ standingId, error, takesFocus }: NothingNewButtonProps) {
  const id = inputId("nothingNew");
  return (
    <div className="pt-2">
      <button
        id={id}
        type="submit"
        name="intent"
        value={NOTHING_NEW_INTENT}
        className="fr-btn fr-btn--lg fr-btn--icon-left fr-icon-check-line"
        aria-describedby={`${standingId} ${messagesId(id)}`}
        // biome-ignore lint/a11y/noAutofocus: whoever answers project after project presses one key for each
        autoFocus={takesFocus}
        onClick={ignoreSecondClick}
        onKeyDown={ignoreHeldKey}
      >
        {NOTHING_NEW_BUTTON}
      </button>
      <FieldMessages inputId={id} error={error} />
    </div>
  );
}
