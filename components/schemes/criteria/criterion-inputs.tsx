import { ChoiceField } from "@/components/projects/form/choice-field";
import { SelectField } from "@/components/projects/form/select-field";
import { TextField } from "@/components/projects/form/text-field";
import { NEED_KINDS, PHASES } from "@/lib/features/projects/constants";
import type { FormErrors } from "@/lib/features/projects/form/types";
import { FUNDING_NATURE_LABELS, NEED_KIND_LABELS, PHASE_LABELS } from "@/lib/features/projects/labels";
import { APPLICANT_KINDS } from "@/lib/features/schemes/constants";
import {
  type CriterionKind,
  QPV_GENERATIONS,
  SOUGHT_NATURES,
  TERRITORY_KINDS,
} from "@/lib/features/schemes/criteria/constants";
import {
  CHOICES_LEGENDS,
  INPUT_WORDS,
  OF_OPTIONS,
  SENTENCE_LABEL,
  SOURCE_LABEL,
} from "@/lib/features/schemes/criteria/editing/labels";
import { criterionInput } from "@/lib/features/schemes/criteria/editing/rules";
import type { CriteriaChoices, CriterionRow } from "@/lib/features/schemes/criteria/editing/types";
import { TERRITORY_KIND_LABELS } from "@/lib/features/schemes/criteria/labels";
import { APPLICANT_LABELS } from "@/lib/features/schemes/labels";

export type CriterionInputsProps = {
  readonly position: number;
  readonly kind: CriterionKind;
  readonly row: CriterionRow;
  /** The sentence it would have if none is written. */
  readonly proposal: string;
  readonly errors: FormErrors;
  readonly choices: CriteriaChoices;
};

type Option = { readonly value: string; readonly label: string };

function optionsOf(kind: CriterionKind, choices: CriteriaChoices): readonly Option[] {
  const bySlug = (items: readonly { slug: string; label: string }[]) =>
    items.map(({ slug, label }) => ({ value: slug, label }));
  switch (kind) {
    case "priority":
      return bySlug(choices.priorities);
    case "territory":
      return bySlug(choices.territories);
    case "territoryKind":
      return TERRITORY_KINDS.map((value) => ({ value, label: TERRITORY_KIND_LABELS[value] }));
    case "applicant":
      return APPLICANT_KINDS.map((value) => ({ value, label: APPLICANT_LABELS[value] }));
    case "phase":
      return PHASES.map((value) => ({ value, label: PHASE_LABELS[value] }));
    case "nature":
      return SOUGHT_NATURES.map((value) => ({ value, label: FUNDING_NATURE_LABELS[value] }));
    case "need":
      return NEED_KINDS.map((value) => ({ value, label: NEED_KIND_LABELS[value] }));
    default:
      return QPV_GENERATIONS.map((year) => ({ value: String(year), label: `Périmètres de ${year}` }));
  }
}

/** What is chosen and no longer offered stays in the list, so that saving does not lose it silently. */
function withChosen(options: readonly Option[], chosen: readonly string[]): readonly Option[] {
  const gone = chosen.filter((value) => value !== "" && !options.some((option) => option.value === value));
  return [...options, ...gone.map((value) => ({ value, label: `${value} (disparu)` }))];
}

export function CriterionInputs({ position, kind, row, proposal, errors, choices }: CriterionInputsProps) {
  const words = INPUT_WORDS[kind] ?? {};
  const legend = CHOICES_LEGENDS[kind];
  const field = (input: "of" | "from" | "to" | "words" | "sentence" | "source") => {
    const name = criterionInput(position, input);
    return { name, value: row[input], error: errors[name] };
  };
  const indicators = choices.indicators.map(({ slug, label }) => ({ value: slug, label }));
  const ofOptions = kind === "indicator" ? withChosen(indicators, [row.of]) : (OF_OPTIONS[kind] ?? []);
  return (
    <>
      {words.of !== undefined && (
        <SelectField
          {...field("of")}
          label={words.of}
          placeholder="Choisir"
          options={ofOptions}
          className="m-0 max-w-md"
        />
      )}
      {legend !== undefined && (
        <ChoiceField
          name={criterionInput(position, "choices")}
          legend={legend}
          error={errors[criterionInput(position, "choices")]}
          type="checkbox"
          chosen={row.choices}
          choices={withChosen(optionsOf(kind, choices), row.choices)}
        />
      )}
      {(words.from !== undefined || words.to !== undefined) && (
        <div className="grid gap-4 md:grid-cols-2">
          {words.from !== undefined && <TextField {...field("from")} label={words.from} className="m-0" />}
          {words.to !== undefined && <TextField {...field("to")} label={words.to} className="m-0" />}
        </div>
      )}
      {words.words !== undefined && (
        <TextField
          {...field("words")}
          label={words.words}
          hint={
            kind === "unknown" ? "Une phrase entière\u00A0; elle est affichée telle quelle." : "Un par ligne."
          }
          rows={3}
          className="m-0"
        />
      )}
      {kind !== "unknown" && (
        <TextField
          {...field("sentence")}
          label={SENTENCE_LABEL}
          hint={`Laissez vide pour la phrase proposée${proposal === "" ? "." : `\u00A0: «\u00A0${proposal}\u00A0»`}`}
          className="m-0"
        />
      )}
      <TextField
        {...field("source")}
        label={SOURCE_LABEL}
        hint="L’adresse de la page, ou le texte qui le dit."
        className="m-0"
      />
    </>
  );
}
