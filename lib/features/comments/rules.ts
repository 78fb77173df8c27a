import { withoutAccents } from "@/lib/kernel/text";
import { AUDIENCES, type Audience, CORRECTION_MINUTES } from "./constants";
import type { CommentView, NamedPerson } from "./types";

const MINUTE_MS = 60_000;

/** @returns whole minutes left to correct or delete a comment; 0 for whoever may not, or no longer. */
export function minutesLeft(
  comment: Pick<CommentView, "authorId" | "at" | "deletedAt">,
  userId: string | null,
  now: Date,
): number {
  if (userId === null || comment.authorId !== userId || comment.deletedAt !== null) return 0;
  const left = CORRECTION_MINUTES - (now.getTime() - comment.at.getTime()) / MINUTE_MS;
  return Math.min(CORRECTION_MINUTES, Math.max(0, Math.ceil(left)));
}

/** Whether somebody who reads `from` on reads `audience`: audiences widen from left to right. */
export function isWithin(from: Audience, audience: Audience): boolean {
  return AUDIENCES.indexOf(from) <= AUDIENCES.indexOf(audience);
}

function plain(text: string): string {
  return withoutAccents(text)
    .replace(/[\s\u00A0\u202F]+/g, " ")
    .replace(/[’']/g, "'")
    .toLowerCase();
}

/**
 * Those whose name is typed after an @, whatever the accents and the capitals. A longer name hides the shorter one that
 * begins it: @Anne Martin-Roy does not call Anne Martin.
 */
export function typedMentions<Person extends NamedPerson>(
  body: string,
  people: readonly Person[],
): readonly Person[] {
  let rest = plain(body);
  const byLength = [...people].sort((one, other) => other.name.length - one.name.length);
  const found = new Set<string>();
  for (const person of byLength) {
    const mention = `@${plain(person.name)}`;
    const parts = rest.split(mention);
    if (parts.length === 1) continue;
    const [first = "", ...others] = parts;
    // Followed by a letter, it is the beginning of another name.
    const isWhole = (after: string) => !/^[\p{L}\p{N}_-]/u.test(after);
    if (others.some(isWhole))
      for (const { id } of people.filter(({ name }) => plain(name) === plain(person.name))) found.add(id);
    rest = others.reduce((text, after) => `${text}${isWhole(after) ? " " : mention}${after}`, first);
  }
  return people.filter(({ id }) => found.has(id));
}

/** The name being typed just before the caret, after an @; null when none is. */
export function nameBeingTyped(text: string, caret: number): string | null {
  return (
    /(?:^|[\s(«])@([\p{L}][\p{L}\p{M} .'’-]{0,40})?$/u.exec(text.slice(0, caret))?.[1] ??
    (/(?:^|[\s(«])@$/.test(text.slice(0, caret)) ? "" : null)
  );
}

/** Those whose first or last name begins so. */
export function suggestedPeople(
  typed: string,
  people: readonly NamedPerson[],
  atMost: number,
): readonly NamedPerson[] {
  const wanted = plain(typed);
  return people.filter(({ name }) => ` ${plain(name)}`.includes(` ${wanted}`)).slice(0, atMost);
}
