import { inputId } from "@/lib/features/projects/form/rules";
import type { FormErrors } from "@/lib/features/projects/form/types";
import { nameOfCriterionInput } from "@/lib/features/schemes/criteria/editing/labels";
import { criterionInput } from "@/lib/features/schemes/criteria/editing/rules";
import type { PlacedRow } from "@/lib/features/schemes/criteria/editing/types";

type Message = { readonly fieldId?: string; readonly message: string };

/** Each error with the name of its input, in the order of the lines; what is about the whole tree comes first. */
export function errorsInOrder(lines: readonly PlacedRow[], errors: FormErrors): Message[] {
  const named = namedBelow(lines, errors);
  const known = new Set(named.map(({ name }) => name));
  const others = Object.entries(errors).filter(([name]) => !known.has(name));
  return [
    ...others.map(([, message]) => ({ message: `${message}.` })),
    ...named.map(({ name, message }) => ({ fieldId: inputId(name), message })),
  ];
}

const INPUTS = ["choices", "of", "from", "to", "words", "sentence", "source"] as const;

function namedBelow(lines: readonly PlacedRow[], errors: FormErrors): { name: string; message: string }[] {
  return lines.flatMap(({ position, row, number, children }) => [
    ...INPUTS.flatMap((input) => {
      const name = criterionInput(position, input);
      const message = errors[name];
      return message === undefined
        ? []
        : [{ name, message: `${nameOfCriterionInput(number, row.kind, input)}\u00A0: ${message}.` }];
    }),
    ...namedBelow(children, errors),
  ]);
}
