import type { FormErrors } from "@/lib/features/projects/form/types";
import { isUuid } from "@/lib/kernel/uuid";

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** One sentence per input, the first one that was found. */
export function errorsOf(issues: readonly Issue[], nameOf: (field: PropertyKey) => string): FormErrors {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) errors[nameOf(path[0] ?? "")] ??= message;
  return errors;
}

export const NOTHING_TO_CONFIRM = () => [];

/** Keys are given by the server; whatever else comes was typed by hand. */
export const isKey = (text: string) => isUuid(text);

export const isBlank = (inputs: readonly string[]) => inputs.every((input) => input.trim() === "");
