import "server-only";
import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { objectiveKeyOf } from "../../strategies/rules";
import type { FormOrigin } from "../form/types";
import { formKeyOf, placeOfKey } from "./rules";
import type { FormPlace, KeptForm, OpenDraft } from "./types";

type DraftRow = {
  readonly savedAt: Date;
  readonly baseVersion: number;
  readonly content: string;
  readonly takenFrom: string;
};

/** What the actor typed in that form and never saved. */
export async function getDraft(actor: Actor, place: FormPlace): Promise<KeptForm | null> {
  if (!isTerritoryMember(actor)) return null;
  const [row] = await readAs<DraftRow>(
    actor,
    Prisma.sql`SELECT saved_at AS "savedAt", base_version AS "baseVersion", content, taken_from AS "takenFrom"
      FROM form_draft WHERE user_id = ${actor.userId}::uuid AND form_key = ${formKeyOf(place)}
        AND (project_id IS NOT NULL OR strategy_id IS NOT NULL OR organisation_id = ${actor.organisationId})`,
  );
  if (!row) return null;
  return {
    savedAt: row.savedAt.getTime(),
    takenFrom: row.takenFrom,
    form: { ...originOf(place, row.baseVersion), values: JSON.parse(row.content) },
  };
}

function originOf(place: FormPlace, version: number): FormOrigin {
  const baseVersion = String(version);
  if (place.kind === "creation") return { reference: "", creationKey: place.creationKey, baseVersion: "" };
  if (place.kind === "strategie") {
    const creationKey = objectiveKeyOf(place.section) ?? "";
    return { reference: place.territory, creationKey, baseVersion };
  }
  return { reference: place.reference, creationKey: "", baseVersion };
}

type OpenRow = Omit<OpenDraft, "place"> & { readonly formKey: string };

/** The actor's own unfinished forms for the organisation, the latest first. */
export async function listOpenDrafts(actor: Actor, limit: number): Promise<OpenDraft[]> {
  if (!isTerritoryMember(actor)) return [];
  const rows = await readAs<OpenRow>(
    actor,
    Prisma.sql`SELECT d.form_key AS "formKey", coalesce(p.title, s.content ->> 'title', d.title) AS title, d.saved_at AS "savedAt",
        d.taken_from AS "takenFrom"
      FROM form_draft d LEFT JOIN project p ON p.id = d.project_id LEFT JOIN strategy s ON s.id = d.strategy_id
      WHERE d.user_id = ${actor.userId}::uuid
        AND (d.project_id IS NOT NULL OR d.strategy_id IS NOT NULL OR d.organisation_id = ${actor.organisationId})
      ORDER BY d.saved_at DESC LIMIT ${limit}::int`,
  );
  return rows.flatMap(({ formKey, ...draft }) => {
    const place = placeOfKey(formKey);
    return place ? [{ ...draft, place }] : [];
  });
}
