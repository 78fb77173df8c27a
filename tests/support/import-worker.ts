// A process that does the work of one import, for a test that kills it in the middle.

import { advanceImport } from "@/lib/features/imports/work/mutations";
import { getOwnDirectory } from "@/lib/features/projects/data";
import { actorOfAccount } from "@/lib/platform/account-actor";

const [id, userId] = process.argv.slice(2);
const actor = await actorOfAccount({ userId: userId ?? "" });
const directory = actor && (await getOwnDirectory(actor));
if (!actor || !directory) throw new Error("nobody");
await advanceImport(actor, Number(id), directory);
process.exit(0);
