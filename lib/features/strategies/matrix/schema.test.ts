import { expect, it } from "vitest";
import { parseMatrixChoice } from "./schema";

const KNOWN = { qpvs: ["QN05901M"], objectives: ["00000000-0000-4000-8000-000000000001"] };

it.each([
  [{}, { qpv: null, objective: null }, []],
  [{ qpv: "", objectif: "" }, { qpv: null, objective: null }, []],
  [{ qpv: " qn05901m " }, { qpv: "QN05901M", objective: null }, []],
  [{ qpv: "QN00000X" }, { qpv: null, objective: null }, ["QN00000X"]],
  [{ qpv: ["QN05901M", "QN05902M"] }, { qpv: "QN05901M", objective: null }, ["QN05902M"]],
  [{ objectif: KNOWN.objectives[0], autre: "x" }, { qpv: null, objective: KNOWN.objectives[0] }, []],
])("reads %j", (parameters, choice, ignored) => {
  expect(parseMatrixChoice(parameters, KNOWN)).toEqual({ choice, ignored });
});
