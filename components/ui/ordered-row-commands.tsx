/** What the administrator does with one line of an ordered list whose lines are withdrawn, never deleted. */
const COMMANDS = ["raise", "lower", "withdraw", "restore"] as const;
type OrderedRowCommand = (typeof COMMANDS)[number];

type OrderedRowCommandsProps = {
  readonly action: (input: FormData) => Promise<void>;
  /** Which line, as the form names it. */
  readonly row: { readonly input: string; readonly value: string | number };
  /** Said to those who do not see the line. */
  readonly label: string;
  readonly commandLabels: Readonly<Record<OrderedRowCommand, string>>;
  readonly isActive: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

/** The buttons of one line. */
export function OrderedRowCommands(props: OrderedRowCommandsProps) {
  const { action, row, label, commandLabels, isActive, isFirst, isLast } = props;
  const offered: Record<OrderedRowCommand, boolean> = {
    raise: !isFirst,
    lower: !isLast,
    withdraw: isActive,
    restore: !isActive,
  };
  return (
    <form action={action} className="relative flex flex-wrap gap-2">
      <input type="hidden" name={row.input} value={row.value} />
      {COMMANDS.filter((command) => offered[command]).map((command) => (
        <button
          key={command}
          type="submit"
          name="commande"
          value={command}
          className={`fr-btn fr-btn--sm ${command === "withdraw" || command === "restore" ? "fr-btn--secondary" : "fr-btn--tertiary"}`}
        >
          {commandLabels[command]}
          <span className="fr-sr-only">&nbsp;: {label}</span>
        </button>
      ))}
    </form>
  );
}
