import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { ContentNames } from "../content/labels";
import { contentOf } from "../content/schema";
import { stepSideOf } from "../life/policy";
import type { PublishableEdition } from "./types";

/** Of territory `t`: what is public of its strategy, or null. */
export const PUBLICATION = Prisma.sql`(SELECT json_build_object('edition', f.number, 'adoptedOn', f.adopted_on, 'parts', f.parts,
    'publishedAt', f.published_at, 'projectCount', f.project_count)
  FROM published_strategy f WHERE f.territory_id = t.id)`;

type Row = {
  readonly territoryId: number;
  readonly edition: number;
  readonly content: unknown;
  readonly names: ContentNames;
  readonly projectCount: number;
};

/** The edition in force, for whoever decides what is published of it. */
export async function getPublishable(actor: Actor, slug: string): Promise<PublishableEdition | null> {
  const [found] = await readAs<Row>(
    actor,
    Prisma.sql`SELECT e.territory_id AS "territoryId", e.number AS edition, e.content, e.names, e.project_count AS "projectCount"
      FROM strategy_edition e JOIN territory t ON t.id = e.territory_id WHERE t.slug = ${slug} AND e.superseded_at IS NULL`,
  );
  if (!found || stepSideOf(actor, found.territoryId) !== "coordinator") return null;
  const { edition, content, names, projectCount } = found;
  return { edition, content: contentOf(content), names, projectCount };
}
