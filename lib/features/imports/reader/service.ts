import "server-only";
import { type Result, refuse } from "@/lib/kernel/result";
import { MAX_FILE_BYTES } from "../constants";
import type { Table } from "../types";
import { readCsv } from "./csv/rules";
import { decodeText } from "./encoding/rules";
import { isEncryptedWorkbook, sniffKind, toTable } from "./rules";
import type { ReadRefusal } from "./types";
import { readXlsx } from "./xlsx/service";

/** Whatever somebody drops on the page, by what it holds. Nothing in it is run, and no refusal costs more than its bytes. */
export async function readTable(bytes: Uint8Array): Promise<Result<Table, ReadRefusal>> {
  if (bytes.length === 0) return refuse("fileEmpty");
  if (bytes.length > MAX_FILE_BYTES) return refuse("fileTooLarge");
  switch (sniffKind(bytes)) {
    case "zip":
      return readXlsx(bytes);
    case "ole":
      return refuse(isEncryptedWorkbook(bytes) ? "passwordProtected" : "oldExcel");
    case "html":
      return refuse("webPage");
    case "binary":
      return refuse("notATable");
    case "text": {
      const rows = readCsv(decodeText(bytes));
      return rows.ok ? toTable("csv", rows.value) : rows;
    }
  }
}
