import type { ViewParameter } from "@/lib/features/projects/search/constants";
import type { AddressParameters } from "@/lib/features/projects/search/schema";
import type { IgnoredValue } from "@/lib/features/projects/search/types";
import { cleanLine } from "@/lib/kernel/text";

export type ReadChoice<Value> = { readonly value: Value; readonly ignored: readonly IgnoredValue[] };

/** One parameter that takes one value of a few. What is none of them is told, and is as if it had not been asked. */
export function parseChoice<Value>(
  parameters: AddressParameters,
  parameter: ViewParameter,
  read: (text: string) => Value | undefined,
  otherwise: Value,
): ReadChoice<Value> {
  const given =
    parameters instanceof URLSearchParams ? parameters.getAll(parameter) : (parameters[parameter] ?? []);
  const texts = (typeof given === "string" ? [given] : given).map((text) => text.trim());
  const [first, ...others] = texts.filter((text) => text !== "");
  const refused = (text: string, reason: IgnoredValue["reason"]): IgnoredValue => ({
    parameter,
    value: cleanLine(text.slice(0, 80)),
    reason,
  });
  const value = first === undefined ? undefined : read(first);
  return {
    value: value ?? otherwise,
    ignored: [
      ...(first !== undefined && value === undefined ? [refused(first, "unknown")] : []),
      ...others.map((text) => refused(text, "repeated")),
    ],
  };
}

export const among =
  <Value extends string>(values: readonly Value[]) =>
  (text: string): Value | undefined =>
    values.find((value) => value === text);

/** A number of months, pages, and the like. */
export const wholeNumber =
  (from: number, to: number) =>
  (text: string): number | undefined => {
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    return value >= from && value <= to ? value : undefined;
  };
