import type { RecordedChanges } from "../../projects/journal/types";
import { ANSWER_KIND_LABELS, offerInWords, REFUSAL_REASON_LABELS } from "../labels";
import type { Answer } from "../types";

type Said = Pick<
  Answer,
  "organisationName" | "kind" | "scheme" | "amountCents" | "nature" | "validUntil" | "words"
>;

const inWords = (answer: Said): Readonly<Record<string, string>> => ({
  answerOf: answer.organisationName,
  answerKind: ANSWER_KIND_LABELS[answer.kind],
  answerScheme: answer.scheme?.name ?? "",
  answerOffer: offerInWords(answer),
  answerReason: answer.words?.refusalReason ? REFUSAL_REASON_LABELS[answer.words.refusalReason] : "",
  message: answer.words?.text ?? "",
});

/** What the journal of the project keeps of an answer, before and after: what differs, and whose it is. */
export function changesOfAnswer(before: Said | null, after: Said): RecordedChanges {
  const said = before === null ? {} : inWords(before);
  const changes = Object.entries(inWords(after)).map(([name, words]) => [
    name,
    { before: said[name] ?? "", after: words },
  ]);
  return Object.fromEntries(
    changes.filter(([name, change]) => {
      const { before: was, after: is } = change as { before: string; after: string };
      return name === "answerOf" || was !== is;
    }),
  );
}
