import "server-only";
import { notFound } from "next/navigation";
import { ROLES, type Role } from "@/lib/kernel/actor";
import { loadViewer } from "../navigation/loaders";
import { alphabetOf, anchorOf } from "./glossary/rules";
import { readGlossary } from "./glossary/service";
import type { GlossaryEntry, GlossaryLetter } from "./glossary/types";
import { GUIDES, type GuideSlug } from "./guides/labels";
import { PROFILES } from "./labels";
import { found, guideInWords, roleOfSlug, rolesOf, searchedWords, termsOf } from "./rules";
import { searchSchema } from "./schema";

const SLUGS = Object.keys(GUIDES) as GuideSlug[];

function searchGlossary(asked: string): GlossaryEntry[] {
  return found(readGlossary(), searchedWords(asked), ({ names, definition }) => ({
    title: names.join(" "),
    body: definition,
  }));
}

/** The entry of help: the reader's own role first, or what answers a search. */
export async function loadHelp(query: unknown) {
  const asked = searchSchema.parse(query);
  const viewer = await loadViewer();
  const own = ROLES.find((role) => role === viewer?.role) ?? null;
  const roles: readonly Role[] = own === null ? ROLES : [own, ...ROLES.filter((role) => role !== own)];
  return {
    asked,
    own,
    roles,
    guides: found(SLUGS, searchedWords(asked), (slug) => guideInWords(GUIDES[slug])),
    terms: searchGlossary(asked),
  };
}

export function loadProfile(slug: string): Role {
  return roleOfSlug(slug) ?? notFound();
}

export function loadGuide(slug: string) {
  const known = SLUGS.find((each) => each === slug);
  if (known === undefined) notFound();
  const guide = GUIDES[known];
  const roles = rolesOf(known);
  const [first] = roles;
  const ofSameRole = first === undefined ? [] : PROFILES[first].guides;
  const place = ofSameRole.indexOf(known);
  return {
    guide,
    roles,
    /** What the same person does just before and just after. */
    neighbours: ofSameRole.filter((_, each) => Math.abs(each - place) === 1),
    terms: termsOf(guide).flatMap((term) => {
      const entry = readGlossary().find(({ names }) =>
        names.some((name) => anchorOf(name) === anchorOf(term)),
      );
      return entry === undefined ? [] : [{ term, entry }];
    }),
  };
}

export function loadGlossary(query: unknown): { asked: string; letters: GlossaryLetter[] } {
  const asked = searchSchema.parse(query);
  return { asked, letters: alphabetOf(asked === "" ? readGlossary() : searchGlossary(asked)) };
}
