import { cleanLine, cleanText, textLength } from "@/lib/kernel/text";
import { type ProjectField, TEXT_LIMITS } from "../../projects/constants";
import { isReference } from "../../projects/rules";
import type { ProjectContactState, ProjectState } from "../../projects/types";
import { isTextsStamp } from "../../strategies/attachments/spreadsheet/rules";
import { readAmount, SCALE_LABELS, scaleOf } from "../cells/amounts/rules";
import { readDay } from "../cells/days/rules";
import {
  readCommune,
  readEmail,
  readOwnerKind,
  readPhase,
  readPhone,
  readPriorities,
  readPriority,
  readProgressStatus,
  readQpvs,
  readText,
  withoutGuard,
} from "../cells/rules";
import type { CellReading } from "../cells/types";
import type { ImportField } from "../constants";
import type { CellProblem, ColumnMapping, RowReading, Table, TableRow } from "../types";
import { fundingLineOf } from "./funding/rules";
import type { ObjectiveCells } from "./objectives/types";
import { ERROR_EXPECTED, isErrorValue, shiftedCells, strayLine } from "./strays/rules";
import { readTerritory } from "./territory/rules";
import type { RowContext } from "./types";

const CONTACT_FIELDS = { contactName: "name", contactEmail: "email", contactPhone: "phone" } as const;

/** What a line of the file says, read cell by cell. `contact` holds only the parts that a column gives. */
export function readRow(
  row: TableRow,
  file: Pick<Table, "headers" | "format"> & { readonly columns: ColumnMapping },
  context: RowContext,
): RowReading & { readonly contact: Partial<ProjectContactState> } {
  const { directory } = context;
  const problems: CellProblem[] = shiftedCells(row, file);
  const notes: string[] = [];
  const emptied: ProjectField[] = [];
  const columnOf = (field: ImportField) => file.columns.indexOf(field);
  // Our own export, in CSV, guards its texts against formulas: what is read back is what was written.
  const isGuarded = file.format === "csv" && columnOf("reference") !== -1;

  const cellOf = (field: ImportField): string => {
    const cell = row.cells[columnOf(field)] ?? "";
    if (isErrorValue(cell)) return "";
    return (isGuarded ? withoutGuard(cell) : cell).trim();
  };
  const headerOf = (column: number) => file.headers[column] || `Colonne ${column + 1}`;
  const tell = (column: number, found: string, expected: string) =>
    problems.push({ column: headerOf(column), found: found.slice(0, 300), expected });
  for (const [column, field] of file.columns.entries())
    if (field !== null && field !== "computed" && isErrorValue(row.cells[column] ?? ""))
      tell(column, row.cells[column] ?? "", ERROR_EXPECTED);

  function read<Value>(
    field: ImportField,
    parse: (cell: string, header: string) => CellReading<Value>,
  ): Value | undefined {
    const column = columnOf(field);
    const cell = cellOf(field);
    if (column === -1 || cell === "") return undefined;
    const reading = parse(cell, headerOf(column));
    if ("value" in reading) return reading.value;
    tell(column, cell, reading.expected);
    return undefined;
  }
  const amount = (cell: string, header: string) => {
    const reading = readAmount(cell, header);
    const scale = scaleOf(header);
    if (scale !== 0 && "value" in reading)
      notes.push(`«\u00A0${header}\u00A0»\u00A0: montant lu ${SCALE_LABELS[scale]}.`);
    return reading;
  };
  type Given = { -readonly [Field in ProjectField]?: ProjectState[Field] };
  const values: Given = {};
  function take<Field extends ProjectField & ImportField>(
    field: Field,
    parse: (cell: string, header: string) => CellReading<ProjectState[Field]>,
  ) {
    if (columnOf(field) !== -1 && cellOf(field) === "") emptied.push(field);
    const value = read<ProjectState[Field]>(field, parse);
    if (value !== undefined) Object.assign(values, { [field]: value });
  }
  const text = (limit: keyof typeof TEXT_LIMITS, kind: "line" | "text") => (cell: string) =>
    readText(cell, limit, kind);

  const territory = readTerritory(cellOf("territory"), context);
  takeTitle();
  if (values.summary === undefined) take("summary", text("summary", "text"));
  take("objectives", text("objectives", "text"));
  take("projectOwner", text("projectOwner", "line"));
  take("projectOwnerKind", readOwnerKind);
  take("mainPriority", (cell) => readPriority(cell, directory.priorities));
  take("priorities", (cell) => readPriorities(cell, directory.priorities));
  take("qpvCodes", (cell) => readQpvs(cell, directory.qpvs));
  if (territory.leftOut === null)
    take("codeInsee", (cell, header) => readCommune(cell, directory.communes, header));
  if (values.codeInsee === undefined && territory.codeInsee !== null && columnOf("codeInsee") === -1)
    values.codeInsee = territory.codeInsee;
  take("phase", readPhase);
  take("progressStatus", readProgressStatus);
  take("startsOn", readDay);
  take("endsOn", readDay);
  take("totalCost", amount);
  take("privateNote", text("privateNote", "text"));

  const contact: { -readonly [Part in keyof ProjectContactState]?: string } = {};
  for (const field of ["contactName", "contactEmail", "contactPhone"] as const) {
    const parse = {
      contactName: text("contactName", "line"),
      contactEmail: readEmail,
      contactPhone: readPhone,
    }[field];
    const value = read(field, parse);
    if (value !== undefined) contact[CONTACT_FIELDS[field]] = value;
    else if (columnOf(field) !== -1 && cellOf(field) === "") contact[CONTACT_FIELDS[field]] = "";
  }

  const funding = fundingLineOf(
    {
      scheme: cellOf("fundingScheme"),
      funder: cellOf("funder"),
      requestedCents: read("fundingRequested", amount) ?? null,
      grantedCents: read("fundingGranted", amount) ?? null,
    },
    directory.funders,
  );
  const reference = read("reference", (cell) => {
    const given = cell.toUpperCase();
    return isReference(given)
      ? { value: given }
      : { expected: "une référence de projet, comme QP-ROUBAIX-0007, ou rien" };
  });
  const version = read("version", (cell) =>
    /^\d{1,9}$/.test(cell)
      ? { value: Number(cell) }
      : { expected: "le numéro de version de l’export, tel quel" },
  );
  return {
    reference: reference ?? null,
    version: version ?? null,
    externalId: cellOf("externalId") || null,
    values,
    emptied,
    funding,
    objectives: objectiveCells(),
    contact,
    problems,
    notes,
    leftOut: territory.leftOut ?? (reference === undefined ? strayLine(row.cells, file.headers) : null),
  };

  /** Resolved when the line is compared with its project: a cell that was not edited says nothing. */
  function objectiveCells(): ObjectiveCells | null {
    const cell = (field: ImportField) => {
      const place = columnOf(field);
      return place === -1 ? null : { column: headerOf(place), text: cellOf(field) };
    };
    const [main, others, stamp] = [
      cell("mainObjective"),
      cell("otherObjectives"),
      cellOf("objectivesVersion"),
    ];
    return main === null && others === null
      ? null
      : { main, others, stamp: isTextsStamp(stamp) ? stamp : null };
  }

  /** A title too long to be one, in a file without a summary, is a summary: it keeps its words, and the title its beginning. */
  function takeTitle() {
    const whole = cleanText(cellOf("title"));
    const isLong = textLength(cleanLine(whole)) > TEXT_LIMITS.title;
    if (
      !isLong ||
      columnOf("summary") !== -1 ||
      columnOf("reference") !== -1 ||
      textLength(whole) > TEXT_LIMITS.summary
    )
      return take("title", text("title", "line"));
    const beginning = [...cleanLine(whole)].slice(0, TEXT_LIMITS.title - 1).join("");
    values.title = `${beginning.replace(/\s+\S*$/, "")}…`;
    values.summary = whole;
    notes.push(
      `Intitulé de plus de ${TEXT_LIMITS.title}\u00A0caractères\u00A0: coupé, le texte entier est gardé dans le résumé.`,
    );
  }
}
