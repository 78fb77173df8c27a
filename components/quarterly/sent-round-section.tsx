import Link from "next/link";
import { Unparted } from "@/components/ui/unparted";
import { projectPath } from "@/lib/features/projects/routes";
import type { ProjectDirectory } from "@/lib/features/projects/types";
import { hiddenLabel, hiddenUnansweredLabel, roundLabel, sentLabel } from "@/lib/features/quarterly/labels";
import type { SentRound } from "@/lib/features/quarterly/types";
import { SaidList } from "./said-list";

export type SentRoundSectionProps = { readonly round: SentRound; readonly directory: ProjectDirectory };

/** One sending, as it was: its message, what was said, and of what nothing was. */
export function SentRoundSection({ round, directory }: SentRoundSectionProps) {
  const { answers, unanswered, hiddenCount, hiddenUnanswered, message } = round;
  const titleId = `envoi-${round.round}`;
  // A supplement is about what it holds, not about what it leaves out.
  const tellsUnanswered = round.round === 1 && unanswered.length + hiddenUnanswered > 0;
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className="fr-h4">
        {roundLabel(round.round)}
      </h2>
      <p>{sentLabel(round)}</p>
      {message !== "" && (
        <blockquote className="m-0 border-0 border-l-4 border-solid border-line py-1 pl-4 whitespace-pre-line wrap-anywhere">
          {message}
        </blockquote>
      )}
      <div className="pt-4">
        <SaidList said={answers} directory={directory} isOpen={false} />
      </div>
      {hiddenCount > 0 && <p className="pt-4">{hiddenLabel(hiddenCount)}</p>}
      {tellsUnanswered && (
        <>
          <h3 className="fr-h6 m-0 pt-6">Sans réponse à l’envoi</h3>
          <ul>
            {unanswered.map(({ reference, title }) => (
              <li key={reference}>
                <Link href={projectPath(reference)} prefetch={false}>
                  <Unparted>{title || reference}</Unparted>
                </Link>
              </li>
            ))}
            {hiddenUnanswered > 0 && <li>{hiddenUnansweredLabel(hiddenUnanswered)}</li>}
          </ul>
        </>
      )}
    </section>
  );
}
