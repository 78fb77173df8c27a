import type pg from "pg";
import { typeset } from "@/lib/kernel/typeset";
import { uuidOf } from "@/prisma/seed/demo/directory";

const DAY = 86_400_000;

type DemoProposal = {
  readonly scheme: string;
  readonly author: string;
  readonly changes: Readonly<Record<string, string>>;
  readonly note: string;
  readonly source: string;
  readonly refusal?: string;
};

const PROPOSALS: readonly DemoProposal[] = [
  {
    scheme: "npnru-immobilier-economique",
    author: "anru@demo.test",
    changes: { amount: "Sans plafond." },
    note: "",
    source: "Échange de bureau",
    refusal: "Aucun texte ne le dit : citez le règlement général.",
  },
  {
    scheme: "engagement-pour-les-quartiers-2024-2030",
    author: "banque-des-territoires@demo.test",
    changes: {
      contact: "Direction régionale de la Banque des Territoires",
      howToApply:
        "Prendre rendez-vous avec la direction régionale, avec une note de deux pages sur l’opération.",
    },
    note: "Le guichet a changé au printemps.",
    source: "Note aux directions régionales, avril 2026",
  },
];

/** What operators have proposed for their pages: one refused, one that waits for the administrator. */
export async function insertSchemeProposals(client: pg.Client, now: Date): Promise<void> {
  for (const [place, { scheme, author, changes, note, source, refusal }] of PROPOSALS.entries()) {
    const at = new Date(now.getTime() - (PROPOSALS.length - place) * 3 * DAY);
    const words = Object.fromEntries(Object.entries(changes).map(([field, text]) => [field, typeset(text)]));
    await client.query(
      `INSERT INTO scheme_proposal (creation_key, scheme_id, base_version, organisation_id, author_id, author_name, at, content,
         proposed_fields, note, source, state, decided_at, decided_by_name, reason)
       SELECT $1, s.id, s.version, u.organisation_id, u.id, u.name, $2, scheme_content(s) || $3::jsonb, $4, $5, $6,
         CASE WHEN $7 = '' THEN 'waiting' ELSE 'refused' END, CASE WHEN $7 <> '' THEN $8::timestamptz END,
         CASE WHEN $7 <> '' THEN 'Sophie Renaud' ELSE '' END, $7
       FROM support_scheme s, user_account u WHERE s.slug = $9 AND u.email = $10`,
      [
        uuidOf(`proposal/${scheme}`),
        at,
        JSON.stringify(words),
        Object.keys(words),
        typeset(note),
        typeset(source),
        typeset(refusal ?? ""),
        new Date(at.getTime() + DAY),
        scheme,
        author,
      ],
    );
  }
}
