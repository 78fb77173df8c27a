import "server-only";
import { actorsOfAccount } from "@/lib/platform/account-actor";
import { getOwnDirectory } from "../../projects/data";
import { countImportRows, getImport, listImportRows } from "../data";
import { IMPORT_REFUSAL_LABELS, READ_REFUSAL_LABELS } from "../labels";
import { cancelImport, confirmImport, createImport, startAnalysis } from "../mutations";
import { mayImport } from "../policy";
import { readTable } from "../reader/service";
import { reportText } from "../report/labels";
import { acceptAll } from "../review/mutations";
import type { ImportRowView } from "../types";
import { advanceImport } from "../work/mutations";

type Command = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly email: string;
  /** By its name, for whoever writes for several. */
  readonly organisation: string | undefined;
  readonly dryRun: boolean;
};
type Answer =
  | { readonly ok: true; readonly report: string }
  | { readonly ok: false; readonly problem: string };

const problem = (sentence: string): Answer => ({ ok: false, problem: sentence });

/**
 * A whole import from a command line, as the person of that address and with no more rights: the columns as they are
 * recognised, the lines that ask no question, all of them or none. Priorities are left to be said on screen.
 */
export async function importFile({ name, bytes, email, organisation, dryRun }: Command): Promise<Answer> {
  const actors = await actorsOfAccount({ email });
  if (actors.length === 0) return problem(`Aucun compte actif n’a l’adresse ${email}.`);
  const [actor, another] = actors.filter(
    (one) => mayImport(one) && (organisation === undefined || one.organisationName === organisation),
  );
  if (another)
    return problem(
      `${email} agit pour plusieurs territoires\u00A0: dites pour lequel, avec --pour et le nom de l’organisation.`,
    );
  const directory = actor && (await getOwnDirectory(actor));
  if (!actor || !directory)
    return problem(
      `${email} n’est pas agent d’un territoire du programme\u00A0: seuls ceux-ci importent, chacun pour le sien.`,
    );
  const read = await readTable(bytes);
  if (!read.ok) return problem(READ_REFUSAL_LABELS[read.refusal]);
  const id = await createImport(actor, { name, table: read.value });
  const created = id === null ? null : await getImport(actor, id);
  if (!created) return problem(IMPORT_REFUSAL_LABELS.notFound);
  const started = await startAnalysis(actor, created.id, created.columns);
  if (!started.ok) {
    await cancelImport(actor, created.id);
    return problem(
      `Les colonnes ne sont pas reconnues\u00A0: importez ce fichier une première fois sur le site, où vous direz ce que chacune contient.`,
    );
  }
  while (await advanceImport(actor, created.id, directory));
  const head = (await getImport(actor, created.id)) ?? created;
  const rows: ImportRowView[] = [];
  for (let page = 1; rows.length < head.rowCount; page++)
    rows.push(...(await listImportRows(actor, created.id, { verdict: null, page })));
  const lines = reportText(head, await countImportRows(actor, created.id), rows);
  const report = created.message === "" ? lines : `${created.message}\n${lines}`;
  if (dryRun) {
    await cancelImport(actor, created.id);
    return { ok: true, report: `${report}\nRien n’a été enregistré (--dry-run).` };
  }
  await acceptAll(actor, created.id, true);
  const confirmed = await confirmImport(actor, created.id);
  if (!confirmed.ok) {
    await cancelImport(actor, created.id);
    return { ok: true, report: `${report}\nAucune ligne à enregistrer.` };
  }
  while (await advanceImport(actor, created.id, directory));
  const done = await getImport(actor, created.id);
  if (done?.status !== "done") return problem(`${report}\n${done?.message ?? IMPORT_REFUSAL_LABELS.notNow}`);
  const { written } = await countImportRows(actor, created.id);
  return { ok: true, report: `${report}\nEnregistrées\u00A0: ${written}.` };
}
