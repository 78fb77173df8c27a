import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import type { SchemeCommand } from "@/lib/features/schemes/administration/constants";
import { SCHEME_REFUSALS } from "@/lib/features/schemes/administration/labels";
import { decideSchemeCommand, isStale } from "@/lib/features/schemes/administration/rules";
import type { EditedScheme } from "@/lib/features/schemes/administration/types";
import { waitingProposalsPath } from "@/lib/features/schemes/proposals/routes";
import { schemePath } from "@/lib/features/schemes/routes";
import { formatCount, formatDate } from "@/lib/kernel/format";
import { SchemeCommandForm } from "./scheme-command-form";

type Props = {
  readonly scheme: EditedScheme;
  /** Those that could take its place. */
  readonly others: readonly { readonly value: string; readonly label: string }[];
  readonly today: string;
};

/** What stands beside the form: when it was checked, what waits, and what may become of the scheme. */
export function SchemeCommands({ scheme, others, today }: Props) {
  const isRetired = scheme.retiredOn !== null;
  const situation: SchemeCommand = scheme.content.situation === "closed" ? "reopen" : "close";
  const commands: readonly SchemeCommand[] = isRetired ? ["bringBack"] : ["check", situation, "retire"];
  return (
    <section className="flex flex-col gap-4 pt-4" aria-labelledby="suivi">
      <h2 id="suivi" className="fr-h4 m-0">
        Suivi
      </h2>
      {isRetired ? (
        <Alert severity="warning" small>
          <p>
            Retiré du catalogue le {formatDate(scheme.retiredOn ?? "")}&nbsp;: {scheme.retiredReason}
            {scheme.successorSlug !== null && (
              <>
                {" "}
                Son adresse conduit à{" "}
                <Link href={schemePath(scheme.successorSlug)} prefetch={false}>
                  {scheme.successorName}
                </Link>
                .
              </>
            )}
          </p>
        </Alert>
      ) : (
        <p className="m-0">
          {scheme.checkedOn === null
            ? "Jamais vérifié depuis son entrée au catalogue."
            : `Vérifié le ${formatDate(scheme.checkedOn)} par ${scheme.checkedBy}.`}
          {isStale(scheme, today) && scheme.checkedOn !== null && " Une nouvelle vérification est attendue."}
        </p>
      )}
      {scheme.waiting > 0 && (
        <p className="m-0">
          <Link href={waitingProposalsPath} prefetch={false}>
            {formatCount(
              scheme.waiting,
              "proposition de l’opérateur attend",
              "propositions de l’opérateur attendent",
            )}
          </Link>
        </p>
      )}
      <div className="flex flex-col gap-3">
        {commands.map((command) => {
          const decision = decideSchemeCommand(scheme, command, today);
          return decision.ok ? (
            <SchemeCommandForm
              key={command}
              slug={scheme.slug}
              command={command}
              usualSource={scheme.content.url ?? scheme.content.sources[0] ?? ""}
              others={others}
            />
          ) : (
            <p key={command} className="fr-hint-text m-0">
              {SCHEME_REFUSALS[decision.refusal]}.
            </p>
          );
        })}
      </div>
    </section>
  );
}
