import { jobCommandAction } from "@/lib/features/jobs/actions";
import type { JobCommand } from "@/lib/features/jobs/schema";

type RetryButtonProps = {
  readonly command: JobCommand["commande"];
  /** What the form says besides. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly label?: string;
  /** For those who do not see the line: what is taken up again. */
  readonly subject?: string;
};

export function RetryButton({ command, fields = {}, label = "Relancer", subject }: RetryButtonProps) {
  return (
    <form action={jobCommandAction} className="relative">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" name="commande" value={command} className="fr-btn fr-btn--sm fr-btn--secondary">
        {label}
        {subject !== undefined && <span className="fr-sr-only">&nbsp;: {subject}</span>}
      </button>
    </form>
  );
}
