import { expect, test } from "vitest";
import { FIELD_COMMENT_PROBLEMS } from "./labels";
import { reviewEnvelopeSchema, reviewWordsSchema } from "./schema";

const parse = (message: string, ...fieldComments: { field: string; comment: string }[]) =>
  reviewWordsSchema.safeParse({ message, fieldComments });

test("empty lines do not count and texts are cleaned", () => {
  const parsed = parse(
    " Bon\u0000jour\r\n ",
    { field: "", comment: " " },
    { field: "title", comment: "Précisez" },
  );
  expect(parsed.data).toEqual({
    message: "Bonjour",
    fieldComments: [{ field: "title", comment: "Précisez" }],
  });
});

test.each([
  [{ field: "", comment: "Sans champ" }, "field", FIELD_COMMENT_PROBLEMS.fieldMissing],
  [{ field: "inconnu", comment: "?" }, "field", FIELD_COMMENT_PROBLEMS.fieldMissing],
  [{ field: "title", comment: "" }, "comment", FIELD_COMMENT_PROBLEMS.commentMissing],
  [{ field: "title", comment: "é".repeat(2001) }, "comment", FIELD_COMMENT_PROBLEMS.commentTooLong],
])("a line %o is refused at %s", (line, place, problem) => {
  const parsed = parse("", { field: "", comment: "" }, line);
  expect(parsed.error?.issues).toMatchObject([{ path: ["fieldComments", 1, place], message: problem }]);
});

test("a message has a limit, counted as the database counts", () => {
  expect(parse("🏭".repeat(5000)).success).toBe(true);
  expect(parse("a".repeat(5001)).success).toBe(false);
});

test.each([
  { reference: "QP-X-0001", version: "x", command: "accept" },
  { reference: "", version: "1", command: "accept" },
  { reference: "QP-X-0001", version: "1", command: "delete" },
  { reference: "QP-X-0001", version: "1e99", command: "accept" },
])("an envelope that the page did not send is refused: %o", (envelope) => {
  expect(reviewEnvelopeSchema.safeParse(envelope).success).toBe(false);
});
