import type { RowCommand } from "@/lib/features/schemes/criteria/editing/constants";
import { ROW_COMMAND_LABELS } from "@/lib/features/schemes/criteria/editing/labels";
import { commandIntent } from "@/lib/features/schemes/criteria/editing/rules";

export type LineCommandsProps = {
  readonly commands: readonly RowCommand[];
  readonly position: number;
  readonly number: string;
};

/** The buttons of one line. Each says which line it acts on, for those who do not see it. */
export function LineCommands({ commands, position, number }: LineCommandsProps) {
  return (
    <div className="flex flex-wrap gap-2">
      {commands.map((command) => (
        <button
          key={command}
          type="submit"
          name="intent"
          value={commandIntent(command, position)}
          className={`fr-btn fr-btn--sm ${command === "remove" ? "fr-btn--secondary" : "fr-btn--tertiary"}`}
        >
          {ROW_COMMAND_LABELS[command]}
          <span className="fr-sr-only">&nbsp;: {number}</span>
        </button>
      ))}
    </div>
  );
}
