"use client";
import { useActionState } from "react";
import { SelectField } from "@/components/projects/form/select-field";
import { TextField } from "@/components/projects/form/text-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { schemeCommandAction } from "@/lib/features/schemes/administration/actions";
import type { SchemeCommand } from "@/lib/features/schemes/administration/constants";
import { SCHEME_COMMAND_LABELS } from "@/lib/features/schemes/administration/labels";
import { editSchemePath } from "@/lib/features/schemes/administration/routes";

type Props = {
  readonly slug: string;
  readonly command: SchemeCommand;
  /** What a check is usually made against. */
  readonly usualSource: string;
  readonly others: readonly { readonly value: string; readonly label: string }[];
};

/** One button, with what it asks for. Folded away, but for the check, which is done every few months. */
export function SchemeCommandForm({ slug, command, usualSource, others }: Props) {
  const start = { submission: 0, text: command === "check" ? usualSource : "", successor: "", error: null };
  const [state, send, isPending] = useActionState(schemeCommandAction, start, editSchemePath(slug));
  const label = SCHEME_COMMAND_LABELS[command];
  const form = (
    <form action={send} noValidate className="flex max-w-2xl flex-col gap-4 py-3">
      <input type="hidden" name="dispositif" value={slug} />
      <input type="hidden" name="commande" value={command} />
      <ErrorSummary
        title="Rien n’a été changé"
        errors={state.error === null ? [] : [{ message: state.error }]}
        submission={state.submission}
      />
      <div key={state.submission} className="flex flex-col gap-4 empty:hidden">
        <CommandFields command={command} text={state.text} successor={state.successor} others={others} />
      </div>
      <button type="submit" className="fr-btn fr-btn--secondary self-start" aria-disabled={isPending}>
        {label}
      </button>
    </form>
  );
  if (command === "check" || command === "bringBack") return form;
  return (
    <details open={state.error !== null} suppressHydrationWarning>
      <summary>{label}…</summary>
      {form}
    </details>
  );
}

type CommandFieldsProps = Pick<Props, "command" | "others"> & {
  readonly text: string;
  readonly successor: string;
};

/** Several of these stand on one page: each input is named after its command. */
function CommandFields({ command, text, successor, others }: CommandFieldsProps) {
  if (command === "bringBack") return null;
  if (command === "check")
    return (
      <TextField
        name={`texte-${command}`}
        label="Source avec laquelle la fiche a été comparée"
        hint="Adresse d’une page, échange avec l’opérateur, texte officiel&nbsp;; elle sera publique"
        value={text}
        error={undefined}
      />
    );
  return (
    <>
      <TextField
        name={`texte-${command}`}
        label={
          command === "close"
            ? "Pourquoi il est clos"
            : command === "reopen"
              ? "Pourquoi il rouvre"
              : "Pourquoi il est retiré"
        }
        hint={
          command === "retire"
            ? "Cette phrase sera publique, à l’ancienne adresse."
            : "Lu avec les versions de la fiche"
        }
        value={text}
        error={undefined}
      />
      {command === "retire" && (
        <SelectField
          name="successeur"
          label="Réuni à un autre dispositif"
          hint="Son adresse y conduira&nbsp;; facultatif"
          value={successor}
          placeholder="Aucun"
          options={others}
          error={undefined}
        />
      )}
    </>
  );
}
