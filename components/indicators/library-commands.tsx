import { indicatorCommandAction } from "@/lib/features/indicators/actions";
import type { IndicatorCommand } from "@/lib/features/indicators/constants";
import { INDICATOR_COMMAND_LABELS } from "@/lib/features/indicators/labels";
import type { LibraryIndicator } from "@/lib/features/indicators/types";

type LibraryCommandsProps = {
  readonly indicator: LibraryIndicator;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

/** The buttons of one line. Each says which indicator it acts on, for those who do not see the line. */
export function LibraryCommands({ indicator, isFirst, isLast }: LibraryCommandsProps) {
  const commands: readonly IndicatorCommand[] = [
    ...(isFirst ? [] : (["raise"] as const)),
    ...(isLast ? [] : (["lower"] as const)),
    indicator.isActive ? "withdraw" : "restore",
  ];
  return (
    <form action={indicatorCommandAction} className="relative flex flex-wrap gap-2">
      <input type="hidden" name="indicateur" value={indicator.slug} />
      {commands.map((command) => (
        <button
          key={command}
          type="submit"
          name="commande"
          value={command}
          className={`fr-btn fr-btn--sm ${command === "withdraw" || command === "restore" ? "fr-btn--secondary" : "fr-btn--tertiary"}`}
        >
          {INDICATOR_COMMAND_LABELS[command]}
          <span className="fr-sr-only">&nbsp;: {indicator.label}</span>
        </button>
      ))}
    </form>
  );
}
