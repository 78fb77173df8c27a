import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { isSlug } from "@/lib/kernel/slug";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { wholeContent } from "../content/rules";
import { SCHEME_JOURNAL_SHOWN } from "./constants";
import { mayManageSchemes } from "./policy";
import type { AdministeredScheme, EditedScheme, SchemeJournalEntry } from "./types";

const WAITING = Prisma.sql`
  (SELECT count(*) FROM scheme_proposal p WHERE p.scheme_id = s.id AND p.state = 'waiting')::int AS waiting`;

/** Every scheme, retired ones included; null for anybody but the administrator. */
export async function listAdministeredSchemes(actor: Actor): Promise<AdministeredScheme[] | null> {
  if (!mayManageSchemes(actor)) return null;
  return readAs<AdministeredScheme>(
    actor,
    Prisma.sql`SELECT s.slug, s.name, s.operator, s.situation, s.closes_on AS "closesOn", s.source_date AS "sourceDate",
        s.source, (s.gone_at AT TIME ZONE 'Europe/Paris')::date AS "goneOn", coalesce(v.cause, 'reference') AS origin, s.checked_on AS "checkedOn", s.checked_by AS "checkedBy",
        s.retired_on AS "retiredOn", t.name AS "successorName", ${WAITING}
      FROM support_scheme s LEFT JOIN support_scheme t ON t.id = s.successor_id
        LEFT JOIN support_scheme_version v ON v.scheme_id = s.id AND v.number = 1`,
  );
}

/** One scheme, for its administrator; null for anybody else. */
export async function getEditedScheme(actor: Actor, slug: string): Promise<EditedScheme | null> {
  if (!mayManageSchemes(actor) || !isSlug(slug)) return null;
  const [found] = await readAs<EditedScheme>(
    actor,
    Prisma.sql`SELECT s.slug, s.version, scheme_content(s) AS content, s.checked_on AS "checkedOn", s.checked_by AS "checkedBy",
        s.checked_source AS "checkedSource", s.retired_on AS "retiredOn", s.retired_reason AS "retiredReason",
        t.name AS "successorName", t.slug AS "successorSlug", ${WAITING}
      FROM support_scheme s LEFT JOIN support_scheme t ON t.id = s.successor_id WHERE s.slug = ${slug}`,
  );
  return found ? { ...found, content: wholeContent(found.content) } : null;
}

/** Who did what to this scheme, newest first; null for whoever may not read it. */
export async function listSchemeJournal(actor: Actor, slug: string): Promise<SchemeJournalEntry[] | null> {
  if (!mayManageSchemes(actor)) return null;
  return readAs<SchemeJournalEntry>(
    actor,
    Prisma.sql`SELECT id, at, actor_name AS "actorName", organisation_name AS "organisationName", verb, changes FROM journal_entry
      WHERE subject_kind = 'scheme' AND subject_key = ${slug} ORDER BY at DESC, id DESC LIMIT ${SCHEME_JOURNAL_SHOWN}::int`,
  );
}
