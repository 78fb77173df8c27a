import type { Cell, SheetLine } from "@/lib/features/workbook/types";
import { formatShortDate } from "@/lib/kernel/format";
import { centsAsDecimal } from "@/lib/kernel/money";

// A spreadsheet computes what begins with one of these – after blanks or quotes too, in its full-width or small form,
// and wherever another program may begin a cell: after a separator or a line break, since quotes that are not where it
// expects them do not hold it. https://owasp.org/www-community/attacks/CSV_Injection
const FORMULA_START =
  /(^|[;,|\t\r\n\u2028\u2029])([\s"'\u200B-\u200D\u2060\uFEFF]*)([=+\-@−＝＋－＠﹦﹢﹣﹫])/gu;
const BLANK_START = /^[\t\r\n]/;

/** A text that no spreadsheet takes for a formula: an apostrophe stands before what could begin one. */
export function withoutFormulas(text: string): string {
  const guarded = text.replace(FORMULA_START, "$1$2'$3");
  return BLANK_START.test(guarded) ? `'${guarded}` : guarded;
}

function csvValue(cell: Cell): string {
  switch (cell.kind) {
    case "text":
      return withoutFormulas(cell.text);
    case "amount":
      return centsAsDecimal(cell.cents, ",");
    case "count":
      return String(cell.count);
    case "share":
      return String(cell.share).replace(".", ",");
    case "day":
      return formatShortDate(cell.day);
    case "empty":
      return "";
  }
}

export const csvRecord = (line: SheetLine): string[] => line.map(csvValue);
