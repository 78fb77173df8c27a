"use client";
import { useActionState } from "react";
import { SelectField } from "@/components/projects/form/select-field";
import { TextField } from "@/components/projects/form/text-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { inputId } from "@/lib/features/projects/form/rules";
import { schemeCommandAction } from "@/lib/features/schemes/administration/actions";
import type { SchemeCommand } from "@/lib/features/schemes/administration/constants";
import { SCHEME_COMMAND_LABELS } from "@/lib/features/schemes/administration/labels";
import { editSchemePath } from "@/lib/features/schemes/administration/routes";
import type { SchemeCommandState } from "@/lib/features/schemes/administration/types";

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
    <form action={send} noValidate className="box-border flex max-w-2xl flex-col gap-4 py-3">
      <input type="hidden" name="dispositif" value={slug} />
      <input type="hidden" name="commande" value={command} />
      <ErrorSummary
        title="Rien n’a été changé"
        errors={
          state.error === null
            ? []
            : [
                {
                  message: state.error.message,
                  ...(state.error.input !== null && { fieldId: inputId(nameOf(state.error.input, command)) }),
                },
              ]
        }
        submission={state.submission}
      />
      <div key={state.submission} className="flex flex-col gap-4 empty:hidden">
        <CommandFields
          command={command}
          text={state.text}
          successor={state.successor}
          others={others}
          error={state.error}
        />
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

/** Several of these stand on one page: each text is named after its command. */
const nameOf = (input: "texte" | "successeur", command: SchemeCommand) =>
  input === "texte" ? `texte-${command}` : input;

type CommandFieldsProps = Pick<Props, "command" | "others"> & {
  readonly text: string;
  readonly successor: string;
  readonly error: SchemeCommandState["error"];
};

function CommandFields({ command, text, successor, others, error }: CommandFieldsProps) {
  if (command === "bringBack") return null;
  const name = nameOf("texte", command);
  const errorOf = (input: "texte" | "successeur") => (error?.input === input ? error.message : undefined);
  if (command === "check")
    return (
      <TextField
        name={name}
        label="Source avec laquelle la fiche a été comparée"
        hint="Adresse d’une page, échange avec l’opérateur, texte officiel&nbsp;; elle sera publique"
        value={text}
        error={errorOf("texte")}
      />
    );
  return (
    <>
      <TextField
        name={name}
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
        error={errorOf("texte")}
      />
      {command === "retire" && (
        <SelectField
          name="successeur"
          label="Réuni à un autre dispositif"
          hint="Son adresse y conduira&nbsp;; facultatif"
          value={successor}
          placeholder="Aucun"
          options={others}
          error={errorOf("successeur")}
        />
      )}
    </>
  );
}
